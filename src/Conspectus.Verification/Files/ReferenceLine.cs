namespace Conspectus.Verification.Files;

/// <summary>A line of the bibliography in an article's text.</summary>
/// <param name="Line">The line of the file.</param>
/// <param name="Key">The paper's key.</param>
/// <param name="Text">Authors, title and edition as text.</param>
/// <param name="Url">Where the title leads, or null.</param>
internal sealed record ReferenceLine(int Line, string Key, string Text, string? Url);
