using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Search;

/// <summary>
/// The mean of the papers that a first ranking puts first, and how near others are to it: it describes a subject more fully than a query
/// does.
/// </summary>
/// <remarks>
/// J. J. Rocchio, "Relevance feedback in information retrieval" (1971), with the first papers taken as relevant, each weighted by how
/// likely it is (V. Lavrenko and W. B. Croft, "Relevance-based language models", SIGIR 2001).
/// </remarks>
internal sealed class PseudoRelevance
{
    private readonly RoundedVectors _papers;
    private readonly float[] _centre;

    /// <summary>Adds up the vectors. Cost: O(d) a paper.</summary>
    /// <param name="papers">The vectors of the first papers of the library, of unit length or zero.</param>
    /// <param name="first">The papers taken as relevant, with their weights; those without a vector are left out.</param>
    public PseudoRelevance(RoundedVectors papers, IEnumerable<(int Document, double Weight)> first)
    {
        (_papers, _centre) = (papers, new float[papers.Dimensions]);
        foreach (var (document, weight) in first.Where(f => f.Document < papers.Count))
            DenseMath.AddScaled(_centre, (float)weight, papers.Row(document));
        DenseMath.Normalize(_centre);
    }

    /// <summary>The cosine of a paper and the mean, at least 0; 0 for a paper without a vector.</summary>
    public float Likeness(int document) => document < _papers.Count ? Math.Max(0, _papers.Dot(_centre, document)) : 0;
}
