namespace Conspectus.Analysis.Ranking;

/// <summary>How a ranking learns.</summary>
/// <remarks>
/// Chosen by the mean over finished reviews and simulated interests of several conferences (<c>docs/measurements.md</c>), for all alike.
/// </remarks>
public sealed record RankingOptions
{
    /// <summary>How often a term of a title counts; a term of the abstract counts once.</summary>
    public float TitleWeight { get; init; } = 1;

    /// <summary>Terms in a larger share of the papers are left out.</summary>
    public double MaxShare { get; init; } = 0.95;

    /// <summary>How much the year counts beside a text of length 1: a year one standard deviation from the mean has this value.</summary>
    public float YearWeight { get; init; } = 0.1f;

    /// <summary>How much it counts beside a text of length 1 that a paper is a spotlight, or an oral.</summary>
    public float DistinctionWeight { get; init; } = 0.5f;

    /// <summary>
    /// What an oral is worth before any like, in standard deviations of all scores: among the papers that forty readers of one conference
    /// picked or wrote about orals were seven times as frequent as among all, spotlights were not.
    /// </summary>
    public double OralPrior { get; init; } = 2;

    /// <summary>How many likes count as much as that prior.</summary>
    public double OralPriorLikes { get; init; } = 30;

    /// <summary>How much the authors count beside a text of length 1.</summary>
    public float AuthorWeight { get; init; } = 0.2f;

    /// <summary>C: how much an example's error costs beside the size of the weights, before the two kinds are balanced.</summary>
    public double Cost { get; init; } = 0.11;

    /// <summary>How much all likes together count beside all dislikes together.</summary>
    public double LikedShare { get; init; } = 9.8;

    /// <summary>How many unread papers stand as presumed dislikes in the learning by vectors.</summary>
    public int PresumedDislikes { get; init; } = 500;

    /// <summary>How much the presumed dislikes count together beside all dislikes.</summary>
    public double PresumedShare { get; init; } = 1;

    /// <summary>How much the ranking by vectors counts beside the ranking by terms.</summary>
    public double VectorShare { get; init; } = 0.5;

    /// <summary>How much the two views' own success shifts that share; 0 leaves it as it is.</summary>
    public double ViewTrust { get; init; } = 1;

    /// <summary>How many likes it takes for half of that shift.</summary>
    public double ViewPrior { get; init; } = 5;

    /// <summary>The share grows or shrinks by this factor at most.</summary>
    public double MostViewTrust { get; init; } = 4;

    /// <summary>How often the terms of a title count once more as terms of titles alone.</summary>
    public float TitleTermWeight { get; init; } = 1;

    /// <summary>Passes over the examples at most.</summary>
    public int Passes { get; init; } = 20;

    /// <summary>Learning ends when no example changes the weights by more than this length in a pass.</summary>
    public double Tolerance { get; init; } = 1e-3;

    /// <summary>The seed of the order of examples, and of which papers stand as presumed dislikes.</summary>
    public ulong Seed { get; init; } = 20231210;
}
