namespace Conspectus.Verification.Documents;

/// <summary>A paragraph as it should stand in an edited article.</summary>
/// <param name="Generated">The generated paragraph; null where the reader added one.</param>
/// <param name="Own">The reader's words that stand there; null where the generated ones do.</param>
internal sealed record EditedText(Files.Passage? Generated, string? Own);
