namespace Conspectus.Core.Text;

/// <summary>The writing systems that parting words and names has to tell apart.</summary>
internal static class Script
{
    /// <summary>Whether a word is written in Han characters, Kana or Hangul alone.</summary>
    public static bool IsEastAsian(string word) => word.Length > 0 && word.EnumerateRunes().All(r => IsEastAsian(r.Value));

    /// <summary>Whether a character is a Han character, Kana or Hangul of the basic plane.</summary>
    public static bool IsEastAsian(char c) => IsEastAsian((int)c);

    private static bool IsEastAsian(int rune) => rune
        is >= 0x3040 and <= 0x30ff // Kana
        or 0x3005 or 0x3006 // 々 〆
        or >= 0x3400 and <= 0x4dbf or >= 0x4e00 and <= 0x9fff or >= 0xf900 and <= 0xfaff or >= 0x20000 and <= 0x3ffff // Han
        or >= 0x1100 and <= 0x11ff or >= 0xac00 and <= 0xd7af; // Hangul
}
