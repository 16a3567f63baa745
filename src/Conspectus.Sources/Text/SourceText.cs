using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Conspectus.Sources.Text;

/// <summary>The border that every text of a source passes once: behind it no character can harm a database, a page or an export.</summary>
internal static partial class SourceText
{
    private const char Unreadable = LegacyText.Unreadable;

    private static readonly SearchValues<char> Suspects = SearchValues.Create(
    [
        .. Range('\0', '\u0006'), .. Range('\u000E', '\u001F'), .. Range('\u007F', '\u009F'), .. Range('\u202A', '\u202E'),
            .. Range('\u2066', '\u2069'),
        .. Range('\uD800', '\uDFFF'), .. Range('\uFDD0', '\uFDEF'), .. Range('\uFFF9', '\uFFFB'), '\uFEFF', '\uFFFE', '\uFFFF',
    ]);

    /// <summary>
    /// The text without what no text may hold. U+0000, noncharacters and halves of surrogate pairs become U+FFFD, also where a numeric
    /// entity writes them; controls of
    /// direction and invisible controls are dropped; controls from U+0080 on become what Windows-1252 has in their place.
    /// </summary>
    /// <remarks>
    /// Tabs, line ends, form feeds and the controls beside them stay: they may once have been the first two letters of "\frac" or "\beta".
    /// A text with nothing
    /// of all that is returned as it is, which costs one fast pass; otherwise linear.
    /// </remarks>
    /// <param name="text">The text.</param>
    /// <param name="change">What a reader would see of the change.</param>
    public static string Clean(string text, out TextChange change)
    {
        change = TextChange.None;
        if (text.Contains("&#", StringComparison.Ordinal) || text.Contains("&amp;", StringComparison.Ordinal)) text =
            CleanEntities(text, ref change);
        var first = text.AsSpan().IndexOfAny(Suspects);
        if (first < 0) return text;
        var clean = new StringBuilder(text, 0, first, text.Length);
        foreach (var rune in text.AsSpan(first).EnumerateRunes()) Append(clean, rune, ref change);
        // A half of a pair is enumerated as U+FFFD, as is the character itself.
        if (HoldsHalf(text)) change |= TextChange.Replaced;
        return clean.ToString();
    }

    private static void Append(StringBuilder clean, Rune rune, ref TextChange change)
    {
        var value = rune.Value;
        if (value is 0 or (>= 0xFDD0 and <= 0xFDEF) || (value & 0xFFFE) == 0xFFFE)
        {
            clean.Append(Unreadable);
            change |= TextChange.Replaced;
        }
        else if (value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069))
        {
            // Of text that runs from left to right anyway, the others change nothing.
            if (value is 0x202B or 0x202D or 0x202E or 0x2067 or 0x2068) change |= TextChange.Undirected;
        }
        else if (value is >= 0x80 and <= 0x9F)
        {
            if (LegacyText.Read((byte)value, ByteReading.Windows1252) is not Unreadable and var meant) clean.Append(meant);
            change |= TextChange.Reread;
        }
        else if (value is not (< 7 or (>= 0x0E and <= 0x1F) or 0x7F or 0xFEFF or (>= 0xFFF9 and <= 0xFFFB))) clean.Append(rune.ToString());
    }

    private static string CleanEntities(string text, ref TextChange change)
    {
        var seen = change;
        var clean = Entity().Replace(text, match =>
        {
            var digits = match.Groups["hex"];
            var isNumber = digits.Success
                ? int.TryParse(digits.ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
                : int.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out value);
            if (!isNumber || !Rune.IsValid(value))
            {
                seen |= TextChange.Replaced;
                return Unreadable.ToString();
            }

            var meant = new StringBuilder();
            var change = TextChange.None;
            Append(meant, new Rune(value), ref change);
            seen |= change & ~TextChange.Reread; // browsers read such entities so, too
            return meant.ToString() == char.ConvertFromUtf32(value) ? match.Value : meant.ToString();
        });
        change = seen;
        return clean;
    }

    private static bool HoldsHalf(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return true;
            i++;
        }

        return false;
    }

    private static IEnumerable<char> Range(char from, char to) => Enumerable.Range(from, to - from + 1).Select(c => (char)c);

    // Doubly escaped entities are decoded twice on their way.
    [GeneratedRegex("&(?:amp;)*#(?:[xX](?<hex>[0-9a-fA-F]+)|(?<number>[0-9]+));?", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();
}
