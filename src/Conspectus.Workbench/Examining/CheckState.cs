namespace Conspectus.Workbench.Examining;

/// <summary>How a check came out.</summary>
public enum CheckState
{
    /// <summary>All is well.</summary>
    Fine,

    /// <summary>Something is missing that not everyone needs, or out of date.</summary>
    Notice,

    /// <summary>Something is wrong.</summary>
    Fault,
}
