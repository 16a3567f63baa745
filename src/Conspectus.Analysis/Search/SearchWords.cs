using System.Buffers;
using System.Globalization;
using System.Text;
using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Search;

/// <summary>
/// Splits folded text into the words that are searched for: unlike the analysis, the search keeps numbers and single letters.
/// </summary>
/// <remarks>
/// A sign that belongs to a name stays with it: "c++", "c#", "a*", "k-means++". Scripts without spaces between words are cut into
/// overlapping pairs of characters, so that any part of a run can be found.
/// </remarks>
public static class SearchWords
{
    private const int LongestTerm = 64; // longer runs are damage; their beginning will do
    private const int LongestStarred = 4; // letters: "a*", "rrt*"; more are emphasis or a footnote

    /// <summary>The words of a text, in order. Cost: linear.</summary>
    public static List<SearchWord> Split(string text)
    {
        var words = new List<SearchWord>((text.Length / 6) + 1);
        Split(text, words);
        return words;
    }

    /// <summary>The words of a text, in order, added to a list that is emptied first.</summary>
    public static void Split(string text, List<SearchWord> words)
    {
        words.Clear();
        var lastEnd = -2;
        for (var i = 0; i < text.Length;)
        {
            if (!IsWordAt(text, i, out var size))
            {
                i += size;
                continue;
            }

            var start = i;
            if (UnspacedScript.Holds(text, i))
            {
                i = Pairs(text, i, words);
                lastEnd = i;
                continue;
            }

            while (i < text.Length && IsWordAt(text, i, out size) && !UnspacedScript.Holds(text, i)) i += size;
            var follows = lastEnd == start - 1;
            // "model's" is "model".
            if (i - start == 1 && text[start] == 's' && follows && text[lastEnd] is '\'' or '’') continue;
            i += SignsAfter(text, start, i);
            words.Add(new SearchWord(start, i - start, follows && text[lastEnd] is '-' or '‐' or '‑'));
            lastEnd = i;
        }
    }

    /// <summary>
    /// The form in which a word is indexed: words of letters lose their plural, anything with a digit or a sign stays as it is.
    /// </summary>
    public static string Term(ReadOnlySpan<char> word)
    {
        var term = word[..Math.Min(word.Length, LongestTerm)].ToString();
        return term.Any(char.IsDigit) ? term : Stemmer.Stem(term);
    }

    /// <summary>The word without the sign at its end, if it has one and two letters or more are left; else nothing.</summary>
    internal static ReadOnlySpan<char> WithoutSign(ReadOnlySpan<char> word) =>
        word.TrimEnd("*+#") is { Length: > 1 } bare && bare.Length < word.Length ? bare : [];

    private static int SignsAfter(string text, int start, int end)
    {
        if (!char.IsAscii(text[end - 1]) || end == text.Length) return 0;
        var length = end - start;
        if (text.AsSpan(end).StartsWith("++", StringComparison.Ordinal)) return 2;
        if (text[end] == '#' && length == 1 && char.IsAsciiLetter(text[start]) && !FollowedByWord(text, end + 1)) return 1;
        // A star before the word as well makes it emphasis.
        var starred = text[end] == '*' && length <= LongestStarred && char.IsAsciiLetter(text[end - 1]);
        return starred && (start == 0 || text[start - 1] != '*') && (end + 1 == text.Length || text[end + 1] != '*') ? 1 : 0;
    }

    private static bool FollowedByWord(string text, int at) => at < text.Length && IsWordAt(text, at, out _);

    private static int Pairs(string text, int start, List<SearchWord> words)
    {
        var (before, at) = (-1, start);
        while (at < text.Length && UnspacedScript.Holds(text, at))
        {
            IsWordAt(text, at, out var size);
            if (before >= 0) words.Add(new SearchWord(before, at + size - before, false));
            (before, at) = (at, at + size);
        }

        if (before == start) words.Add(new SearchWord(start, at - start, false));
        return at;
    }

    private static bool IsWordAt(string text, int i, out int size)
    {
        size = 1;
        var c = text[i];
        if (c < 128) return char.IsAsciiLetterOrDigit(c);
        if (!char.IsSurrogate(c)) return char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;
        if (Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out size) != OperationStatus.Done) return false;
        return Rune.IsLetterOrDigit(rune);
    }
}
