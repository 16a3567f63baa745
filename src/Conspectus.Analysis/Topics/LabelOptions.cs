namespace Conspectus.Analysis.Topics;

/// <summary>How topics get their labels.</summary>
public sealed record LabelOptions
{
    /// <summary>Key phrases a topic shows.</summary>
    public int Terms { get; init; } = 10;

    /// <summary>Exemplars a topic shows.</summary>
    public int Exemplars { get; init; } = 5;

    /// <summary>A single phrase makes the label if this share of the papers holds it; otherwise a second is added.</summary>
    public double SinglePhraseShare { get; init; } = 0.45;

    /// <summary>Phrases in fewer papers of the library are not considered; smaller libraries take 2.</summary>
    public int MinDocuments { get; init; } = 3;
}
