using Conspectus.Analysis.Clustering;
using Conspectus.Analysis.Layout;
using Conspectus.Analysis.Topics;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis;

/// <summary>The options of every stage.</summary>
public sealed record AnalysisOptions
{
    /// <summary>Counts up whenever the same options would give another result.</summary>
    public const int Version = 10;

    /// <summary>Term vectors.</summary>
    public TermOptions Terms { get; init; } = new();

    /// <summary>Embedding.</summary>
    public EmbeddingOptions Embedding { get; init; } = new();

    /// <summary>Neighbours found for each document; the layout and the smoothing use them.</summary>
    public int Neighbors { get; init; } = 90;

    /// <summary>Layout.</summary>
    public LayoutOptions Layout { get; init; } = new();

    /// <summary>Clusters.</summary>
    public ClusteringOptions Clustering { get; init; } = new();

    /// <summary>Labels.</summary>
    public LabelOptions Labels { get; init; } = new();
}
