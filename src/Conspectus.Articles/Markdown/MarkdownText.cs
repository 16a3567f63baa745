using System.Text;

namespace Conspectus.Articles.Markdown;

/// <summary>Text made safe for Markdown.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_{}[]<>#|~$@^&";

    /// <summary>The text on one line with everything escaped that Markdown or pandoc could take for markup.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        var blank = false;
        foreach (var c in Whole(text))
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (!blank) escaped.Append(' ');
                blank = true;
                continue;
            }

            blank = false;
            if (Special.Contains(c)) escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>
    /// The text with halves of surrogate pairs and non-characters replaced: no file can hold the one, no parser likes the other.
    /// </summary>
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))
        .Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD');

    /// <summary>A span of code on one line, fenced by more backticks than it holds.</summary>
    public static string Code(string text)
    {
        var clean = Whole(text).ReplaceLineEndings(" ");
        var longest = 0;
        for (int i = 0, run = 0; i < clean.Length; i++)
        {
            run = clean[i] == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        return longest > 0 ? $"{fence} {clean} {fence}" : $"`{clean}`";
    }

    /// <summary>An address that cannot end the link it stands in.</summary>
    public static string Address(string url) => url
        .Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
        .Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal);
}
