namespace Conspectus.Analysis.Neighbors;

/// <summary>Nearest neighbours: exact while comparing every pair takes seconds, by an index for larger libraries.</summary>
public static class NearestNeighbors
{
    /// <summary>The most documents that are compared pair by pair.</summary>
    public const int MostExact = 50_000;

    /// <summary>The k nearest rows of every row, by <see cref="ExactNeighbors"/> or <see cref="PartitionedNeighbors"/>.</summary>
    /// <param name="vectors">n × <paramref name="dimensions"/>, row-major, rows of unit length or zero.</param>
    /// <param name="dimensions">d.</param>
    /// <param name="k">Neighbours a row; at most n − 1 are returned.</param>
    /// <param name="workers">Threads; they change nothing but the time.</param>
    public static KnnGraph Find(float[] vectors, int dimensions, int k, Workers workers) => vectors.Length / dimensions <= MostExact
        ? ExactNeighbors.Find(vectors, dimensions, k, workers)
        : PartitionedNeighbors.Find(vectors, dimensions, k, workers);
}
