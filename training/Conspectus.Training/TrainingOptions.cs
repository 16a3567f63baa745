namespace Conspectus.Training;

/// <summary>How the table is trained.</summary>
public sealed record TrainingOptions
{
    /// <summary>d.</summary>
    public int Dimensions { get; init; } = 256;

    /// <summary>Passes over the papers.</summary>
    public int Passes { get; init; } = 16;

    /// <summary>Pairs a step.</summary>
    public int Batch { get; init; } = 1024;

    /// <summary>The first step size of Adam; it falls to 0 in a straight line.</summary>
    public float Rate { get; init; } = 0.003f;

    /// <summary>Divides the cosines before the softmax.</summary>
    public float Temperature { get; init; } = 0.06f;

    /// <summary>The share of a text's terms left out at random.</summary>
    public double Dropout { get; init; } = 0.35;

    /// <summary>The share of steps whose pairs are two papers with a common label.</summary>
    public double LabelShare { get; init; } = 0.1;

    /// <summary>The share of steps whose pairs are two papers with a common author.</summary>
    public double AuthorShare { get; init; } = 0.05;

    /// <summary>The names of authors with more papers than this make no pairs.</summary>
    public int MaxAuthorPapers { get; init; } = 40;

    /// <summary>
    /// Of the other steps a quarter pairs keywords and paper, this share a piece of an abstract and the rest of the paper, and the
    /// remaining ones title and abstract.
    /// </summary>
    public double PieceShare { get; init; } = 0.7;

    /// <summary>How often the label's own terms are left out of such a pair.</summary>
    public double HideLabel { get; init; } = 0.5;

    /// <summary>The share of steps whose papers all come from one venue.</summary>
    public double OneVenue { get; init; } = 0.5;

    /// <summary>Keywords used less often are no labels.</summary>
    public int MinLabelUses { get; init; } = 3;

    /// <summary>Words of fewer papers get no vector.</summary>
    public int MinWordPapers { get; init; } = 5;

    /// <summary>Pairs of fewer papers get no vector.</summary>
    public int MinPairPapers { get; init; } = 15;

    /// <summary>Terms of a larger share of the papers get no vector.</summary>
    public double MaxShare { get; init; } = 0.4;

    /// <summary>The seed of everything random.</summary>
    public ulong Seed { get; init; } = 1;
}
