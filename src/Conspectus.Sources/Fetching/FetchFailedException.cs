namespace Conspectus.Sources.Fetching;

/// <summary>
/// A download that failed, in the user's words. Never leaves this project: the main file's becomes a ConspectusException, others' an issue.
/// </summary>
internal sealed class FetchFailedException(string message, string nextStep, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What the user can do.</summary>
    public string NextStep { get; } = nextStep;

    /// <summary>Whether it may succeed if tried again soon.</summary>
    public bool IsPassing { get; init; }

    /// <summary>Whether the file is larger than allowed, so that a part of it is of no use.</summary>
    public bool IsTooLarge { get; init; }

    /// <summary>How long the server asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
