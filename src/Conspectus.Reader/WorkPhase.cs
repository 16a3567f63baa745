namespace Conspectus.Reader;

/// <summary>Whether work is going on behind the pages.</summary>
public enum WorkPhase
{
    /// <summary>Nothing has been reported.</summary>
    Idle,

    /// <summary>A stage is running.</summary>
    Running,

    /// <summary>The last run ended well.</summary>
    Finished,

    /// <summary>The last run failed.</summary>
    Failed,
}
