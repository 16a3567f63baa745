using Conspectus.Analysis.Search;
using Conspectus.Library.Papers;

namespace Conspectus.Library.Relational.Search;

/// <summary>The papers that a text finds, before any other condition.</summary>
internal sealed class FoundPapers
{
    private readonly SearchAnswer _answer;
    private readonly IReadOnlyList<string> _advice;
    private readonly Dictionary<long, SearchHit> _hits;

    internal FoundPapers(SearchState state, SearchAnswer answer, IReadOnlyList<string> advice)
    {
        (_answer, _advice, Ranked) = (answer, advice, [.. answer.Hits.Select(h => state.Ordinals[h.Document])]);
        _hits = new Dictionary<long, SearchHit>(Ranked.Length);
        for (var i = 0; i < Ranked.Length; i++) _hits.Add(Ranked[i], answer.Hits[i]);
    }

    /// <summary>The ordinals, best first.</summary>
    internal long[] Ranked { get; }

    /// <summary>Whether a paper was found.</summary>
    internal bool Has(long ordinal) => _hits.ContainsKey(ordinal);

    /// <summary>How likely it is meant and why it was found.</summary>
    internal (double Score, PaperMatch? Match) Match(long ordinal)
    {
        var hit = _hits[ordinal];
        return (hit.Score, new PaperMatch(_answer.Found(hit.Document), hit.Band, _answer.Cosine(hit.Document)));
    }

    /// <summary>The same paper with the sentence nearest in meaning, where no word of the query stands in its abstract.</summary>
    internal PaperRow WithNearestSentence(PaperRow row) =>
        row.Match is not { } match || match.Words.Any(w => w.Fields.Contains(SearchField.Abstract))
            ? row
            : row with { Match = match with { NearestSentence = NearestSentence.Find(row.Paper.Abstract.Html, _answer.Cosine) } };

    /// <summary>What the search did, for those of its papers that are listed.</summary>
    internal PaperSearch Summary(IReadOnlyList<long> listed) => new(
        listed.Count(o => _hits[o].Complete), [.. _answer.Corrections.Select(c => new WordCorrection(c.Typed, c.Used))], _answer.Shares)
    {
        Missing = _answer.Missing,
        Advice = _advice,
    };
}
