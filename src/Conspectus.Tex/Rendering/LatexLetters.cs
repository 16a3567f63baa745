using System.Globalization;
using System.Text;
using Conspectus.Tex.Commands;

namespace Conspectus.Tex.Rendering;

/// <summary>
/// Characters as the commands that pdfTeX prints with the encoding T1 and no further package, accents over them included.
/// </summary>
internal static class LatexLetters
{
    private const string StrokeBelow = "{\\ooalign{\\hss-\\hss\\cr ";

    private static readonly Dictionary<string, string> Commands = new(StringComparer.Ordinal)
    {
        ["ß"] = "ss",
        ["ẞ"] = "SS",
        ["ø"] = "o",
        ["Ø"] = "O",
        ["ł"] = "l",
        ["Ł"] = "L",
        ["æ"] = "ae",
        ["Æ"] = "AE",
        ["œ"] = "oe",
        ["Œ"] = "OE",
        ["ı"] = "i",
        ["ȷ"] = "j",
        ["đ"] = "dj",
        ["Đ"] = "DJ",
        ["ð"] = "dh",
        ["Ð"] = "DH",
        ["þ"] = "th",
        ["Þ"] = "TH",
        ["ŋ"] = "ng",
        ["Ŋ"] = "NG",
        ["ĳ"] = "ij",
        ["Ĳ"] = "IJ",
        ["‘"] = "textquoteleft",
        ["’"] = "textquoteright",
        ["„"] = "quotedblbase",
        ["‚"] = "quotesinglbase",
        ["«"] = "guillemotleft",
        ["»"] = "guillemotright",
        ["‹"] = "guilsinglleft",
        ["›"] = "guilsinglright",
        ["¿"] = "textquestiondown",
        ["¡"] = "textexclamdown",
        ["…"] = "ldots",
        ["§"] = "S",
        ["¶"] = "P",
        ["†"] = "dag",
        ["‡"] = "ddag",
        ["©"] = "copyright",
        ["®"] = "textregistered",
        ["™"] = "texttrademark",
        ["℠"] = "textservicemark",
        ["℗"] = "textcircledP",
        ["£"] = "pounds",
        ["€"] = "texteuro",
        ["¥"] = "textyen",
        ["¢"] = "textcent",
        ["₩"] = "textwon",
        ["₫"] = "textdong",
        ["₦"] = "textnaira",
        ["¤"] = "textcurrency",
        ["°"] = "textdegree",
        ["℃"] = "textcelsius",
        ["‰"] = "textperthousand",
        ["‱"] = "textpertenthousand",
        ["№"] = "textnumero",
        ["½"] = "textonehalf",
        ["¼"] = "textonequarter",
        ["¾"] = "textthreequarters",
        ["ª"] = "textordfeminine",
        ["º"] = "textordmasculine",
        ["µ"] = "textmu",
        ["·"] = "textperiodcentered",
        ["•"] = "textbullet",
        ["◦"] = "textopenbullet",
        ["¦"] = "textbrokenbar",
        ["¨"] = "textasciidieresis",
        ["¯"] = "textasciimacron",
        ["´"] = "textasciiacute",
        ["‽"] = "textinterrobang",
        ["※"] = "textreferencemark",
        ["℮"] = "textestimated",
        ["♪"] = "textmusicalnote",
    };

    /// <summary>A letter with its accents, or a sign, as TeX in braces; null where those fonts lack it.</summary>
    /// <param name="character">One character as a reader sees it, with all its combining marks.</param>
    public static string? Of(string character)
    {
        if (Commands.TryGetValue(character, out var command))
            return $@"{{\{command}}}";
        if (Accents.Stroked(character) is { } under)
            return $"{StrokeBelow}{under}}}}}";
        var decomposed = UnicodeText.Decompose(character);
        var start = decomposed.Length > 1 && char.IsSurrogatePair(decomposed, 0) ? 2 : 1;
        var marks = decomposed[start..];
        var letter = decomposed[..start];
        if (marks.Length == 0 || !marks.All(m => Accents.CommandOf(m) is not null))
            return null;
        // Accents below a letter are the outer commands: TeX can put an accent above a letter only, and one below anything.
        var above = marks.Where(IsAbove).ToList();
        // Biber makes of \'\i a dotless i with an accent beside it, which pdfTeX refuses, but of \'i the letter í.
        var inner = char.IsAsciiLetter(letter[0]) ? letter
            : Commands.TryGetValue(letter, out command) && char.IsLetter(letter[0]) ? $@"{{\{command}}}" : null;
        if (inner is null)
            return null;
        foreach (var mark in above.Concat(marks.Where(m => !IsAbove(m))))
        {
            var accent = Accents.CommandOf(mark)!;
            var bare = !char.IsAsciiLetter(accent[0]) && inner.Length == 1;
            inner = bare ? $@"{{\{accent}{inner}}}" : $@"{{\{accent}{{{Unbraced(inner)}}}}}";
        }
        return inner;
    }

    /// <summary>
    /// The nearest character that those fonts have: the letter without the accents they lack, or a similar letter; null where there is
    /// none.
    /// </summary>
    public static string? Nearest(string character)
    {
        if (Accents.Plain(character) is { } plain)
            return plain;
        var decomposed = UnicodeText.DecomposeCompatibly(character);
        var known = string.Concat(decomposed
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark || Accents.CommandOf(c) is not null)
            .Select(c => Accents.Plain(c.ToString()) ?? c.ToString()));
        if (known.Length == 0 || known == character)
            return null;
        var result = new StringBuilder();
        for (var at = 0; at < known.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(known, at);
            var element = UnicodeText.Compose(known.Substring(at, length));
            at += length;
            var printed = Ascii.IsValid(element) ? BibTexText.OfAscii(element) : Of(element) ?? Accents.Plain(element);
            if (printed is null)
                return null;
            result.Append(printed);
        }
        return result.ToString();
    }

    private static bool IsAbove(char mark) => mark is not ('\u0323' or '\u0327' or '\u0328' or '\u0331' or '\u0326');

    private static string Unbraced(string group) =>
        group.StartsWith("{\\", StringComparison.Ordinal) && group.EndsWith('}') ? group[1..^1] : group;
}
