using System.Globalization;
using System.Text;

namespace Conspectus.Core.Text;

/// <summary>
/// Text reduced to what comparing it takes: no case, no accents, special letters spelled out (Łukasz is lukasz, Weiß is weiss).
/// </summary>
/// <remarks>
/// Every fold takes any text, damaged text included, and never throws; cost: linear in the length; the culture of the machine does not
/// matter. The fold for searching is <see cref="Papers.SearchText"/>, which reads TeX as well.
/// </remarks>
public static class Folding
{
    /// <summary>
    /// For comparing names and sorting by text: words of letters and digits, parted by single spaces; apostrophes vanish.
    /// </summary>
    /// <returns>The folded text; text without a letter or digit is only trimmed.</returns>
    public static string Words(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in Decomposition.Of(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) Append(folded, rune);
            else if (!IsIgnored(rune) && folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        if (folded.Length > 0 && folded[^1] == ' ') folded.Length--;
        return folded.Length > 0 ? folded.ToString() : text.Trim();
    }

    /// <summary>For the identity of titles: letters and digits alone, so that spaces, dashes and punctuation do not matter.</summary>
    /// <returns>The folded text; text without a letter or digit goes by its very characters.</returns>
    public static string Letters(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in Decomposition.Of(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) Append(folded, rune);
        }

        return folded.Length > 0 ? folded.ToString() : text.Trim();
    }

    /// <summary>For citation keys: ASCII letters and digits alone; empty for text in other alphabets.</summary>
    public static string Key(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Decomposition.Of(text))
        {
            var lower = char.ToLowerInvariant(c);
            if (char.IsAsciiLetterOrDigit(lower)) folded.Append(lower);
            else folded.Append(SpecialLetters.Spell(lower));
        }

        return folded.ToString();
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        var lower = Rune.ToLowerInvariant(rune);
        if (lower.IsBmp && SpecialLetters.Spell((char)lower.Value) is { } letters) folded.Append(letters);
        else folded.Append(lower.ToString());
    }

    // Accents, invisible signs of direction and joining, and apostrophes part no words.
    private static bool IsIgnored(Rune rune) => rune.Value is '\'' or '’' or '‘' or 'ʼ' or 'ʻ'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
}
