namespace Conspectus.Verification;

/// <summary>Something in an article's files that does not hold.</summary>
/// <param name="File">The file's name, without its folder.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Reason">What does not hold, in a sentence.</param>
public sealed record Fault(string File, int Line, string Reason);
