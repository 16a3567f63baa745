using Conspectus.Analysis.Search;

namespace Conspectus.Library.Search;

/// <summary>The papers that a text finds, before any other condition.</summary>
internal sealed class FoundPapers
{
    private readonly Dictionary<long, SearchHit> _hits;

    internal FoundPapers(SearchState state, SearchAnswer answer)
    {
        (Answer, Ranked) = (answer, [.. answer.Hits.Select(h => state.Ordinals[h.Document])]);
        _hits = new Dictionary<long, SearchHit>(Ranked.Length);
        for (var i = 0; i < Ranked.Length; i++) _hits.Add(Ranked[i], answer.Hits[i]);
    }

    /// <summary>What the index answered.</summary>
    internal SearchAnswer Answer { get; }

    /// <summary>The ordinals, best first.</summary>
    internal long[] Ranked { get; }

    /// <summary>Whether a paper was found.</summary>
    internal bool Has(long ordinal) => _hits.ContainsKey(ordinal);

    /// <summary>How a paper was found.</summary>
    internal SearchHit Hit(long ordinal) => _hits[ordinal];

    /// <summary>How many of so many papers have all the words.</summary>
    internal int Complete(IEnumerable<long> ordinals) => ordinals.Count(o => _hits[o].Complete);
}
