using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Search;

/// <summary>
/// How well papers fit a query that names a subject rather than one paper: by its words, its meaning, and the papers that fit best.
/// </summary>
internal static class SubjectScores
{
    /// <summary>The scores of the candidates; 0 for every other paper. Cost: O(d) a candidate.</summary>
    /// <param name="candidates">The candidates.</param>
    /// <param name="words">What every paper scores by its words.</param>
    /// <param name="cosines">What it scores by its meaning.</param>
    /// <param name="papers">The vectors of the first papers; null where there are none.</param>
    /// <param name="options">How much each counts.</param>
    public static float[] Of(int[] candidates, float[] words, float[] cosines, RoundedVectors? papers, SearchOptions options)
    {
        var scores = new float[words.Length];
        foreach (var d in candidates) scores[d] = words[d] + (options.SubjectMeaning * cosines[d]);
        if (papers is null) return scores;
        var first = BestFirst.Of(candidates, scores, options.SubjectPapers).Select((d, rank) => (d, 1 / Math.Sqrt(rank + 1)));
        var relevance = new PseudoRelevance(papers, first);
        foreach (var d in candidates) scores[d] += options.SubjectFeedback * relevance.Likeness(d);
        return scores;
    }
}
