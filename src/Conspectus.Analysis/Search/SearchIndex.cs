using System.Text;

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
    private readonly Compounds _compounds;
    private readonly MeaningIndex? _meaning;
    private readonly SearchOptions _options;

    /// <summary>Joins the words and the vectors.</summary>
    /// <param name="index">The words.</param>
    /// <param name="meaning">The vectors of the first papers, in the same order; null where there are none.</param>
    /// <param name="options">Options.</param>
    public SearchIndex(TermIndex index, MeaningIndex? meaning, SearchOptions options)
    {
        _index = index;
        _vocabulary = new Vocabulary(index);
        _compounds = new Compounds(index, _vocabulary);
        (_meaning, _options) = (meaning, options);
    }

    /// <summary>n.</summary>
    public int Count => _index.Count;

    /// <summary>Searches. Cost: linear in the postings of the words, and O(n d).</summary>
    /// <param name="request">What is searched for.</param>
    /// <param name="workers">Threads, and the way to stop. The answer to a request is the same on any number of threads.</param>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public SearchAnswer Find(SearchRequest request, Workers workers) => Find(request, null, workers);

    /// <summary>The same among some of the papers.</summary>
    /// <param name="request">What is searched for.</param>
    /// <param name="among">For each of the n papers whether it may be found; null for all.</param>
    /// <param name="workers">Threads, and the way to stop. The answer to a request is the same on any number of threads.</param>
    /// <exception cref="ArgumentException"><paramref name="among"/> is not of length n.</exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public SearchAnswer Find(SearchRequest request, bool[]? among, Workers workers)
    {
        if (among is not null && among.Length != Count)
            throw new ArgumentException($"There are {Count} papers, not {among.Length}.", nameof(among));
        var (folded, corrections) = request.Exact || SearchWords.Split(request.Folded).Count > _options.MostCorrected
            ? (request.Folded, [])
            : Correct(request.Folded, request.Unfinished);
        var words = new QueryWords(_vocabulary, _options.Words).Read(folded, request.Unfinished, request.Clauses);
        var allowed = Allowed(request.Clauses, among);
        var query = _meaning?.Encode(corrections.Count == 0 ? request.Plain : folded);
        if (query is not null && query.All(v => v == 0)) query = null;
        var hits = words.Count > 0 || query is not null
            ? new Ranking(_index, _meaning?.Papers, _options).Of(folded, words, query, allowed, workers)
            : request.Clauses.Count > 0
                ? [.. Enumerable.Range(0, Count).Where(d => allowed[d]).Select(d => new SearchHit(d, 1, HitBand.AllWords))]
            : [];
        return new SearchAnswer(_index, words, _meaning, query, hits, corrections);
    }

    private bool[] Allowed(IReadOnlyList<SearchClause> clauses, bool[]? among)
    {
        var allowed = new bool[Count];
        if (among is null) Array.Fill(allowed, true);
        else among.CopyTo(allowed, 0);
        var filter = new ClauseFilter(_index, _vocabulary);
        foreach (var clause in clauses) filter.Apply(clause, allowed);
        return allowed;
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
            if (_vocabulary.OtherForms(term).Concat(_vocabulary.Variants(term)).Any()) continue;
            if ((_compounds.Part(word) ?? _vocabulary.Correct(term)) is not { } used) continue;
            text.Append(folded, at, place.Start - at).Append(used);
            at = end;
            corrections.Add((word, used));
        }

        return (text.Append(folded, at, folded.Length - at).ToString(), corrections);
    }
}
