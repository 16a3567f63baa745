using System.Text;

namespace Conspectus.Tex.Mending;

/// <summary>UTF-8 that was once read as Windows-1252 or Latin-1: <c>Ã¶</c> for ö, <c>â€™</c> for an apostrophe.</summary>
internal static class Mojibake
{
    // Windows-1252 for the bytes 80 to 9F; a dot where it has none and Latin-1's control character is meant.
    private const string Windows = "€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ";

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>What a control character of Latin-1 stands for in Windows-1252; nothing for the few that it lacks.</summary>
    public static string FromWindows(char c) => Windows[c - 0x80] is var found && found != '.' ? found.ToString() : "";

    public static string Mend(string text, RepairLog log)
    {
        // The first byte of each damaged character is one of these; most texts have none.
        if (text.AsSpan().IndexOfAnyInRange('\u00c2', '\u00f4') < 0)
            return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var length = text[i] switch
            {
                >= '\u00c2' and <= '\u00df' => 2,
                >= '\u00e0' and <= '\u00ef' => 3,
                >= '\u00f0' and <= '\u00f4' =>
                4,
                _ => 1
            };
            if (length > 1 && i + length <= text.Length && Decode(text.AsSpan(i, length)) is { } decoded)
            {
                log.Add("mojibake", $"{text.Substring(i, length)} read as {decoded}");
                result.Append(decoded);
                i += length;
            }
            else
                result.Append(text[i++]);
        }
        return result.ToString();
    }

    private static string? Decode(ReadOnlySpan<char> run)
    {
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < run.Length; i++)
        {
            var at = run[i] > '\u00ff' ? Windows.IndexOf(run[i]) : -1;
            if (run[i] > '\u00ff' && at < 0)
                return null;
            bytes[i] = (byte)(at >= 0 ? 0x80 + at : run[i]);
            if (i > 0 && bytes[i] is < 0x80 or > 0xbf)
                return null;
        }
        try
        {
            return Strict.GetString(bytes[..run.Length]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
