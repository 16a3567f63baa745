using System.Text;
using Conspectus.Tex.Mending;

namespace Conspectus.Tex.Reading;

/// <summary>
/// Lines of Markdown that are more than paragraphs: headings, quotations, tables. They are written as the parser reads them.
/// </summary>
internal static class MarkdownBlocks
{
    public static string Mend(string text, RepairLog log)
    {
        if (!text.Contains('\n', StringComparison.Ordinal) || text.AsSpan().IndexOfAny("#>|") < 0)
            return text;
        var lines = text.Split('\n');
        var result = new StringBuilder(text.Length + 16);
        var quoting = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var begins = i == 0 || string.IsNullOrWhiteSpace(lines[i - 1]);
            quoting = line.StartsWith("> ", StringComparison.Ordinal) && (quoting || (begins && line.Length > 2 && char.IsLetter(line[2])));
            if (quoting)
                line = line[2..];
            else if (begins && Heading(line, i + 1 == lines.Length || string.IsNullOrWhiteSpace(lines[i + 1])) is { } heading)
                line = $"**{heading}**\n";
            else if (IsRow(line)
                && (IsRule(line) || (i + 1 < lines.Length && IsRule(lines[i + 1])) || (i > 0 && IsRow(lines[i - 1]) && InTable(lines, i))))
                line = IsRule(line) ? "" : line.Trim()[1..^1].Trim() + @"\\";
            else
            {
                Append(result, line, i);
                continue;
            }
            log.Add("Markdown", "the sign of a heading, a quotation or a table dropped");
            if (line.Length > 0)
                Append(result, line, i);
        }
        return result.ToString();
    }

    private static void Append(StringBuilder result, string line, int index) =>
        result.Append(index == 0 || result.Length == 0 ? "" : "\n").Append(line);

    // "## What we do". A single sign may be "# of layers" in a wrapped sentence, unless it stands alone between empty lines.
    private static string? Heading(string line, bool alone)
    {
        var signs = 0;
        while (signs < line.Length && line[signs] == '#')
            signs++;
        var words = line[signs..].Trim(' ', '#');
        return signs is > 0 and < 7 && signs < line.Length && line[signs] == ' ' && words.Length > 0 && (signs > 1 || alone) ? words : null;
    }

    private static bool IsRow(string line) => line.Trim() is { Length: > 2 } row && row[0] == '|' && row[^1] == '|';

    private static bool IsRule(string line) =>
        IsRow(line) && line.Contains("--", StringComparison.Ordinal) && line.AsSpan().IndexOfAnyExcept("|-: ") < 0;

    // Whether the rule under a table's head stands above, with rows alone between.
    private static bool InTable(string[] lines, int at)
    {
        var first = at;
        while (first > 0 && at - first < 50 && IsRow(lines[first - 1]) && !IsRule(lines[first]))
            first--;
        return IsRule(lines[first]);
    }
}
