namespace Conspectus.Verification.Files;

/// <summary>Running text of a file.</summary>
/// <param name="Line">The line on which it begins.</param>
/// <param name="Text">
/// The text: in Markdown as the Markdown file has it; in HTML as a reader sees it, with marked citations and the formulas' MathML between
/// marks.
/// </param>
internal sealed record Passage(int Line, string Text);
