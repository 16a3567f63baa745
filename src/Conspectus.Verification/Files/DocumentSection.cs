namespace Conspectus.Verification.Files;

/// <summary>A heading and what stands below it before the next.</summary>
/// <param name="Level">The heading's level, 2 for a chapter.</param>
/// <param name="Title">The heading as text.</param>
/// <param name="Line">Its line.</param>
internal sealed record DocumentSection(int Level, string Title, int Line)
{
    /// <summary>Paragraphs outside items.</summary>
    public List<Passage> Paragraphs { get; } = [];

    /// <summary>Numbered items.</summary>
    public List<DocumentItem> Items { get; } = [];
}
