using System.Text;

namespace Conspectus.Articles.Facts;

/// <summary>Phrases compared word by word, singular and plural alike; upper and lower case alike but for names in capitals.</summary>
internal static class Phrase
{
    /// <summary>
    /// The words in lower case without plural "s", each with a space on both sides, so that a phrase is a substring of a text that holds
    /// it.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length + 2).Append(' ');
        foreach (var (start, end) in Words(text)) Word(folded, text.AsSpan(start..end));
        return folded.ToString();
    }

    /// <summary>Whether a text holds a phrase.</summary>
    public static bool IsIn(string text, string phrase) =>
        Fold(text).Contains(Fold(phrase), StringComparison.Ordinal) && HasNames(text, Names(phrase));

    /// <summary>The words of a phrase with two capitals or more, without a plural "s": no other spelling stands for them, as no
    /// "clip" does for CLIP.</summary>
    public static IReadOnlyList<string> Names(string phrase) =>
    [
        .. Words(phrase).Select(w => phrase[w.Start..w.End]).Where(w => w.Count(char.IsUpper) > 1)
            .Select(w => w.Length > 3 && w[^1] == 's' ? w[..^1] : w),
    ];

    /// <summary>Whether a text has each of some names as a word of its own, with or without a plural "s".</summary>
    public static bool HasNames(string text, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            var at = text.IndexOf(name, StringComparison.Ordinal);
            while (at >= 0 && !IsWord(text, at, at + name.Length)) at = text.IndexOf(name, at + 1, StringComparison.Ordinal);
            if (at < 0) return false;
        }

        return true;
    }

    /// <summary>
    /// Whether a text has a short name as part of longer names only: CLIP in "CLIP-OGD", which is none of the CLIP that others speak of.
    /// </summary>
    public static bool IsOnlyInsideNames(string text, string name)
    {
        if (name.Contains(' ', StringComparison.Ordinal) || name.Count(char.IsUpper) < 2) return false;
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            var isInside = (end + 1 < text.Length && text[end] == '-' && char.IsUpper(text[end + 1]))
                || (at > 1 && text[at - 1] == '-' && char.IsLetterOrDigit(text[at - 2]));
            if (!isInside && IsWord(text, at, end)) return false;
        }

        return true;
    }

    private static bool IsWord(string text, int start, int end)
    {
        if (end < text.Length && text[end] == 's') end++;
        return (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
    }

    private static IEnumerable<(int Start, int End)> Words(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i])) continue;
            if (i > start) yield return (start, i);
            start = i + 1;
        }
    }

    private static void Word(StringBuilder folded, ReadOnlySpan<char> word)
    {
        if (word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i')) word = word[..^1];
        foreach (var c in word) folded.Append(char.ToLowerInvariant(c));
        folded.Append(' ');
    }
}
