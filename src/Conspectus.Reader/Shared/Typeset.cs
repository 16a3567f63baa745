using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace Conspectus.Reader.Shared;

/// <summary>Titles and abstracts, typeset and sanitised at import, as they go into a page.</summary>
internal static partial class Typeset
{
    /// <summary>The HTML, each formula kept on one line with the punctuation that touches it.</summary>
    /// <remarks>
    /// Browsers break a line on either side of a formula, a word joiner notwithstanding: "H" at one line's end, "-consistency" on the next.
    /// </remarks>
    public static MarkupString Show(string html) =>
        new(html.Contains("<math", StringComparison.Ordinal)
            ? FormulaAndNeighbours().Replace(html, "<span class=\"together\">$0</span>")
            : html);

    /// <summary>The HTML as paragraphs: a single one comes without its element.</summary>
    public static MarkupString Paragraphs(string html) =>
        Block().IsMatch(html) ? Show(html) : new MarkupString($"<p>{Show(html).Value}</p>");

    [GeneratedRegex(
        @"(?:(?<=^|[\s>])[(\[“‘]{1,2}(?><math>.*?</math>)|(?><math>.*?</math>)(?=[^\s<]))[^\s<&-]{0,16}-?", RegexOptions.Singleline)]
    private static partial Regex FormulaAndNeighbours();

    [GeneratedRegex(@"^<(?:p|ul|ol)\b")]
    private static partial Regex Block();
}
