using Conspectus.Verification.Files;

namespace Conspectus.Verification.Documents;

/// <summary>A section as it should stand in an edited article.</summary>
/// <param name="Generated">The section as it was generated.</param>
/// <param name="Title">The heading.</param>
internal sealed record EditedSection(DocumentSection Generated, string Title)
{
    /// <summary>The fragment under which it is found where nothing of it was generated; null for any other.</summary>
    public string? Anchor { get; init; }

    /// <summary>The paragraphs outside of items.</summary>
    public List<EditedText> Paragraphs { get; } = [];

    /// <summary>The items: the generated one, its label, its text.</summary>
    public List<(DocumentItem Generated, string Label, EditedText Text)> Items { get; } = [];
}
