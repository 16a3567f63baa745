using Conspectus.Tex.Commands;

namespace Conspectus.Tex.Reading;

/// <summary>What stands for a citation where its list of references is not at hand.</summary>
internal static class CiteMark
{
    /// <summary>Names and years where every key spells them ("[Ilyas 2019]"), else "[…]"; never the key itself.</summary>
    public static string Of(string command, string keys)
    {
        if (TextCommands.IsReference(command))
            return "[…]";
        var marks = keys.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Read).ToList();
        return marks.Count is > 0 and < 6 && marks.TrueForAll(m => m is not null) ? $"[{string.Join(", ", marks)}]" : "[…]";
    }

    private static string? Read(string key)
    {
        var letters = 0;
        while (letters < key.Length && char.IsAsciiLetter(key[letters]))
            letters++;
        var at = letters;
        while (at < key.Length && key[at] is '-' or '_' or ':' or '.')
            at++;
        if (letters < 2 || at + 4 > key.Length || !(key.AsSpan(at).StartsWith("19") || key.AsSpan(at).StartsWith("20"))
            || !char.IsAsciiDigit(key[at + 2]) || !char.IsAsciiDigit(key[at + 3]))
            return null;
        return $"{char.ToUpperInvariant(key[0])}{key[1..letters]} {key[at..(at + 4)]}";
    }
}
