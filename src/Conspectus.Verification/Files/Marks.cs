using System.Text;
using System.Text.RegularExpressions;

namespace Conspectus.Verification.Files;

/// <summary>
/// Text as a reader sees it, in which a citation stands as its keys between two private characters: "They win ⟦a1; b2⟧.", whatever the
/// file's format.
/// </summary>
internal static partial class Marks
{
    /// <summary>Opens a citation.</summary>
    public const char Open = '\uF8F0';

    /// <summary>Closes a citation.</summary>
    public const char Close = '\uF8F1';

    /// <summary>Opens the MathML of a formula.</summary>
    public const char Math = '\uF8F2';

    /// <summary>Closes the MathML of a formula.</summary>
    public const char MathEnd = '\uF8F3';

    /// <summary>Opens the number of a footnote.</summary>
    public const char Note = '\uF8F4';

    /// <summary>Closes the number of a footnote.</summary>
    public const char NoteEnd = '\uF8F5';

    /// <summary>The text of a page or of Markdown without the numbers of footnotes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="footnotes">The numbers with what stands before each.</param>
    public static string WithoutFootnotes(string text, out IReadOnlyList<(string Number, string Before)> footnotes)
    {
        var found = new List<(string, string)>();
        var bare = Footnote().Replace(text, mark =>
        {
            found.Add((mark.Groups["number"].Value, text[..mark.Index]));
            return "";
        });
        footnotes = found;
        return bare;
    }

    /// <summary>The text of a page with the numbers of footnotes as Markdown has them.</summary>
    public static string FootnotesOfMarkdown(string text) =>
        text.Replace(Note.ToString(), "[^", StringComparison.Ordinal).Replace(NoteEnd, ']');

    /// <summary>A citation of keys, in ordinal order.</summary>
    public static string Cite(IEnumerable<string> keys) => Open + string.Join("; ", keys.Order(StringComparer.Ordinal)) + Close;

    /// <summary>A citation of one key as a sentence's end has it.</summary>
    public static string Cite(string key) => Open + key + Close;

    /// <summary>The keys of all citations in a text, in order.</summary>
    public static IEnumerable<string> Keys(string text) => Citation().Matches(text)
        .SelectMany(m => m.Groups["keys"].Value.Split("; "));

    /// <summary>A text to be shown to a person, with citations in brackets.</summary>
    public static string Shown(string text) => text.Replace(Open, '[').Replace(Close, ']');

    /// <summary>A line of Markdown as text: escapes are undone, citations marked, all else is left as it is.</summary>
    public static string OfMarkdown(string markdown)
    {
        var text = new StringBuilder(markdown.Length);
        for (var i = 0; i < markdown.Length; i++)
        {
            if (markdown[i] == '\\' && i + 1 < markdown.Length && char.IsAscii(markdown[i + 1]) && !char.IsLetterOrDigit(markdown[i + 1]))
            {
                text.Append(markdown[++i]);
            }
            else if (markdown[i] == '[' && Cited().Match(markdown, i) is { Success: true } match && match.Index == i)
            {
                text.Append(Open).Append(match.Groups["keys"].Value.Replace("@", "", StringComparison.Ordinal)).Append(Close);
                i += match.Length - 1;
            }
            else if (markdown[i] is not (Open or Close))
            {
                text.Append(markdown[i]);
            }
        }

        return text.ToString();
    }

    /// <summary>The text as a file can hold it: halves of surrogate pairs and non-characters are replaced.</summary>
    public static string Whole(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD');

    /// <summary>The text in compatibility form with single blanks, so that ² and a raised 2 are one.</summary>
    public static string Normal(string text) => White().Replace(text.Normalize(NormalizationForm.FormKC), " ").Trim();

    /// <summary>The text without any white space, in compatibility form.</summary>
    public static string Dense(string text) => White().Replace(text.Normalize(NormalizationForm.FormKC), "");

    [GeneratedRegex(@"\G\[(?<keys>@[A-Za-z0-9]+(?:; @[A-Za-z0-9]+)*)\]")]
    private static partial Regex Cited();

    [GeneratedRegex("\uF8F0(?<keys>[^\uF8F1]*)\uF8F1")]
    private static partial Regex Citation();

    [GeneratedRegex(@"(?<!\\)\[\^(?<number>\d{1,4})\]|\uF8F4(?<number>[^\uF8F5]*)\uF8F5")]
    private static partial Regex Footnote();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
