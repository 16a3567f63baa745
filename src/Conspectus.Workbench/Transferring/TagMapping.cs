using Conspectus.Core;
using Conspectus.Core.Reading;
using Conspectus.Library.Reading;

namespace Conspectus.Workbench.Transferring;

/// <summary>Which tag of a library stands for each of another's: the one of the same name, or one that is free.</summary>
internal sealed class TagMapping
{
    private readonly Dictionary<int, int> _numbers = [];

    private TagMapping()
    {
    }

    /// <summary>The tags that get a name by it.</summary>
    public List<ReaderTag> Named { get; } = [];

    /// <summary>Maps tags.</summary>
    /// <param name="mine">The record that takes them in.</param>
    /// <param name="theirs">The names of the others.</param>
    /// <param name="used">The numbers of the others that some paper has or had.</param>
    /// <exception cref="ConspectusException">There are more than a library can have.</exception>
    public static TagMapping Of(ReadingRecord mine, IReadOnlyList<ReaderTag> theirs, IEnumerable<int> used)
    {
        var mapping = new TagMapping();
        var names = TagText.All(mine.Tags).ToDictionary(t => t.Number, t => t.Name);
        var taken = mine.Tags.Select(t => t.Number)
            .Concat(mine.States.SelectMany(s => s.Tags.Numbers()))
            .Concat(mine.Events.SelectMany(e => e.Before.Tags.Or(e.After.Tags).Numbers()))
            .ToHashSet();
        var wanted = TagText.All(theirs).Where(t => !t.IsUnnamed || used.Contains(t.Number)).ToList();
        // Names that are known come first, so that no other tag takes their place.
        foreach (var tag in wanted)
        {
            var same = names.Where(n => n.Value.Equals(tag.Name, StringComparison.OrdinalIgnoreCase)).Select(n => n.Key).ToList();
            if (same is not [var number]) continue;
            mapping._numbers[tag.Number] = number;
            taken.Add(number);
        }

        foreach (var tag in wanted.Where(t => !mapping._numbers.ContainsKey(t.Number)))
        {
            var number = Enumerable.Range(1, TagSet.Highest).OrderBy(n => n != tag.Number).FirstOrDefault(n => !taken.Contains(n));
            if (number == 0)
                throw new ConspectusException(
                    $"There is no tag left for “{tag.Name}”: a library can have {TagSet.Highest}.",
                    "Take a tag off all papers, and try again.");
            mapping._numbers[tag.Number] = number;
            taken.Add(number);
            if (!string.Equals(names[number], tag.Name, StringComparison.Ordinal)) mapping.Named.Add(new ReaderTag(number, tag.Name));
        }

        return mapping;
    }

    /// <summary>The tags of this library for those of the other.</summary>
    public TagSet Map(IEnumerable<int> tags) => TagSet.Of(tags.Where(_numbers.ContainsKey).Select(t => _numbers[t]));
}
