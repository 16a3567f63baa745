using Conspectus.Verification.Files;

namespace Conspectus.Verification.Documents;

/// <summary>A paragraph or an item of a document with the evidence of its sentences.</summary>
/// <param name="Place">The section it stands in.</param>
/// <param name="Item">The item; null for a paragraph outside of items.</param>
/// <param name="Passage">Its text.</param>
/// <param name="Entries">The sentences in order; none for a paper that is only cited.</param>
internal sealed record Block(PlacedSection Place, DocumentItem? Item, Passage Passage, IReadOnlyList<EvidenceEntry> Entries);
