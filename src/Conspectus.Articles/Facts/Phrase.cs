using System.Text;

namespace Conspectus.Articles.Facts;

/// <summary>Phrases compared word by word, singular and plural alike.</summary>
internal static class Phrase
{
    /// <summary>
    /// The words in lower case without plural "s", each with a space on both sides, so that a phrase is a substring of a text that holds
    /// it.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length + 2).Append(' ');
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i])) continue;
            if (i > start) Word(folded, text.AsSpan(start, i - start));
            start = i + 1;
        }

        return folded.ToString();
    }

    private static void Word(StringBuilder folded, ReadOnlySpan<char> word)
    {
        if (word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i')) word = word[..^1];
        foreach (var c in word) folded.Append(char.ToLowerInvariant(c));
        folded.Append(' ');
    }
}
