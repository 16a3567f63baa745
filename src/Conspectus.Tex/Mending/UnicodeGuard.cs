using System.Globalization;
using System.Text;
using Conspectus.Tex.Commands;

namespace Conspectus.Tex.Mending;

/// <summary>
/// Reads <c>\ifdefined\Umathchar 中\else ?\fi</c>, as BibTeX is written for characters that pdfTeX lacks: XeTeX and LuaTeX print the
/// first branch. It holds the characters, or their codes in TeX's notation, <c>^^^^4e2d</c>.
/// </summary>
internal static class UnicodeGuard
{
    private const string Condition = @"\Umathchar";
    private const int Longest = 4000;

    /// <summary>
    /// The characters of such a conditional; null where none stands at <paramref name="at"/>, right after <c>\ifdefined</c>.
    /// </summary>
    public static string? Read(string text, int at, int end, out int next)
    {
        next = at;
        if (string.CompareOrdinal(text, at, Condition, 0, Condition.Length) != 0)
            return null;
        at += Condition.Length;
        var otherwise = text.IndexOf(@"\else", at, Math.Min(Longest, end - at), StringComparison.Ordinal);
        var close = otherwise < 0 ? -1 : text.IndexOf(@"\fi", otherwise, Math.Min(Longest, end - otherwise), StringComparison.Ordinal);
        if (close < 0)
            return null;
        next = close + 3;
        return Characters(text.AsSpan(at, otherwise - at).Trim(' '));
    }

    private static string Characters(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (i + 8 <= text.Length && text.Slice(i, 4) is "^^^^"
                && int.TryParse(text.Slice(i + 4, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                    && !SafeCharacters.IsDropped(code))
            {
                result.Append((char)code);
                i += 7;
            }
            else if (text[i] is not ('{' or '}' or '\\'))
                result.Append(text[i]);
        return UnicodeText.Compose(result.ToString());
    }
}
