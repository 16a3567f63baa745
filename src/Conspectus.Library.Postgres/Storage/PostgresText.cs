using System.Text;

namespace Conspectus.Library.Postgres.Storage;

/// <summary>Texts as PostgreSQL can keep them: it has no NUL, for which a pair of characters that nobody uses stands.</summary>
internal static class PostgresText
{
    /// <summary>What stands for NUL inside a list that is JSON, as JSON.</summary>
    internal const string NulInJson = @"\ue0f0\ue0f2";

    private const char Escape = '\uE0F0';
    private const char Itself = '\uE0F1';
    private const char Nul = '\uE0F2';

    /// <summary>The text as it is stored, with U+FFFD for half a pair of surrogates.</summary>
    internal static string Stored(string text)
    {
        var (isSound, isHigh) = (true, false);
        foreach (var c in text)
        {
            isSound &= c is not ('\0' or Escape) && isHigh == char.IsLowSurrogate(c);
            isHigh = char.IsHighSurrogate(c);
        }

        if (isSound && !isHigh) return text;
        var stored = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is 0 or Escape) stored.Append(Escape).Append(rune.Value == 0 ? Nul : Itself);
            else stored.Append(rune.ToString());
        }

        return stored.ToString();
    }

    /// <summary>The text that was stored.</summary>
    internal static string Read(string stored)
    {
        if (!stored.Contains(Escape, StringComparison.Ordinal)) return stored;
        var text = new StringBuilder(stored.Length);
        for (var i = 0; i < stored.Length; i++)
        {
            if (stored[i] == Escape && i + 1 < stored.Length) text.Append(stored[++i] == Nul ? '\0' : Escape);
            else text.Append(stored[i]);
        }

        return text.ToString();
    }
}
