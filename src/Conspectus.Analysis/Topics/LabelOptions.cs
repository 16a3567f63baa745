namespace Conspectus.Analysis.Topics;

/// <summary>How topics get their labels.</summary>
public sealed record LabelOptions
{
    /// <summary>Key phrases a topic shows.</summary>
    public int Terms { get; init; } = 10;

    /// <summary>Exemplars a topic shows.</summary>
    public int Exemplars { get; init; } = 5;

    /// <summary>A single phrase makes the label if this share of the papers holds it; otherwise a second may be added.</summary>
    public double SinglePhraseShare { get; init; } = 0.4;

    /// <summary>A second phrase must be held by this share of the papers beside those that hold the first.</summary>
    public double SecondPhraseShare { get; init; } = 0.12;

    /// <summary>
    /// A label that a smaller share of the group holds is too weak. If <see cref="GeneralShare"/> of the group holds the parent's label,
    /// the group is named after that, with "in general".
    /// </summary>
    public double LeastShare { get; init; } = 0.12;

    /// <summary>The share of a group that must hold its parent's label to be named "… in general".</summary>
    public double GeneralShare { get; init; } = 0.4;

    /// <summary>A phrase names a chapter if this share of the papers outside the topic that holds it most has it too.</summary>
    public double SpanningShare { get; init; } = 0.25;

    /// <summary>
    /// A group that continues an earlier one keeps its label where the Jaccard index of their papers is at least this and the label still
    /// fits.
    /// </summary>
    public double KeptShare { get; init; } = 0.5;

    /// <summary>
    /// Phrases in fewer papers of the library are not considered; libraries of less than 500 take 2, those of more than 30,000 one in
    /// 10,000.
    /// </summary>
    public int MinDocuments { get; init; } = 3;
}
