using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Conspectus.Sources.Text;

/// <summary>Lists as Python and pandas print them into cells: <c>['Ada Example', "Bo O'Sample"]</c>.</summary>
internal static class PythonLiteral
{
    private const int MostDepth = 8;

    /// <summary>The literal as JSON, or null if the text is no list, tuple, set or dictionary of texts, numbers and such.</summary>
    /// <remarks>
    /// JSON itself is a literal, too. Texts without a comma between them, as numpy prints them, are texts of their own. Linear.
    /// </remarks>
    public static string? ToJson(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length < 2 || (trimmed[0], trimmed[^1]) is not (('[', ']') or ('(', ')') or ('{', '}'))) return null;
        var json = new StringBuilder(text.Length + 16);
        var at = 0;
        return Value(trimmed, ref at, json, 0) && at == trimmed.Length ? json.ToString() : null;
    }

    private static bool Value(ReadOnlySpan<char> text, ref int at, StringBuilder json, int depth)
    {
        if (at >= text.Length) return false;
        return text[at] switch
        {
            '[' => List(text, ref at, json, ']', depth),
            '(' => List(text, ref at, json, ')', depth),
            '{' => IsDictionary(text, at) ? Dictionary(text, ref at, json, depth) : List(text, ref at, json, '}', depth),
            '\'' or '"' => Text(text, ref at, json),
            _ => Word(text, ref at, json),
        };
    }

    private static bool List(ReadOnlySpan<char> text, ref int at, StringBuilder json, char end, int depth)
    {
        if (depth == MostDepth) return false;
        json.Append('[');
        at++;
        for (var isFirst = true; ; isFirst = false)
        {
            SkipBlanks(text, ref at);
            if (at < text.Length && text[at] == end) break;
            if (!isFirst) json.Append(',');
            if (!Value(text, ref at, json, depth + 1)) return false;
            SkipBlanks(text, ref at);
            if (at < text.Length && text[at] == ',') at++;
        }

        at++;
        json.Append(']');
        return true;
    }

    private static bool Dictionary(ReadOnlySpan<char> text, ref int at, StringBuilder json, int depth)
    {
        if (depth == MostDepth) return false;
        json.Append('{');
        at++;
        for (var isFirst = true; ; isFirst = false)
        {
            SkipBlanks(text, ref at);
            if (at < text.Length && text[at] == '}') break;
            if (!isFirst) json.Append(',');
            if (at >= text.Length || text[at] is not ('\'' or '"') || !Text(text, ref at, json)) return false;
            SkipBlanks(text, ref at);
            if (at >= text.Length || text[at] != ':') return false;
            at++;
            json.Append(':');
            SkipBlanks(text, ref at);
            if (!Value(text, ref at, json, depth + 1)) return false;
            SkipBlanks(text, ref at);
            if (at < text.Length && text[at] == ',') at++;
        }

        at++;
        json.Append('}');
        return true;
    }

    private static bool Text(ReadOnlySpan<char> text, ref int at, StringBuilder json)
    {
        var quote = text[at++];
        var value = new StringBuilder();
        for (; at < text.Length && text[at] != quote; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length) Escape(text, ref at, value);
            else value.Append(text[at]);
        }

        if (at >= text.Length) return false;
        at++;
        json.Append(JsonSerializer.Serialize(value.ToString()));
        return true;
    }

    // Of an unknown escape both characters stay, as in Python.
    private static void Escape(ReadOnlySpan<char> text, ref int at, StringBuilder value)
    {
        var kind = text[++at];
        var digits = kind switch { 'x' => 2, 'u' => 4, _ => 0 };
        if (digits > 0 && at + digits < text.Length
            && ushort.TryParse(text.Slice(at + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            value.Append((char)code);
            at += digits;
        }
        else if (kind is '\\' or '\'' or '"' or '/') value.Append(kind);
        else if (kind is 'n' or 't' or 'r') value.Append(kind == 'n' ? '\n' : kind == 't' ? '\t' : '\r');
        else value.Append('\\').Append(kind);
    }

    private static bool Word(ReadOnlySpan<char> text, ref int at, StringBuilder json)
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '-' or '+')) at++;
        var word = text[start..at];
        var value = word switch
        {
            "None" or "nan" or "NaN" or "null" or "NaT" => "null",
            "True" or "true" => "true",
            "False" or "false" => "false",
            _ when double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) =>
                number.ToString("R", CultureInfo.InvariantCulture),
            _ => null,
        };
        json.Append(value);
        return value is not null;
    }

    private static bool IsDictionary(ReadOnlySpan<char> text, int at)
    {
        var key = new StringBuilder();
        at++;
        SkipBlanks(text, ref at);
        if (at < text.Length && text[at] == '}') return true;
        if (at >= text.Length || text[at] is not ('\'' or '"') || !Text(text, ref at, key)) return false;
        SkipBlanks(text, ref at);
        return at < text.Length && text[at] == ':';
    }

    private static void SkipBlanks(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
    }
}
