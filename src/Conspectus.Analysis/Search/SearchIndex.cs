using System.Text;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Search;

/// <summary>Finds papers by their words and by their meaning. Immutable; safe for several threads.</summary>
/// <remarks>
/// Each paper has a share of the query's words (<see cref="LexicalOptions"/>), rewarded for words near each other, the cosine of the
/// vectors, and both added. A share is small where a query is long and chatty, so that meaning decides there, and large for a few words
/// typed, so that they do. The three are the experts of a mixture (<see cref="MixtureOfExperts"/>); for prose, papers like the likeliest
/// few then become likelier (pseudo-relevance feedback).
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

    /// <summary>Searches. Cost: linear in the postings of the words, and O(n d).</summary>
    /// <param name="request">What is searched for.</param>
    /// <param name="workers">Threads, and the way to stop. The answer to a request is the same on any number of threads.</param>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public SearchAnswer Find(SearchRequest request, Workers workers)
    {
        var (folded, corrections) = request.Exact || SearchWords.Split(request.Folded).Count > _options.MostCorrected
            ? (request.Folded, [])
            : Correct(request.Folded, request.Unfinished);
        var words = new QueryWords(_vocabulary, _options.Words).Read(folded, request.Unfinished);
        var allowed = Allowed(request.Clauses);
        var query = _meaning?.Encode(corrections.Count == 0 ? request.Plain : folded);
        if (query is not null && query.All(v => v == 0)) query = null;
        var hits = words.Count > 0 || query is not null ? Rank(folded, words, query, allowed, workers)
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

    private List<SearchHit> Rank(string folded, List<QueryWord> words, float[]? query, bool[] allowed, Workers workers)
    {
        var lexical = LexicalScores.Compute(_index, words, _options.Words, workers);
        var (scores, cosines, both) = (lexical.Values, new float[Count], new float[Count]);
        if (query is not null) _meaning!.Papers.Dots(query, cosines, workers);
        var meaning = _options.Meaning(words.Count);
        var found = new List<int>();
        for (var d = 0; d < Count; d++)
        {
            if (!allowed[d] || (scores[d] <= 0 && cosines[d] < _options.LeastCosine)) continue;
            cosines[d] = Math.Max(0, cosines[d]);
            both[d] = scores[d] + (meaning * cosines[d]);
            found.Add(d);
        }

        int[] candidates =
        [
            .. BestFirst.Of(found, both, _options.CandidateDepth)
                .Union(BestFirst.Of(found, scores, _options.SingleCandidateDepth))
                .Union(BestFirst.Of(found, cosines, _options.SingleCandidateDepth)).Order(),
        ];
        if (candidates.Length == 0) return [];
        var pairs = new PairScores(_index, folded, words, _options.Words);
        foreach (var d in candidates.Where(d => lexical.Held[d] > 1))
        {
            var near = pairs.Of(d);
            scores[d] += near;
            both[d] += near;
        }

        var experts = new MixtureOfExperts(candidates, words.Count, scores, cosines, both, _options);
        var best = Feedback([.. candidates.Select(d => (d, experts.Of(d)))], words.Count);
        bool Complete(int d) => words.Count > 0 && lexical.Held[d] == words.Count;
        var rest = found.Where(d => Complete(d) && Array.BinarySearch(candidates, d) < 0).Select(d => (d, experts.Of(d)));
        return Listed(best.Concat(rest), words.Count, Complete);
    }

    // The mean of the likeliest papers, each weighed by its probability, describes the subject more fully than the query does.
    private List<(int Document, double Score)> Feedback(List<(int Document, double Score)> scored, int words)
    {
        var weight = _options.FeedbackFor(words);
        if (_meaning?.Papers is not { } papers || weight <= 0) return scored;
        var centre = new float[papers.Dimensions];
        var likeliest = Ordered(scored).Where(j => j.Document < papers.Count).Take(_options.PseudoRelevantPapers);
        foreach (var (document, score) in likeliest) DenseMath.AddScaled(centre, (float)score, papers.Row(document));
        DenseMath.Normalize(centre);
        float Likeness(int d) => d < papers.Count ? Math.Max(0, papers.Dot(centre, d)) : 0;
        return [.. scored.Select(j => (j.Document, j.Score * Math.Exp(weight * Likeness(j.Document))))];
    }

    // All papers with every word, and of the others those that score as well.
    private List<SearchHit> Listed(IEnumerable<(int Document, double Score)> scored, int words, Func<int, bool> complete)
    {
        var ordered = Ordered(scored).ToList();
        var all = ordered.Select(j => new SearchHit(j.Document, j.Score / ordered[0].Score, complete(j.Document))).ToList();
        var whole = all.Where(h => h.Complete).Take(_options.FirstComplete).ToList();
        var least = words <= _options.FewWords && whole.Count > 0 ? whole[^1].Score : 0;
        return [.. all.Where(h => h.Complete || h.Score >= least)];
    }

    private static IEnumerable<(int Document, double Score)> Ordered(IEnumerable<(int Document, double Score)> scored) =>
        scored.OrderByDescending(s => s.Score).ThenBy(s => s.Document);

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
