namespace Conspectus.Verification;

/// <summary>What the check of an article's files came to.</summary>
/// <param name="Files">The names of the files that were checked.</param>
/// <param name="Sentences">How many sentences and notes the evidence file names.</param>
/// <param name="Claims">How many of them are drawn from an abstract.</param>
/// <param name="Citations">How many citations they hold.</param>
/// <param name="Numbers">How many answers to queries they state.</param>
/// <param name="Faults">What does not hold, by file and line; empty for a sound article.</param>
public sealed record Verdict(
    IReadOnlyList<string> Files, int Sentences, int Claims, int Citations, int Numbers, IReadOnlyList<Fault> Faults);
