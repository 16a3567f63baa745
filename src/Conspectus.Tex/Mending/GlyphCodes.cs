using System.Globalization;
using System.Text;

namespace Conspectus.Tex.Mending;

/// <summary>Glyph numbers that extraction from old PDF files left in words: <c>back(cid:173)gammon</c>, <c>signi(cid:12)cant</c>.</summary>
internal static class GlyphCodes
{
    public static string Mend(string text, RepairLog log)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var close = text[i] == '(' && text.AsSpan(i).StartsWith("(cid:") ? text.IndexOf(')', i, Math.Min(12, text.Length - i)) : -1;
            if (close < 0
                || !int.TryParse(text.AsSpan(i + 5, close - i - 5), NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            {
                result.Append(text[i]);
                continue;
            }
            i = close;
            if (code == 173)
            {
                log.Add("hyphenation", "a word broken at (cid:173) joined");
                // At the end of a text there is nothing to join, only the word's rest is missing.
                if (text.AsSpan(i + 1).IsWhiteSpace())
                    result.Append('-');
                while (i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]))
                    i++;
                continue;
            }
            var meant = Meant(code);
            log.Add("glyph code", meant.Length > 0 ? $"(cid:{code}) read as {meant}" : $"(cid:{code}) dropped");
            result.Append(meant);
        }
        return result.ToString();
    }

    // The ligatures stand at these places in TeX's own fonts, the quotes at those in Windows'.
    private static string Meant(int code) => code switch
    {
        11 => "ff",
        12 => "fi",
        13 => "fl",
        14 => "ffi",
        15 => "ffl",
        96 => "ℓ",
        147 => "“",
        148 => "”",
        145 => "‘",
        146 => "’",
        150 => "–",
        151 => "—",
        0 => "−",
        _ => "",
    };
}
