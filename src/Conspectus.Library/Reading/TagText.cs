using Conspectus.Core.Reading;

namespace Conspectus.Library.Reading;

/// <summary>What every store asks of the name of a tag.</summary>
public static class TagText
{
    /// <summary>Why a tag cannot be called so, in a sentence; null where it can.</summary>
    /// <param name="tag">The tag as it is to be.</param>
    /// <param name="named">The tags that have names.</param>
    public static string? Trouble(ReaderTag tag, IReadOnlyList<ReaderTag> named)
    {
        var name = tag.Name.Trim();
        if (!TagSet.IsTag(tag.Number)) return $"Tags are numbered from 1 to {TagSet.Highest}.";
        if (name.Length == 0) return "A tag needs a name.";
        if (name.Length > ReaderTag.LongestName)
            return $"A name may have {ReaderTag.LongestName} characters; this one has {name.Length}.";
        var taken = All(named).FirstOrDefault(t => t.Number != tag.Number && t.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return taken is null ? null : $"Tag {taken.Number} is called “{taken.Name}” already.";
    }

    /// <summary>The tag with its name trimmed.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="named">The tags that have names.</param>
    /// <exception cref="ArgumentException">There is no such number, or the name is blank, too long or taken.</exception>
    public static ReaderTag Check(ReaderTag tag, IReadOnlyList<ReaderTag> named) => Trouble(tag, named) is { } trouble
        ? throw new ArgumentException(trouble, nameof(tag))
        : tag with { Name = tag.Name.Trim() };

    /// <summary>The tags that are offered for a paper: every one that a key sets, and those of the paper beyond.</summary>
    /// <param name="named">The tags that have names.</param>
    /// <param name="tags">The paper's tags.</param>
    public static IReadOnlyList<ReaderTag> Offered(IReadOnlyList<ReaderTag> named, TagSet tags) =>
        [.. All(named).Where(t => t.Number <= TagSet.HighestKey || tags.Has(t.Number))];

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
