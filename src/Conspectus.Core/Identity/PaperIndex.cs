
namespace Conspectus.Core.Identity;

/// <summary>
/// Decides whether a record is one of the papers that are known: the only place that does. A store fills it with the papers of an edition,
/// an import adds what it reads.
/// </summary>
/// <typeparam name="T">What stands for a known paper.</typeparam>
/// <param name="acrossEditions">
/// Whether papers of different editions may be one, as a preprint and its publication; identifiers of sources count within an edition even
/// then.
/// </param>
/// <remarks>
/// Finding and adding cost what the paper's own keys take, however many papers are known. Not safe for several threads. Deterministic: of
/// several papers that a record may be, the strongest reason decides, then the nearest abstract, then the order in which they were added.
/// </remarks>
public sealed class PaperIndex<T>(bool acrossEditions = false)
    where T : class
{
    // An address or identifier that so many papers share, as the DOI of a whole volume, tells nothing of any of them.
    private const int MostPapersOfOneAlias = 8;
    private static readonly HashSet<string> Placeholders = new(StringComparer.Ordinal)
    {
        "tba", "tbd", "tobeannounced", "tobedetermined", "untitled", "notitle", "title", "none", "na", "nan", "null",
        "withdrawn", "retracted",
    };

    private readonly Dictionary<T, KnownPaper<T>> _papers = [];
    private readonly Dictionary<(string Scope, PaperAlias Alias), List<KnownPaper<T>>> _byAlias = [];

    private readonly Dictionary<(string Scope, PaperAlias Title), Namesakes<T>> _byTitle = [];
    private readonly RenamedPapers<T> _byText = new();

    /// <summary>Makes a paper known, or more of what a known paper goes by.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="keys">What it goes by; what was added before stays.</param>
    /// <param name="isListed">Whether the source that is being read lists it: a source that lists two titles lists two papers.</param>
    public void Add(T paper, PaperKeys keys, bool isListed)
    {
        if (!_papers.TryGetValue(paper, out var known)) _papers.Add(paper, known = new KnownPaper<T>(paper));
        known.Add(keys, isListed);
        foreach (var alias in keys.Aliases)
        {
            var scoped = (Scope(keys, alias), alias);
            known.Aliases.Add(scoped);
            if (alias.Kind == PaperAlias.Title) Under(scoped, known);
            else Under(_byAlias, scoped, known);
        }

        _byText.Add(acrossEditions ? "" : keys.Edition, keys.Authors, known);
    }

    /// <summary>
    /// Tells that two known papers are two, whatever they have in common: a record that may be either is the one that the same source called
    /// by the same identifier, else the one with which it shares more of what it goes by, else the one that the source being read has not
    /// listed yet, else the one with the nearer abstract.
    /// </summary>
    /// <param name="one">A paper.</param>
    /// <param name="other">The other.</param>
    /// <exception cref="ArgumentException">One of them is not known, or they are one.</exception>
    public void SetApart(T one, T other)
    {
        if (!_papers.TryGetValue(one, out var first) || !_papers.TryGetValue(other, out var second) || first == second)
            throw new ArgumentException("Two known papers are set apart.", nameof(other));
        first.Apart.Add(second);
        second.Apart.Add(first);
    }

    /// <summary>The known paper that a record is.</summary>
    public PaperMatch<T> Find(PaperKeys keys)
    {
        PaperMatch<T>? apart = null;
        foreach (var alias in keys.Aliases)
        {
            foreach (var known in alias.Kind == PaperAlias.Title ? OfTitle(keys, alias) : OfAlias(keys, alias))
            {
                var (reason, difference) = Compare(known, keys, alias);
                if (difference is null) return new PaperMatch<T>(OneOf(known, keys).Paper, reason);
                apart ??= new PaperMatch<T>(null, null, known.Paper, difference);
            }
        }

        if (apart is not null) return apart;
        return _byText.Find(acrossEditions ? "" : keys.Edition, keys, k => !HasOtherIdentifier(k, keys)) is { } renamed
            ? new PaperMatch<T>(OneOf(renamed, keys).Paper, MatchReason.SameAuthorsAndText)
            : new PaperMatch<T>(null, null);
    }

    // Of papers that were set apart the one that is meant.
    private KnownPaper<T> OneOf(KnownPaper<T> found, PaperKeys keys)
    {
        if (found.Apart.Count == 0) return found;
        bool Has(KnownPaper<T> known, PaperAlias alias) => known.Aliases.Contains((Scope(keys, alias), alias));
        return found.Apart.Prepend(found)
            .OrderByDescending(k => keys.Aliases.Any(a => a.Reason == MatchReason.SameSourceId && Has(k, a)))
            .ThenByDescending(k => keys.Aliases.Count(a => Has(k, a)))
            .ThenBy(k => k.Listed is not null)
            .ThenByDescending(k => k.Nearness(keys.Abstract()))
            .First();
    }

    private List<KnownPaper<T>> OfAlias(PaperKeys keys, PaperAlias alias) =>
        _byAlias.GetValueOrDefault((Scope(keys, alias), alias)) is { Count: <= MostPapersOfOneAlias } few ? few : [];

    // Those that may share an author, the nearest abstract first; else one that shows what speaks against it.
    private List<KnownPaper<T>> OfTitle(PaperKeys keys, PaperAlias title)
    {
        if (_byTitle.GetValueOrDefault((Scope(keys, title), title)) is not { } namesakes) return [];
        var candidates = namesakes.MayShare(keys.Authors).Where(k => MayShare(k, keys)).ToList();
        if (candidates.Count == 0) return [namesakes.First];
        return candidates.Count == 1 ? candidates : [.. candidates.OrderByDescending(c => c.Nearness(keys.Abstract()))];
    }

    private (MatchReason Reason, DifferenceReason? Difference) Compare(KnownPaper<T> known, PaperKeys keys, PaperAlias shared)
    {
        var reason = shared.Reason;
        if (reason == MatchReason.SamePresentations) return (reason, null);
        if (reason == MatchReason.SameTitleAndAuthor) return CompareByTitle(known, keys, shared);
        if (keys.Aliases.Any(a => a.Kind == PaperAlias.Title && known.Aliases.Contains((Scope(keys, a), a))))
            return (reason, reason == MatchReason.SameAddress ? CompareAbstracts(known, keys) : null);
        if (known.Listed is { } listed && listed.Decision == keys.Decision) return (reason, DifferenceReason.OtherTitleInSource);
        return (reason, MayShare(known, keys) ? null : DifferenceReason.NoSharedAuthor);
    }

    private (MatchReason Reason, DifferenceReason? Difference) CompareByTitle(KnownPaper<T> known, PaperKeys keys, PaperAlias title)
    {
        var reason = keys.Authors.Count == 0 || known.Authors.IsEmpty ? MatchReason.SameTitle : MatchReason.SameTitleAndAuthor;
        if (Placeholders.Contains(title.Value)) return (reason, DifferenceReason.PlaceholderTitle);
        return (reason, MayShare(known, keys) ? CompareAbstracts(known, keys) : DifferenceReason.NoSharedAuthor);
    }

    private DifferenceReason? CompareAbstracts(KnownPaper<T> known, PaperKeys keys)
    {
        var least = known.Listed is null ? AbstractSimilarity.LeastOfTwoSources : AbstractSimilarity.LeastOfOneSource;
        if (!known.DiffersFrom(keys.Abstract(), least)) return null;
        if (HasOtherIdentifier(known, keys)) return DifferenceReason.OtherIdentifierAndAbstract;
        // A later import may bring a rewritten abstract; one source, or another edition, means another paper by it.
        return known.Listed is null && known.Editions.Contains(keys.Edition) ? null : DifferenceReason.OtherAbstract;
    }

    // Identifiers of one kind, none of which both have.
    private bool HasOtherIdentifier(KnownPaper<T> known, PaperKeys keys)
    {
        var own = keys.Aliases.Where(a => a.IsIdentifier).Select(a => (Scope: Scope(keys, a), Alias: a)).ToList();
        return !own.Exists(known.Aliases.Contains)
            && own.Exists(o => known.Aliases.Any(k => k.Scope == o.Scope && k.Alias.Kind == o.Alias.Kind));
    }

    private static bool MayShare(KnownPaper<T> known, PaperKeys keys) =>
        keys.Authors.Count == 0 || known.Authors.IsEmpty || known.Authors.MayInclude(keys.Authors);

    private string Scope(PaperKeys keys, PaperAlias alias) => acrossEditions && alias.CountsEverywhere ? "" : keys.Edition;

    private void Under((string, PaperAlias) title, KnownPaper<T> known)
    {
        if (!_byTitle.TryGetValue(title, out var namesakes)) _byTitle.Add(title, namesakes = new Namesakes<T>());
        namesakes.Add(known);
    }

    private static void Under<TKey>(Dictionary<TKey, List<KnownPaper<T>>> index, TKey key, KnownPaper<T> known)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var papers)) index.Add(key, papers = []);
        // The same paper comes again and again where a source repeats it; looking at the last one is enough to keep lists short.
        if (papers.Count == 0 || papers[^1] != known) papers.Add(known);
    }
}
