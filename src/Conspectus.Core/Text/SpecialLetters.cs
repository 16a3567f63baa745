namespace Conspectus.Core.Text;

/// <summary>Latin letters that no decomposition takes apart, and how they are spelled without them.</summary>
internal static class SpecialLetters
{
    private static readonly Dictionary<char, string> Spellings = new()
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['þ'] = "th",
        ['ð'] = "d",
        ['đ'] = "d",
        ['ɖ'] = "d",
        ['ɗ'] = "d",
        ['ł'] = "l",
        ['ı'] = "i",
        ['ɨ'] = "i",
        ['ȷ'] = "j",
        ['ħ'] = "h",
        ['ĸ'] = "k",
        ['ƙ'] = "k",
        ['ŋ'] = "ng",
        ['ŧ'] = "t",
        ['ǥ'] = "g",
        ['ɓ'] = "b",
        ['ə'] = "e",
        ['ǝ'] = "e",
        ['ɛ'] = "e",
        ['ɔ'] = "o",
        ['ʉ'] = "u",
        ['ƴ'] = "y",
    };

    // A second spelling in use beside the letter without its accent: Schölkopf is Scholkopf or Schoelkopf.
    private static readonly Dictionary<char, string> Others = new()
    {
        ['ä'] = "ae",
        ['ö'] = "oe",
        ['ü'] = "ue",
        ['ø'] = "oe",
        ['å'] = "aa",
    };

    /// <summary>All special letters, in lower case.</summary>
    public static IEnumerable<char> All => Spellings.Keys;

    /// <summary>The spelling of a lower-case letter, or null for one that stands for itself.</summary>
    public static string? Spell(char lower) => lower < 0x80 ? null : Spellings.GetValueOrDefault(lower);

    /// <summary>
    /// The text, its letters composed, with the second spelling for each letter that has one; the same text where none has.
    /// </summary>
    public static string SpellOtherwise(string text) => text.Any(c => Otherwise(c) is not null)
        ? string.Concat(text.Select(c => Otherwise(c) ?? c.ToString()))
        : text;

    private static string? Otherwise(char c) => c < 0x80 ? null : Others.GetValueOrDefault(char.ToLowerInvariant(c));
}
