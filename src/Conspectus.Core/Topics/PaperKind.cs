namespace Conspectus.Core.Topics;

/// <summary>What a paper mainly brings. The numbers are stored.</summary>
public enum PaperKind
{
    /// <summary>A method, model or system; also what no cue tells otherwise.</summary>
    Method,

    /// <summary>Theorems: bounds, rates, complexity.</summary>
    Theory,

    /// <summary>A dataset, a benchmark, an environment or a library of software.</summary>
    Resource,

    /// <summary>A survey, a review or a tutorial.</summary>
    Survey,

    /// <summary>The work of others, done again.</summary>
    Reproduction,

    /// <summary>An argument about what the field should do.</summary>
    Position,

    /// <summary>An empirical study of what exists.</summary>
    Study,
}
