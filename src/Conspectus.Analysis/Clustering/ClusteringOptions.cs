namespace Conspectus.Analysis.Clustering;

/// <summary>How documents are grouped.</summary>
public sealed record ClusteringOptions
{
    /// <summary>
    /// The number of topics is this times n to the power of <see cref="TopicExponent"/>: 10 for 50 papers, 46 for 3,584, 158 for 118,000.
    /// </summary>
    public double TopicFactor { get; init; } = 2.5;

    /// <summary>See <see cref="TopicFactor"/>.</summary>
    public double TopicExponent { get; init; } = 0.355;

    /// <summary>A topic holds at most this many times the mean number of papers: 4% of them at 46 topics.</summary>
    public double MaxTopicRatio { get; init; } = 1.85;

    /// <summary>Topics are split up to this many times the number of topics, where their parts have better names.</summary>
    public double SplitRatio { get; init; } = 1.1;

    /// <summary>A topic is split where this many more of its papers say the name of their part than that of the whole.</summary>
    public int SplitGain { get; init; } = 8;

    /// <summary>The papers of a subject that stands for itself at least.</summary>
    public int LeastSubject { get; init; } = 10;

    /// <summary>What saying a topic's name counts for a paper, as a share of its edges.</summary>
    public double SayingWeight { get; init; } = 0.1;

    /// <summary>How often papers are let go to the topic whose name they say.</summary>
    public int SharpenRounds { get; init; } = 1;

    /// <summary>
    /// Topics are of one chapter where the papers of one have this many times as many near papers in the other as chance would give them
    /// among the other topics.
    /// </summary>
    public double ChapterAffinity { get; init; } = 3.3;

    /// <summary>
    /// And where this share of the near papers outside its own topic that one of them has is in the other: small topics are often nearer to
    /// each other than by chance without having much to do with each other.
    /// </summary>
    public double ChapterShare { get; init; } = 0.1;

    /// <summary>A chapter of several topics holds at most this share of the papers.</summary>
    public double MaxChapterShare { get; init; } = 0.2;

    /// <summary>
    /// Chapters with a smaller share of the papers, and of those of the latest editions, are collected under "Other topics" where there are
    /// two or more.
    /// </summary>
    public double LeastChapterShare { get; init; } = 0.01;

    /// <summary>The number of themes is the root of the topic's size divided by this: 2 of 20 papers, 4 of 90, 6 of 200.</summary>
    public double ThemeDivisor { get; init; } = 2.3;

    /// <summary>The themes of a topic at most.</summary>
    public int MaxThemes { get; init; } = 8;

    /// <summary>
    /// A theme holds at least this share of the mean number of papers, since a theme of three papers says nothing about a topic of forty.
    /// </summary>
    public double LeastThemeRatio { get; init; } = 0.4;

    /// <summary>A theme holds at least so many papers, of the latest editions where its topic has any of them.</summary>
    public int LeastTheme { get; init; } = 3;

    /// <summary>Neighbours of a document that make an edge of the graph; a quarter of the documents in a small library.</summary>
    public int Neighbors { get; init; } = 40;

    /// <summary>How many partitions the consensus is made of.</summary>
    public int ConsensusRuns { get; init; } = 10;

    /// <summary>How many random halves of the library are grouped anew to measure the stability of each topic.</summary>
    public int StabilitySamples { get; init; } = 12;

    /// <summary>How many partitions the consensus of each half is made of.</summary>
    public int StabilityRuns { get; init; } = 3;

    /// <summary>The seed of all random numbers of the clustering.</summary>
    public ulong Seed { get; init; } = 1;
}
