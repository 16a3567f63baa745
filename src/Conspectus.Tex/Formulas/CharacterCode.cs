using System.Globalization;
using Conspectus.Tex.Commands;

namespace Conspectus.Tex.Formulas;

/// <summary>Characters named by their code: <c>\char"2260</c>, <c>\char`x</c>, <c>\unicode{x2260}</c>.</summary>
internal static class CharacterCode
{
    /// <summary>
    /// The character whose code stands at a place, which is then passed over; null where none does, or where it may not be shown.
    /// </summary>
    public static string? Read(string tex, ref int at)
    {
        var start = at;
        var braced = at < tex.Length && tex[at] == '{';
        if (braced)
            start++;
        if (start >= tex.Length)
            return null;
        if (!braced && tex[start] == '`' && start + 1 < tex.Length && tex[start + 1] is > ' ' and < '\u007f')
        {
            at = start + 2;
            return tex[start + 1].ToString();
        }
        var hexadecimal = tex[start] is '"' or 'x' or 'U';
        start += hexadecimal ? 1 : 0;
        start += hexadecimal && start < tex.Length && tex[start] == '+' ? 1 : 0;
        var end = start;
        while (end < tex.Length && end - start < 6 && (hexadecimal ? char.IsAsciiHexDigit(tex[end]) : char.IsAsciiDigit(tex[end])))
            end++;
        if (braced && (end >= tex.Length || tex[end] != '}'))
            return null;
        if (!int.TryParse(tex.AsSpan(start, end - start), hexadecimal ? NumberStyles.AllowHexSpecifier
            : NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            return null;
        if (code <= ' ' || SafeCharacters.IsDropped(code))
            return null;
        at = end + (braced ? 1 : 0);
        return char.ConvertFromUtf32(code);
    }
}
