using System.Text;

namespace Conspectus.Core.Text;

/// <summary>Compatibility decomposition of text that may be damaged.</summary>
internal static class Decomposition
{
    private static readonly Rune Unreadable = new('\ufffd');

    /// <summary>
    /// Letters parted from their accents. Half surrogates and noncharacters, on which <see cref="string.Normalize()"/> may throw, become
    /// U+FFFD.
    /// </summary>
    public static string Of(string text) =>
        Ascii.IsValid(text) ? text : string.Concat(text.EnumerateRunes().Select(Readable)).Normalize(NormalizationForm.FormKD);

    private static Rune Readable(Rune rune) => (rune.Value & 0xfffe) == 0xfffe || rune.Value is >= 0xfdd0 and <= 0xfdef ? Unreadable : rune;
}
