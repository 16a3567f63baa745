using Conspectus.Core.Reading;

namespace Conspectus.Library.Reading;

/// <summary>What every store asks of the name of a tag.</summary>
public static class TagText
{
    /// <summary>The tag with its name trimmed.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="named">The tags that have names.</param>
    /// <exception cref="ArgumentException">There is no such number, or the name is blank, too long or taken.</exception>
    public static ReaderTag Check(ReaderTag tag, IReadOnlyList<ReaderTag> named)
    {
        var name = tag.Name.Trim();
        if (!TagSet.IsTag(tag.Number)) throw new ArgumentException($"Tags are numbered from 1 to {TagSet.Highest}.", nameof(tag));
        if (name.Length == 0) throw new ArgumentException("A tag needs a name.", nameof(tag));
        if (name.Length > ReaderTag.LongestName)
            throw new ArgumentException($"A name may have {ReaderTag.LongestName} characters; this one has {name.Length}.", nameof(tag));
        if (All(named).Any(t => t.Number != tag.Number && t.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            throw new ArgumentException($"Another tag is called “{name}”.", nameof(tag));
        return new ReaderTag(tag.Number, name);
    }

    /// <summary>Every tag that there can be with the name it goes by.</summary>
    /// <param name="named">The tags that have names.</param>
    public static IEnumerable<ReaderTag> All(IReadOnlyList<ReaderTag> named) => Enumerable.Range(1, TagSet.Highest)
        .Select(n => named.FirstOrDefault(t => t.Number == n) ?? new ReaderTag(n, ReaderTag.DefaultName(n)));

    /// <summary>Tags with their names, ascending by number.</summary>
    /// <param name="tags">The tags.</param>
    /// <param name="named">The tags that have names.</param>
    public static IReadOnlyList<ReaderTag> Name(TagSet tags, IReadOnlyList<ReaderTag> named) =>
        tags.IsEmpty ? [] : [.. All(named).Where(t => tags.Has(t.Number))];

    /// <summary>
    /// The tags that a typed name means: the one that is called so, in any case, or else all whose name has the typed words in it.
    /// </summary>
    public static TagSet Find(IReadOnlyList<ReaderTag> named, string folded)
    {
        var all = All(named).Select(t => (t.Number, Name: Core.Papers.SearchText.Fold(t.Name))).ToList();
        var exact = all.FindAll(t => t.Name == folded);
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return TagSet.Of((exact.Count > 0 ? exact : all.FindAll(t => words.Length > 0 && Array.TrueForAll(words, t.Name.Contains)))
            .Select(t => t.Number));
    }
}
