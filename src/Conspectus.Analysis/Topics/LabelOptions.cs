namespace Conspectus.Analysis.Topics;

/// <summary>How topics get their labels.</summary>
public sealed record LabelOptions
{
    /// <summary>Key phrases a topic shows.</summary>
    public int Terms { get; init; } = 10;

    /// <summary>Exemplars a topic shows.</summary>
    public int Exemplars { get; init; } = 5;

    /// <summary>A label stands if this share of the papers says it: all its words, or an acronym for them.</summary>
    public double SaidShare { get; init; } = 0.5;

    /// <summary>The first of two phrases joined by "and" is said by this share of the papers.</summary>
    public double PartShare { get; init; } = 0.25;

    /// <summary>The second of two phrases is said by this share of the papers.</summary>
    public double SecondShare { get; init; } = 0.15;

    /// <summary>The second of two phrases is said by this share of the papers beside those that say the first.</summary>
    public double BesideShare { get; init; } = 0.1;

    /// <summary>Two themes of a topic are one where this share of both says both names, and the names share a word.</summary>
    public double TwinShare { get; init; } = 0.6;

    /// <summary>A group with so many papers of the latest editions has a name that holds for them too.</summary>
    public int LeastLatest { get; init; } = 5;

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
