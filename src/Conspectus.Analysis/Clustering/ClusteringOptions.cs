namespace Conspectus.Analysis.Clustering;

/// <summary>How documents are grouped.</summary>
public sealed record ClusteringOptions
{
    /// <summary>The number of topics is this times n to the power of <see cref="TopicExponent"/>: 9 for 50 papers, 40 for 3,584, 139 for 118,000.</summary>
    public double TopicFactor { get; init; } = 2.2;

    /// <summary>See <see cref="TopicFactor"/>.</summary>
    public double TopicExponent { get; init; } = 0.355;

    /// <summary>The number of chapters is the number of topics to this power.</summary>
    public double ChapterExponent { get; init; } = 0.62;

    /// <summary>The number of chapters at most: as many hues can be told apart.</summary>
    public int MaxChapters { get; init; } = 12;

    /// <summary>The share of the papers a chapter holds at most, unless a single topic is larger.</summary>
    public double MaxChapterShare { get; init; } = 0.17;

    /// <summary>The number of themes is the root of the topic's size divided by this: 2 of 20 papers, 4 of 90, 6 of 200.</summary>
    public double ThemeDivisor { get; init; } = 2.3;

    /// <summary>The themes of a topic at most.</summary>
    public int MaxThemes { get; init; } = 8;

    /// <summary>Neighbours of a document that make an edge of the graph.</summary>
    public int Neighbors { get; init; } = 10;

    /// <summary>Starts of k-means; the best is kept.</summary>
    public int Starts { get; init; } = 8;

    /// <summary>The seed of the starts.</summary>
    public ulong Seed { get; init; } = 1;
}
