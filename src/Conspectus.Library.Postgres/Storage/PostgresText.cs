using System.Text;

namespace Conspectus.Library.Postgres.Storage;

/// <summary>Texts as PostgreSQL can keep them.</summary>
internal static class PostgresText
{
    /// <summary>The text with U+FFFD for NUL, which no text of PostgreSQL may hold, and for half a pair of surrogates.</summary>
    internal static string Clean(string text)
    {
        var (isSound, isHigh) = (true, false);
        foreach (var c in text)
        {
            isSound &= c != '\0' && isHigh == char.IsLowSurrogate(c);
            isHigh = char.IsHighSurrogate(c);
        }

        if (isSound && !isHigh) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) clean.Append(rune.Value == 0 ? Rune.ReplacementChar : rune);
        return clean.ToString();
    }
}
