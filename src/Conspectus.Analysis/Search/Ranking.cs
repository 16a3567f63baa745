using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Search;

/// <summary>Orders papers by how likely each is meant.</summary>
/// <remarks>
/// Papers are scored by their words (<see cref="LexicalScores"/>, <see cref="PairScores"/>) and by the cosine of their vectors. The best by
/// either and by both become candidates; their scores become probabilities in a <see cref="MixtureOfExperts"/>.
/// </remarks>
/// <param name="index">The words.</param>
/// <param name="papers">The vectors of the first papers; null where there are none.</param>
/// <param name="options">Options.</param>
internal sealed class Ranking(TermIndex index, RoundedVectors? papers, SearchOptions options)
{
    /// <summary>
    /// The papers, those with all the words first, in each band the likeliest first. Cost: linear in the postings, and O(n d).
    /// </summary>
    /// <param name="folded">The query.</param>
    /// <param name="words">Its words.</param>
    /// <param name="query">Its vector, or null.</param>
    /// <param name="allowed">Which papers may be found.</param>
    /// <param name="workers">Threads, and the way to stop.</param>
    public List<SearchHit> Of(string folded, List<QueryWord> words, float[]? query, bool[] allowed, Workers workers)
    {
        var lexical = LexicalScores.Compute(index, words, options.Words, workers);
        var (scores, cosines, both) = (lexical.Values, new float[index.Count], new float[index.Count]);
        if (query is not null) papers!.Dots(query, cosines, workers);
        var meaning = options.Meaning(words.Count);
        var found = new List<int>();
        for (var d = 0; d < scores.Length; d++)
        {
            cosines[d] = Math.Max(0, cosines[d]);
            if (!allowed[d] || scores[d] + cosines[d] <= 0) continue;
            both[d] = scores[d] + (meaning * cosines[d]);
            found.Add(d);
        }

        int[] candidates =
        [
            .. BestFirst.Of(found, both, options.CandidateDepth)
                .Union(BestFirst.Of(found, scores, options.SingleCandidateDepth))
                .Union(BestFirst.Of(found, cosines, options.SingleCandidateDepth)).Order(),
        ];
        if (candidates.Length == 0) return [];
        workers.Cancel.ThrowIfCancellationRequested();
        var pairs = new PairScores(index, folded, words, options.Words);
        foreach (var d in candidates.Where(d => lexical.Held[d] > 1))
        {
            var near = pairs.Of(d);
            scores[d] += near;
            both[d] += near;
        }

        var subject = SubjectScores.Of(candidates, scores, cosines, papers, options);
        var experts = new MixtureOfExperts(candidates, words.Count, scores, cosines, both, subject, options);
        var ranked = Ordered(Feedback([.. candidates.Select(d => (d, experts.Of(d)))], words.Count)).ToList();
        var rest = found.Where(d => lexical.HasAll(d) && Array.BinarySearch(candidates, d) < 0).Select(d => (d, (double)both[d]));
        return Listed(ranked, rest, lexical, cosines, new TitleMatch(index, folded));
    }

    private List<(int Document, double Score)> Feedback(List<(int Document, double Score)> scored, int words)
    {
        var weight = options.FeedbackFor(words);
        if (papers is null || weight <= 0) return scored;
        var relevance = new PseudoRelevance(papers, Ordered(scored).Take(options.PseudoRelevantPapers));
        return [.. scored.Select(s => (s.Document, s.Score * Math.Exp(weight * relevance.Likeness(s.Document))))];
    }

    // Every paper with all the words is listed, those that are no candidates last of them; then others while they are alike.
    private List<SearchHit> Listed(
        List<(int Document, double Score)> ranked, IEnumerable<(int Document, double Score)> rest, LexicalScores lexical, float[] cosines,
        TitleMatch titles)
    {
        var named = ranked.Select(r => (r.Document, Match: titles.Of(r.Document))).Where(t => t.Match >= options.TitleMatch)
            .ToDictionary(t => t.Document, t => t.Match);
        HitBand Band(int d) => named.ContainsKey(d) ? HitBand.Title
            : lexical.HasAll(d) ? HitBand.AllWords
            : lexical.Shares[d] >= options.MostWords ? HitBand.MostWords : HitBand.Meaning;
        var hits = ranked.ConvertAll(r => new SearchHit(r.Document, r.Score / ranked[0].Score, Band(r.Document)));
        List<SearchHit> complete =
        [
            .. hits.Where(h => h.Band == HitBand.Title)
                .OrderByDescending(h => named[h.Document]), .. hits.Where(h => h.Band == HitBand.AllWords),
        ];
        var least = complete.Count > 0 ? complete[^1].Score : 1;
        complete.AddRange(Ordered(rest).Select(r => new SearchHit(r.Document, least * r.Score / (1 + r.Score), HitBand.AllWords)));
        bool Alike(SearchHit h) => h.Band == HitBand.MostWords || cosines[h.Document] >= options.LeastCosine;
        var others = hits.Where(h => !h.Complete).Take(options.MostOthers)
            .Where((h, at) => complete.Count + at < options.LeastHits || Alike(h));
        return [.. complete, .. others];
    }

    private static IEnumerable<(int Document, double Score)> Ordered(IEnumerable<(int Document, double Score)> scored) =>
        scored.OrderByDescending(s => s.Score).ThenBy(s => s.Document);
}
