using Conspectus.Core.Names;

namespace Conspectus.Core.Identity;

/// <summary>Finds papers that were renamed: other titles over the same authors and nearly the same abstract.</summary>
/// <remarks>
/// A paper that the source being read lists itself is none: one source tells its papers apart. Several papers by the same authors are told
/// apart by their abstracts, of which those of one text have far more in common than those of two (docs/measurements.md).
/// </remarks>
internal sealed class RenamedPapers<T>
{
    private const int FewestAuthors = 2;
    private const int ShortestAbstract = 300;
    private const int MostCompared = 16;
    private readonly Dictionary<(string Scope, ulong Authors), List<KnownPaper<T>>> _papers = [];

    /// <summary>Adds a paper under its authors.</summary>
    public void Add(string scope, IReadOnlyList<PersonKey> authors, KnownPaper<T> known)
    {
        if (authors.Count < FewestAuthors) return;
        var key = (scope, Hash(authors));
        if (!_papers.TryGetValue(key, out var papers)) _papers.Add(key, papers = new List<KnownPaper<T>>(1));
        if (papers.Count == 0 || papers[^1] != known) papers.Add(known);
    }

    /// <summary>The paper that <paramref name="keys"/> are another title of, or null.</summary>
    /// <param name="scope">The edition, or empty for all.</param>
    /// <param name="keys">What is looked for.</param>
    /// <param name="mayBe">Whether nothing else speaks against a paper.</param>
    public KnownPaper<T>? Find(string scope, PaperKeys keys, Func<KnownPaper<T>, bool> mayBe)
    {
        if (keys.Authors.Count < FewestAuthors || _papers.GetValueOrDefault((scope, Hash(keys.Authors))) is not { } candidates) return null;
        var possible = candidates.Where(c => c.Listed is null && mayBe(c)).Take(MostCompared).ToList();
        if (possible.Count == 0 || keys.Abstract() is not { Length: >= ShortestAbstract } summary) return null;
        var (best, nearness) = possible.Select(p => (p, p.Nearness(summary))).MaxBy(p => p.Item2);
        return nearness >= AbstractSimilarity.LeastOfRenamed ? best : null;
    }

    // FNV-1a over family names and first initials in alphabetical order, the same on every machine.
    private static ulong Hash(IReadOnlyList<PersonKey> authors)
    {
        var hash = 14695981039346656037UL;
        foreach (var author in authors.Select(Short).Order(StringComparer.Ordinal))
        {
            foreach (var c in author) hash = (hash ^ c) * 1099511628211UL;
            hash = (hash ^ '\n') * 1099511628211UL;
        }

        return hash;
    }

    private static string Short(PersonKey author) => $"{author.Families[0]} {author.Folded[..Math.Min(1, author.Folded.Length)]}";
}
