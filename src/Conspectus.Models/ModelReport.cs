namespace Conspectus.Models;

/// <summary>What asking came to.</summary>
/// <param name="Answers">How many questions were answered by the model.</param>
/// <param name="Cached">How many were answered by the cache.</param>
/// <param name="Failed">How many had no answer that could be read, or were not asked after others had none.</param>
/// <param name="Accepted">How many sentences stand in the article.</param>
/// <param name="Refused">How many sentences did not pass the check.</param>
/// <param name="InputTokens">Tokens sent, as the server counts them.</param>
/// <param name="OutputTokens">Tokens that came back, as the server counts them.</param>
/// <param name="Trouble">What stood in the way of the first that failed; null where none did.</param>
public sealed record ModelReport(
    int Answers, int Cached, int Failed, int Accepted, int Refused, long InputTokens, long OutputTokens, string? Trouble);
