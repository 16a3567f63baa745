using Conspectus.Core.Papers;
using Conspectus.Core.Reading;

namespace Conspectus.Library.Reading;

/// <summary>What every store asks of the texts of a collection, and how a typed name is understood.</summary>
public static class CollectionText
{
    /// <summary>Why a collection cannot be called and described so, in a sentence; null where it can.</summary>
    /// <param name="collection">The collection as it is to be; the id of a new one is empty.</param>
    /// <param name="others">The reader's collections.</param>
    public static string? Trouble(PaperSet collection, IEnumerable<PaperSet> others)
    {
        var (name, about) = (collection.Name.Trim(), collection.About.Trim());
        if (name.Length == 0) return "A collection needs a name.";
        if (name.Length > PaperSet.LongestName)
            return $"A name may have {PaperSet.LongestName} characters; this one has {name.Length}.";
        if (about.Length > PaperSet.LongestAbout)
            return $"A description may have {PaperSet.LongestAbout} characters; this one has {about.Length}.";
        var taken = others.FirstOrDefault(o => o.Id != collection.Id && o.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return taken is null ? null : $"Another collection is called “{taken.Name}”.";
    }

    /// <summary>The collection with its texts trimmed.</summary>
    /// <param name="collection">The collection as it is to be; the id of a new one is empty.</param>
    /// <param name="others">The reader's collections.</param>
    /// <exception cref="ArgumentException">It cannot be called and described so.</exception>
    public static PaperSet Check(PaperSet collection, IEnumerable<PaperSet> others) =>
        Trouble(collection, others) is { } trouble
            ? throw new ArgumentException(trouble, nameof(collection))
            : collection with { Name = collection.Name.Trim(), About = collection.About.Trim() };

    /// <summary>What is to be written of several collections at once, with texts trimmed, what is removed first.</summary>
    /// <param name="merged">What is to stand.</param>
    /// <param name="all">The reader's collections as they are.</param>
    /// <exception cref="ArgumentException">One cannot be called and described so beside the others.</exception>
    public static IReadOnlyList<CollectionMerge> Check(IReadOnlyList<CollectionMerge> merged, IEnumerable<PaperSet> all)
    {
        var named = merged.Where(m => m.Collection is not null).Select(m => m.Collection! with { Id = m.Id }).ToList();
        var beside = all.Where(c => !merged.Any(m => m.Id == c.Id)).Concat(named).ToList();
        return [.. merged.OrderBy(m => m.Collection is not null)
            .Select(m => m.Collection is { } wanted ? m with { Collection = Check(wanted with { Id = m.Id }, beside) } : m)];
    }

    /// <summary>Collections by name, capitals and small letters alike.</summary>
    public static IReadOnlyList<T> InOrder<T>(IEnumerable<T> all, Func<T, PaperSet> collection) =>
        [.. all.OrderBy(c => collection(c).Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(c => collection(c).Id, StringComparer.Ordinal)];

    /// <summary>
    /// The ids of the collections that a typed name means: the one that is called so, in any case, or else all whose name has the typed
    /// words in it.
    /// </summary>
    /// <param name="all">The reader's collections.</param>
    /// <param name="folded">The typed name, folded as <see cref="SearchText.Fold"/> does.</param>
    public static IReadOnlyList<string> Find(IEnumerable<PaperSet> all, string folded)
    {
        var names = all.Select(c => (c.Id, Name: SearchText.Fold(c.Name))).ToList();
        var exact = names.FindAll(c => c.Name == folded);
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. (exact.Count > 0 ? exact : names.FindAll(c => words.Length > 0 && Array.TrueForAll(words, c.Name.Contains)))
            .Select(c => c.Id)];
    }
}
