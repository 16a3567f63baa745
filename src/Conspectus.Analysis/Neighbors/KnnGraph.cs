namespace Conspectus.Analysis.Neighbors;

/// <summary>
/// Each document's nearest documents by cosine similarity. Row <c>i</c> is document <c>i</c>; no document is its own neighbour.
/// </summary>
/// <param name="Count">n.</param>
/// <param name="K">Neighbours a document.</param>
/// <param name="Indices">n × k, nearest first; equal similarities in index order.</param>
/// <param name="Similarities">n × k, cosine similarity.</param>
public sealed record KnnGraph(int Count, int K, int[] Indices, float[] Similarities)
{
    /// <summary>The neighbours of a document, nearest first.</summary>
    public ReadOnlySpan<int> Neighbors(int row) => Indices.AsSpan(row * K, K);

    /// <summary>Their cosine similarities.</summary>
    public ReadOnlySpan<float> Cosines(int row) => Similarities.AsSpan(row * K, K);
}
