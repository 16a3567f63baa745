using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Conspectus.Articles.Markdown;

/// <summary>Text made safe for Markdown.</summary>
public static partial class MarkdownText
{
    private const string Special = "\\`*_{}[]<>#|~$@^&";
    private static readonly SearchValues<char> NeverInMath = SearchValues.Create("$`&~#@|");

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

    /// <summary>The same where a block begins with the text: it must not become a list, a heading's underline or a rule.</summary>
    public static string Opening(string text) => BlockMark().Replace(Escape(text.Trim()), "${before}\\${mark}");

    /// <summary>
    /// The text with halves of surrogate pairs and non-characters replaced: no file can hold the one, no parser likes the other.
    /// </summary>
    public static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))
        .Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD');

    /// <summary>A span of code on one line, fenced by more backticks than it holds.</summary>
    public static string Code(string text)
    {
        var clean = Whole(text).ReplaceLineEndings(" ");
        var fence = Fence(clean, least: 1);
        return fence.Length > 1 ? $"{fence} {clean} {fence}" : $"`{clean}`";
    }

    /// <summary>More backticks than any run of them in a text, and no fewer than <paramref name="least"/>.</summary>
    public static string Fence(string text, int least)
    {
        var longest = 0;
        for (int i = 0, run = 0; i < text.Length; i++)
        {
            run = text[i] == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return new string('`', Math.Max(least, longest + 1));
    }

    /// <summary>
    /// A formula on one line that Markdown leaves as it is between dollars, or null where it could take a part of it for markup.
    /// </summary>
    public static string? MathOrNull(string tex)
    {
        var line = string.Join(' ', tex.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Replace("<", @"\lt ", StringComparison.Ordinal).Replace(">", @"\gt ", StringComparison.Ordinal);
        var isSafe = line.Length > 0 && !line.EndsWith('\\') && !line.Any(char.IsControl) && !line.AsSpan().ContainsAny(NeverInMath)
            && !line.Contains("](", StringComparison.Ordinal) && !line.Contains("][", StringComparison.Ordinal)
            && !line.Contains("://", StringComparison.Ordinal) && !line.Contains("href", StringComparison.Ordinal)
            && !line.Contains("^[", StringComparison.Ordinal) && Whole(line) == line;
        return isSafe ? line : null;
    }

    /// <summary>An address that cannot end the link it stands in.</summary>
    public static string Address(string url) => url
        .Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
        .Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)
        .Replace(" ", "%20", StringComparison.Ordinal);

    // "1. ", "2) ", and what pandoc takes for numbers besides: "a. ", "iv. ", "(3) "; "+", "-" and "=" before anything.
    [GeneratedRegex(@"^(?<before>\(?\w{1,9})(?<mark>[.)])(?=\s|$)|^(?<before>)(?<mark>[+=-])")]
    private static partial Regex BlockMark();
}
