namespace Conspectus.Reader;

/// <summary>The work at one moment.</summary>
/// <param name="Phase">Whether it runs.</param>
/// <param name="Stages">The stages begun in this run; all but the last are done.</param>
/// <param name="Fraction">How far the last stage has come, 0 to 1.</param>
/// <param name="Failure">Why it failed, or null.</param>
/// <param name="Runs">How many runs have ended; changes when there may be something new to show.</param>
public sealed record WorkSnapshot(WorkPhase Phase, IReadOnlyList<string> Stages, double Fraction, string? Failure, int Runs)
{
    /// <summary>Whether a stage is running.</summary>
    public bool Running => Phase == WorkPhase.Running;

    /// <summary>The running stage, or the empty string.</summary>
    public string Stage => Stages.Count > 0 ? Stages[^1] : "";
}
