namespace Conspectus.Workbench.Refreshing;

/// <summary>What became of a paper since its source was asked last.</summary>
public enum PaperChangeKind
{
    /// <summary>The library did not have it.</summary>
    New,

    /// <summary>It was accepted; before that was not known, or it was rejected.</summary>
    Accepted,

    /// <summary>It was withdrawn or rejected.</summary>
    Withdrawn,

    /// <summary>Something else of it is different.</summary>
    Changed,
}
