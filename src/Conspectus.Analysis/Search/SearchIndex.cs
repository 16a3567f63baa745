using System.Text;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Search;

/// <summary>Finds papers by their words and by their meaning. Immutable; safe for several threads.</summary>
/// <remarks>
/// The two are added: the share of the query's words that a paper covers (<see cref="LexicalOptions"/>) and the cosine of the vectors. A share is small where a
/// query is long and chatty, so that meaning decides there, and large for a few words typed, so that they do. The best are then ordered by words near each other,
/// and beside prose by their likeness to the first few.
/// </remarks>
public sealed class SearchIndex
{
    private readonly TermIndex _index;
    private readonly Vocabulary _vocabulary;
    private readonly MeaningIndex? _meaning;
    private readonly SearchOptions _options;

    /// <summary>Joins the words and the vectors.</summary>
    /// <param name="index">The words.</param>
    /// <param name="meaning">The vectors of the first papers, in the same order; null where there are none.</param>
    /// <param name="options">Options.</param>
    public SearchIndex(TermIndex index, MeaningIndex? meaning, SearchOptions options) =>
        (_index, _vocabulary, _meaning, _options) = (index, new Vocabulary(index), meaning, options);

    /// <summary>n.</summary>
    public int Count => _index.Count;

    /// <summary>Searches. The same request gives the same answer, whatever else is going on. Cost: linear in the postings of the words, and O(n d).</summary>
    public SearchAnswer Find(SearchRequest request)
    {
        var (folded, corrections) = request.Exact || SearchWords.Split(request.Folded).Count > _options.MostCorrected ? (request.Folded, []) : Correct(request.Folded, request.Unfinished);
        var words = new QueryWords(_vocabulary, _options.Words).Read(folded, request.Unfinished);
        var allowed = Allowed(request.Clauses);
        var query = _meaning?.Encode(corrections.Count == 0 ? request.Plain : folded);
        if (query is not null && query.All(v => v == 0)) query = null;
        var hits = words.Count > 0 || query is not null ? Rank(folded, words, query, allowed)
            : request.Clauses.Count > 0 ? [.. Enumerable.Range(0, Count).Where(d => allowed[d]).Select(d => new SearchHit(d, 1, true))]
            : [];
        return new SearchAnswer(_index, words, _meaning, query, hits, corrections);
    }

    private bool[] Allowed(IReadOnlyList<SearchClause> clauses)
    {
        var allowed = new bool[Count];
        Array.Fill(allowed, true);
        var filter = new ClauseFilter(_index, _vocabulary);
        foreach (var clause in clauses) filter.Apply(clause, allowed);
        return allowed;
    }

    private List<SearchHit> Rank(string folded, List<QueryWord> words, float[]? query, bool[] allowed)
    {
        var lexical = LexicalScores.Compute(_index, words, _options.Words);
        var scores = lexical.Values;
        var cosines = new float[Count];
        if (query is not null) _meaning!.Papers.Dots(query, cosines);
        var meaning = _options.Meaning(words.Count);
        var found = new List<(int Document, float Score)>();
        for (var d = 0; d < Count; d++)
        {
            if (!allowed[d] || (scores[d] <= 0 && cosines[d] < _options.LeastCosine)) continue;
            found.Add((d, scores[d] + (meaning * Math.Max(0, cosines[d]))));
        }

        bool Complete(int d) => words.Count > 0 && lexical.Held[d] == words.Count;
        var best = new BestFirst(found, Math.Max(_options.Reranked, _options.MostPartial));
        var pairs = new PairScores(_index, folded, words, _options.Words);
        best = best.Rerank(_options.Reranked, (d, score) => score + pairs.Of(d));
        if (query is not null) best = Feedback(best, words.Count);
        return Listed(best.Items, found, words.Count, Complete);
    }

    // The best few say what the text is about more fully than it does itself.
    private BestFirst Feedback(BestFirst best, int words)
    {
        var papers = _meaning!.Papers;
        var first = best.Items.Take(_options.FeedbackPapers).Where(b => b.Document < papers.Count).ToList();
        var weight = first.Count > 0 && first[0].Score > 0 ? _options.Feedback * LexicalOptions.Prose(words) * first[^1].Score / first[0].Score : 0;
        if (weight <= 0) return best;
        var centre = new float[papers.Dimensions];
        foreach (var (document, score) in first) DenseMath.AddScaled(centre, score, papers.Row(document));
        centre.AsSpan(_meaning.Fitted).Clear(); // what this library's papers share is told by the vectors fitted to them
        DenseMath.Normalize(centre);
        return best.Rerank(_options.Reranked, (d, score) => score + (d < papers.Count ? weight * Math.Max(0, papers.Dot(centre, d)) : 0));
    }

    // All papers with every word, and of the others those that deserve to stand among them.
    private List<SearchHit> Listed(IReadOnlyList<(int Document, float Score)> best, List<(int Document, float Score)> found, int words, Func<int, bool> complete)
    {
        var top = best.Select(b => new SearchHit(b.Document, b.Score, complete(b.Document))).ToList();
        var taken = best.Select(b => b.Document).ToHashSet();
        var rest = found.Where(f => !taken.Contains(f.Document) && complete(f.Document)).Select(f => new SearchHit(f.Document, f.Score, true)).OrderByDescending(h => h.Score).ThenBy(h => h.Document);
        var all = top.Where(h => h.Complete).Concat(rest).ToList();
        var least = words <= _options.FewWords && all.Count > 0 ? all[Math.Min(all.Count, _options.FirstComplete) - 1].Score : 0;
        var others = top.Where(h => !h.Complete && h.Score >= least).Take(_options.MostPartial);
        return [.. all.Concat(others).OrderByDescending(h => h.Score).ThenBy(h => h.Document)];
    }

    private (string Folded, List<(string, string)> Corrections) Correct(string folded, bool unfinished)
    {
        var corrections = new List<(string, string)>();
        var text = new StringBuilder();
        var at = 0;
        foreach (var place in SearchWords.Split(folded))
        {
            var word = place.In(folded).ToString();
            var end = place.Start + place.Length;
            var term = SearchWords.Term(word);
            if (_index.Find(term) >= 0 || (unfinished && end == folded.Length && _vocabulary.Completions(word).Count > 0)) continue;
            if (_vocabulary.OtherForms(term).Any() || _vocabulary.Correct(term) is not { } used) continue;
            text.Append(folded, at, place.Start - at).Append(used);
            at = end;
            corrections.Add((word, used));
        }

        return (text.Append(folded, at, folded.Length - at).ToString(), corrections);
    }
}
