namespace Conspectus.Core;

/// <summary>Trouble with the environment or the input as a whole, told to the user as a cause and a next step.</summary>
/// <remarks>Caught only at the edge of the program. A caller's bug is an <see cref="ArgumentException"/> instead.</remarks>
public sealed class ConspectusException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="cause">What is wrong, in one sentence.</param>
    /// <param name="nextStep">What the user can do about it, in one sentence.</param>
    /// <param name="inner">The underlying exception, if any.</param>
    public ConspectusException(string cause, string nextStep, Exception? inner = null)
        : base(cause, inner) => NextStep = nextStep;

    /// <summary>What the user can do about it, in one sentence.</summary>
    public string NextStep { get; }

    /// <summary>Whether the same may succeed a moment later: another program is writing.</summary>
    public bool IsTransient { get; init; }
}
