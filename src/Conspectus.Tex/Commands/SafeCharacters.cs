using System.Text;

namespace Conspectus.Tex.Commands;

/// <summary>Which characters may stand in a text that is read, shown or written.</summary>
internal static class SafeCharacters
{
    /// <summary>
    /// Whether a character is dropped wherever it comes from: control characters, halves of surrogate pairs and noncharacters, which
    /// XML forbids or programs refuse, and the controls of writing direction, which can reverse the order of the text around them.
    /// </summary>
    /// <param name="code">The character's code; a half of a surrogate pair too.</param>
    public static bool IsDropped(int code) =>
        code is (< ' ' and not ('\t' or '\n' or '\r')) or (>= 0x7f and <= 0x9f) or (>= 0xd800 and <= 0xdfff) or (>= 0xfdd0 and <= 0xfdef)
            or > 0x10ffff
        || (code & 0xfffe) == 0xfffe || IsDirection(code);

    /// <summary>Whether it embeds, overrides, isolates or marks a direction of writing.</summary>
    public static bool IsDirection(int code) =>
        code is 0x061c or 0x200e or 0x200f or (>= 0x202a and <= 0x202e) or (>= 0x2066 and <= 0x206f);

    /// <summary>The text without such characters; the same one where there are none, and a half of a pair replaced by U+FFFD.</summary>
    public static string Clean(string text)
    {
        var clean = true;
        foreach (var rune in text.EnumerateRunes())
            clean &= !IsDropped(rune.Value);
        // The enumeration gives U+FFFD for half of a surrogate pair, so the halves are looked for in the string itself.
        if (clean && !text.AsSpan().ContainsAnyInRange('\ud800', '\udfff'))
            return text;
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (!IsDropped(rune.Value))
                result.Append(rune);
        return result.ToString();
    }
}
