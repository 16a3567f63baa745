namespace Conspectus.Core.Papers;

/// <summary>A title or abstract in the forms the product needs, all made from one parse of the source.</summary>
/// <param name="Source">The text as the source had it.</param>
/// <param name="Html">Sanitised HTML with MathML; safe to place in a page as it stands.</param>
/// <param name="Text">Plain Unicode text, for terminals, tooltips and sorting.</param>
/// <param name="Search">Folded text for the full-text index.</param>
public sealed record TypesetText(string Source, string Html, string Text, string Search)
{
    /// <summary>The empty text.</summary>
    public static TypesetText Empty { get; } = new("", "", "", "");
}
