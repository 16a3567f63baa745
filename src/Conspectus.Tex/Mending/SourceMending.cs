using System.Text;
using Conspectus.Tex.Commands;

namespace Conspectus.Tex.Mending;

/// <summary>Undoes what feeds and extraction from PDF do to characters, before anything is read as TeX. Linear in length.</summary>
internal static class SourceMending
{
    /// <summary>The text in Unicode's composed form, without control characters other than the newline.</summary>
    public static string Mend(string source, RepairLog log)
    {
        var text = source;
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') >= 0)
        {
            // Twice, since some texts were damaged twice.
            text = Mojibake.Mend(Mojibake.Mend(text, log), log);
            text = EscapeLoss.Mend(text, log);
            text = DetachedAccents.Mend(Characters(text, log), log);
            text = text.Normalize(NormalizationForm.FormC);
        }
        if (text.Contains("(cid:", StringComparison.Ordinal))
            text = GlyphCodes.Mend(text, log);
        text = Definitions.Mend(LostBackslash.Mend(Entities.DecodeTex(text, log), log), log);
        return LineJoins.Mend(text, log);
    }

    private static string Characters(string text, RepairLog log)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                var paired = i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]);
                if (!paired)
                    result.Append('\ufffd');
                else if (SafeCharacters.IsDropped(char.ConvertToUtf32(c, text[i + 1])))
                    log.Add("control character", $"U+{char.ConvertToUtf32(c, text[i + 1]):X4} dropped");
                else
                    result.Append(text, i, 2);
                i += paired ? 1 : 0;
                continue;
            }
            switch (c)
            {
                case '\r':
                    if (i + 1 >= text.Length || text[i + 1] != '\n')
                        result.Append('\n');
                    break;
                case '\n':
                    result.Append(c);
                    break;
                case '\t' or '\f' or '\v':
                    result.Append(' ');
                    break;
                case '\u00ad' or '\u200b' or '\u2060' or '\ufeff':
                    break;
                case '\u0002' when i > 0 && char.IsLetter(text[i - 1]):
                    log.Add("hyphenation", "a word broken at the end of a line joined");
                    while (i + 1 < text.Length && text[i + 1] is ' ' or '\n')
                        i++;
                    break;
                case >= '\ufb00' and <= '\ufb06':
                    log.Add("ligature", $"{c} written as letters");
                    result.Append(c switch { 'ﬀ' => "ff", 'ﬁ' => "fi", 'ﬂ' => "fl", 'ﬃ' => "ffi", 'ﬄ' => "ffl", _ => "st" });
                    break;
                case >= '\u0080' and <= '\u009f':
                    log.Add("control character", $"U+{(int)c:X4} read as Windows-1252");
                    result.Append(Mojibake.FromWindows(c));
                    break;
                case var _ when SafeCharacters.IsDropped(c):
                    log.Add("control character", $"U+{(int)c:X4} dropped");
                    break;
                default:
                    result.Append(c);
                    break;
            }
        }
        return result.ToString();
    }
}
