using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Conspectus.Reader.Papers;

/// <summary>Highlights the words that were searched for in typeset HTML.</summary>
internal static partial class Highlighting
{
    /// <summary>
    /// The HTML with each word for which <paramref name="share"/> is above 0 inside <c>mark</c>; elements, entities and formulas stay
    /// untouched.
    /// </summary>
    /// <param name="html">Sanitised HTML, or a part of it that is cut between elements.</param>
    /// <param name="share">How much of the query a word stands for.</param>
    public static string Apply(string html, Func<string, float> share)
    {
        var highlighted = new StringBuilder(html.Length + 64);
        foreach (Match piece in Piece().Matches(html))
        {
            var text = piece.Value;
            var isMarked = piece.Groups["word"].Success && share(WebUtility.HtmlDecode(text)) > 0;
            highlighted.Append(isMarked ? "<mark>" : "").Append(text).Append(isMarked ? "</mark>" : "");
        }

        return highlighted.ToString();
    }

    /// <summary>The words of an HTML text, those inside elements' tags and formulas left out.</summary>
    public static IEnumerable<string> Words(string html) => WordsIn(html).Select(m => m.Value);

    /// <summary>The same with their places.</summary>
    public static IEnumerable<Match> WordsIn(string html) => Piece().Matches(html).Where(m => m.Groups["word"].Success);

    [GeneratedRegex(
        @"<math[\s>].*?</math>|<[^>]*>|&[#\w]+;|(?<word>[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)|[^\p{L}\p{N}<&]+|.", RegexOptions.Singleline)]
    private static partial Regex Piece();
}
