using System.Text;

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
        return LineJoins.Mend(LostBackslash.Mend(text, log), log);
    }

    private static string Characters(string text, RepairLog log)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                var paired = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
                result.Append(paired ? text.AsSpan(i, 2) : "\ufffd");
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
                case < ' ' or '\u007f' or '\ufffe' or '\uffff':
                    log.Add("control character", $"U+{(int)c:X4} dropped");
                    break;
                case >= '\u0080' and <= '\u009f':
                    log.Add("control character", $"U+{(int)c:X4} read as Windows-1252");
                    result.Append(Mojibake.FromWindows(c));
                    break;
                default:
                    result.Append(c);
                    break;
            }
        }
        return result.ToString();
    }
}
