using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Conspectus.Articles.Styles;

/// <summary>A reference as a style has it.</summary>
/// <param name="Html">
/// As HTML of text and the elements <c>i b sup sub</c> without attributes, whatever the style or the paper holds.
/// </param>
/// <param name="Text">As plain text on one line.</param>
public sealed partial record StyledReference(string Html, string Text)
{
    private static readonly HashSet<string> Kept = ["i", "b", "sup", "sub"];

    /// <summary>
    /// Reads what citeproc-js writes: the number at the margin goes, and of the elements only those that a reader sees stay.
    /// </summary>
    internal static StyledReference Read(string written)
    {
        var html = new StringBuilder(written.Length);
        var text = new StringBuilder(written.Length);
        var open = new Stack<string>();
        foreach (Match part in Parts().Matches(Margin().Replace(written, "")))
        {
            if (part.Groups["name"] is { Success: true, Value: var tag })
            {
                var name = tag.ToLowerInvariant();
                var isEnd = part.Value.StartsWith("</", StringComparison.Ordinal);
                if (!Kept.Contains(name) || (isEnd && (open.Count == 0 || open.Peek() != name))) continue;
                html.Append(isEnd ? $"</{open.Pop()}>" : $"<{name}>");
                if (!isEnd) open.Push(name);
                continue;
            }

            var words = Blanks().Replace(WebUtility.HtmlDecode(part.Value), " ");
            html.Append(WebUtility.HtmlEncode(words));
            text.Append(words);
        }

        while (open.TryPop(out var left)) html.Append("</").Append(left).Append('>');
        return new StyledReference(html.ToString().Trim(), text.ToString().Trim());
    }

    [GeneratedRegex("<div class=\"csl-left-margin\">.*?</div>", RegexOptions.Singleline)]
    private static partial Regex Margin();

    [GeneratedRegex("</?(?<name>[a-zA-Z]+)[^>]*>|[^<]+|<")]
    private static partial Regex Parts();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
