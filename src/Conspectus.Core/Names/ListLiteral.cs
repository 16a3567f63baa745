using System.Globalization;
using System.Text.RegularExpressions;

namespace Conspectus.Core.Names;

/// <summary>Reads lists as programs print them into a cell: <c>['A', "B"]</c>, <c>['A' 'B']</c>, <c>[{"name": "A", "id": 1}]</c>.</summary>
internal static partial class ListLiteral
{
    /// <summary>
    /// The texts of a list, or the names in a list of objects; null where the cell is no such list. Linear in the length.
    /// </summary>
    public static IReadOnlyList<string>? Read(string cell)
    {
        var text = cell.Trim();
        if (text.Length < 2 || (text[0], text[^1]) is not (('[', ']') or ('(', ')') or ('{', '}'))) return null;
        var inner = text[1..^1];
        var tokens = Token().Matches(inner);
        // Every character belongs to a token, or the cell is no list.
        if (tokens.Sum(t => t.Length) != inner.Length) return null;
        var objects = tokens.Any(t => t.Value == "{");
        var texts = new List<string>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var isKey = objects && Next(tokens, i) == ":";
            if (tokens[i].Groups["bare"] is { Success: true } bare && !objects && !Nothing().IsMatch(bare.Value)) return null;
            if (!tokens[i].Groups["text"].Success || isKey) continue;
            if (!objects || Key(tokens, i) is { } key && NameKey().IsMatch(key)) texts.Add(Unescape(tokens[i].Groups["text"].Value));
        }

        // "[]" and "[nan]" are lists of nobody.
        return texts.Count > 0 || (!objects && !tokens.Any(t => t.Value == ":" || t.Groups["text"].Success)) ? texts : null;
    }

    private static string? Next(MatchCollection tokens, int at)
    {
        for (at++; at < tokens.Count; at++)
        {
            if (!string.IsNullOrWhiteSpace(tokens[at].Value)) return tokens[at].Value;
        }

        return null;
    }

    // The key before the colon before a value.
    private static string? Key(MatchCollection tokens, int at)
    {
        var colon = false;
        for (at--; at >= 0; at--)
        {
            if (string.IsNullOrWhiteSpace(tokens[at].Value)) continue;
            if (colon) return tokens[at].Groups["text"].Value;
            if (tokens[at].Value != ":") return null;
            colon = true;
        }

        return null;
    }

    private static string Unescape(string text)
    {
        if (!text.Contains('\\')) return text;
        return Escape().Replace(text, match => match.Groups["code"] is { Success: true } code
            ? ((char)int.Parse(code.Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString()
            : match.Value[1..]);
    }

    [GeneratedRegex("""'(?<text>(?:[^'\\]|\\.)*)'|"(?<text>(?:[^"\\]|\\.)*)"|[\s]+|[,:{}]|(?<bare>[\w.+-]+)""", RegexOptions.Singleline)]
    private static partial Regex Token();

    [GeneratedRegex("^(?:nan|None|null)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();

    [GeneratedRegex("^(?:full_?|display_?)?name$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NameKey();

    [GeneratedRegex(@"\\(?:[xu](?<code>(?<=x)[0-9A-Fa-f]{2}|(?<=u)[0-9A-Fa-f]{4})|['""\\/])")]
    private static partial Regex Escape();
}
