using Conspectus.Analysis.Neighbors;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Layout;

/// <summary>Makes the map: keeps the earlier one where it still shows the neighbours well enough, and lays out anew otherwise.</summary>
/// <remarks>
/// A reader finds a paper again by its place, so a place is worth keeping. The map is kept while few of its documents are new
/// (<see cref="LayoutOptions.MostNew"/>) and its trust, measured against the neighbours as they are now, has not fallen below
/// <see cref="LayoutOptions.LeastTrust"/> of what it was. The trust falls when texts have changed, too.
/// </remarks>
public static class MapLayout
{
    /// <summary>The places of all documents, n × 2, and the trust of each.</summary>
    /// <param name="embedding">Gives the start of a new layout.</param>
    /// <param name="graph">The neighbours.</param>
    /// <param name="options">Options.</param>
    /// <param name="previous">The map to go on with, or null.</param>
    /// <param name="workers">Threads; they change nothing but the time.</param>
    /// <param name="progress">Called with the share done.</param>
    public static (float[] Layout, int[] Trust) Create(
        Embedding embedding, KnnGraph graph, LayoutOptions options, PreviousLayout? previous, Workers workers,
        Action<double>? progress = null)
    {
        if (previous is not null && previous.Places.Where((v, i) => i % 2 == 0 && float.IsNaN(v)).Count()
            <= options.MostNew * embedding.Count)
        {
            var kept = Placement.Add(previous.Places, graph, options, workers);
            var trust = MapTrust.Count(kept, graph, workers);
            if (trust.Length > 0 && trust.Average() >= options.LeastTrust * previous.MeanTrust) return (kept, trust);
        }

        var layout = TsneLayout.Create(embedding, graph, options, workers, progress);
        return (layout, MapTrust.Count(layout, graph, workers));
    }
}
