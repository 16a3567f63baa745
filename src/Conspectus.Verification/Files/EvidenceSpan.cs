namespace Conspectus.Verification.Files;

/// <summary>A stretch of an abstract that a sentence says it is drawn from.</summary>
/// <param name="Paper">The paper's key.</param>
/// <param name="Start">The first character in the abstract's source.</param>
/// <param name="Length">The number of characters.</param>
/// <param name="Words">The characters.</param>
/// <param name="Role">What the sentence does in the abstract: "background", "objective", "method", "result" or "other".</param>
internal sealed record EvidenceSpan(string Paper, int Start, int Length, string Words, string Role);
