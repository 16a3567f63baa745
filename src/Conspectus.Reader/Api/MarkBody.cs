namespace Conspectus.Reader.Api;

/// <summary>A mark to set.</summary>
/// <param name="Mark">"unread", "seen", "skipped", "liked", "starred" or "known".</param>
internal sealed record MarkBody(string Mark);
