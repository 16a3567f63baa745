using System.Globalization;
using System.Net;
using System.Text;
using Conspectus.Tex.Commands;

namespace Conspectus.Tex.Mending;

/// <summary>
/// Characters written as entities of HTML, by name or by number, once or several times over: <c>&amp;lt;</c>, <c>&amp;amp;lt;</c>,
/// <c>&amp;#945;</c>.
/// </summary>
internal static class Entities
{
    private const int LongestName = 32;

    // Entities escaped more often than this are not expected.
    private const int MostLayers = 4;

    /// <summary>The character of the entity at a place, through all its layers; null where none stands there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place of the ampersand.</param>
    /// <param name="end">The end of what may be read.</param>
    /// <param name="next">Where the text goes on.</param>
    public static string? At(string text, int at, int end, out int next)
    {
        next = at;
        if (One(text, at, end, out var close) is not { } decoded)
            return null;
        for (var layer = 1; layer < MostLayers && decoded == "&" && One(text, close - 1, end, out var further) is { } inner; layer++)
            (decoded, close) = (inner, further);
        next = close;
        return decoded;
    }

    /// <summary>The text with its entities decoded; the same one where it has none.</summary>
    public static string Decode(string text) => Decode(text, _ => true);

    /// <summary>The text with the signs of TeX among its entities decoded, so that they mean what they mean in TeX.</summary>
    public static string DecodeTex(string text, RepairLog log) =>
        !text.Contains('&', StringComparison.Ordinal) ? text : Decode(text, sign =>
        {
            if (sign is not ("$" or "\\" or "{" or "}" or "^" or "_"))
                return false;
            log.Add("HTML entity", $"{sign} written as an entity");
            return true;
        });

    private static string Decode(string text, Func<string, bool> wanted)
    {
        var at = text.IndexOf('&');
        if (at < 0)
            return text;
        var result = new StringBuilder(text.Length);
        var from = 0;
        for (; at >= 0; at = text.IndexOf('&', at))
            if (At(text, at, text.Length, out var next) is { } decoded && wanted(decoded))
            {
                result.Append(text, from, at - from).Append(decoded == "\u00a0" ? " " : decoded);
                from = at = next;
            }
            else
                at++;
        return from == 0 ? text : result.Append(text, from, text.Length - from).ToString();
    }

    // The character at the place counts as the ampersand: for an inner layer it is the semicolon of the outer one.
    private static string? One(string text, int at, int end, out int next)
    {
        next = at;
        var close = at + 2 < end ? text.IndexOf(';', at + 1, Math.Min(LongestName, end - at - 1)) : -1;
        if (close < at + 2)
            return null;
        var name = text.AsSpan(at + 1, close - at - 1);
        var decoded = name[0] == '#' ? Numbered(name[1..]) : Named(name);
        if (decoded is not null)
            next = close + 1;
        return decoded;
    }

    private static string? Numbered(ReadOnlySpan<char> number)
    {
        var hexadecimal = number.Length > 1 && number[0] is 'x' or 'X';
        if (!int.TryParse(hexadecimal ? number[1..] : number, hexadecimal ? NumberStyles.AllowHexSpecifier
            : NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            return null;
        // As browsers do, numbers of Latin-1's control characters mean those of Windows-1252.
        if (code is >= 0x80 and <= 0x9f)
            return Mojibake.FromWindows((char)code) is { Length: > 0 } found ? found : null;
        if (code == 0xfffd || code is >= 0xd800 and <= 0xdfff || code > 0x10ffff)
            return null;
        return SafeCharacters.IsDropped(code) ? "" : code is '\t' or '\n' or '\r' ? " " : char.ConvertFromUtf32(code);
    }

    private static string? Named(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
            if (!char.IsAsciiLetterOrDigit(c))
                return null;
        var decoded = WebUtility.HtmlDecode($"&{name};");
        if (decoded.Length is 1 || (decoded.Length == 2 && char.IsSurrogatePair(decoded[0], decoded[1])))
            return SafeCharacters.IsDropped(char.ConvertToUtf32(decoded, 0)) ? "" : decoded;
        // HTML has names of more signs than the framework knows; most are named as TeX names them.
        return name switch
        {
            "dollar" => "$",
            "lbrace" or "lcub" => "{",
            "rbrace" or "rcub" => "}",
            "lbrack" or "lsqb" => "[",
            "rbrack" or "rsqb" => "]",
            "lpar" => "(",
            "rpar" => ")",
            "bsol" => "\\",
            "Hat" => "^",
            "lowbar" => "_",
            "ast" => "*",
            "plus" => "+",
            "equals" => "=",
            "num" => "#",
            "percnt" => "%",
            "grave" => "`",
            "verbar" or "vert" => "|",
            "colon" => ":",
            "semi" => ";",
            "comma" => ",",
            "period" => ".",
            "excl" => "!",
            "quest" => "?",
            "sol" => "/",
            "commat" => "@",
            "Tab" or "NewLine" => " ",
            "hyphen" or "dash" => "‐",
            _ => MathCommands.Sign(name),
        };
    }
}
