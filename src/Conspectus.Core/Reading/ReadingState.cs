namespace Conspectus.Core.Reading;

/// <summary>What the reader has recorded about one paper.</summary>
/// <param name="PaperId">The paper.</param>
/// <param name="Mark">The current mark.</param>
/// <param name="Note">The note in Markdown; empty if there is none.</param>
public sealed record ReadingState(string PaperId, Mark Mark, string Note);
