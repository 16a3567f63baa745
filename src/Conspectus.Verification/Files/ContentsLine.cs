namespace Conspectus.Verification.Files;

/// <summary>A line of the table of contents.</summary>
/// <param name="Line">The line of the file.</param>
/// <param name="Level">2 for a chapter, 3 for what is below one.</param>
/// <param name="Title">The words of the link as text.</param>
/// <param name="Anchor">The fragment it leads to.</param>
internal sealed record ContentsLine(int Line, int Level, string Title, string Anchor);
