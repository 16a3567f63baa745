using Conspectus.Analysis.Clustering;
using Conspectus.Analysis.Layout;
using Conspectus.Analysis.Topics;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis;

/// <summary>The options of every stage.</summary>
public sealed record AnalysisOptions
{
    /// <summary>The version of the method: it rises whenever the same options would give another result.</summary>
    public const int Version = 12;

    /// <summary>Term vectors.</summary>
    public TermOptions Terms { get; init; } = new();

    /// <summary>Embedding.</summary>
    public EmbeddingOptions Embedding { get; init; } = new();

    /// <summary>
    /// How many neighbours are found for each document. Layout and clusters use the nearest of them; the stability of topics, which is
    /// measured on halves of the documents, needs the others as well.
    /// </summary>
    public int Neighbors { get; init; } = 90;

    /// <summary>Layout.</summary>
    public LayoutOptions Layout { get; init; } = new();

    /// <summary>Clusters.</summary>
    public ClusteringOptions Clustering { get; init; } = new();

    /// <summary>Labels.</summary>
    public LabelOptions Labels { get; init; } = new();
}
