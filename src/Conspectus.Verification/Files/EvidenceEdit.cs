namespace Conspectus.Verification.Files;

/// <summary>An edit of the reader's, as the evidence file has it.</summary>
/// <param name="Place">What was edited.</param>
/// <param name="Part">"heading", "text", "remark", "order" or "leftOut".</param>
/// <param name="Text">The reader's words.</param>
/// <param name="Replaced">The generated text that the reader saw.</param>
internal sealed record EvidenceEdit(string Place, string Part, string Text, string Replaced);
