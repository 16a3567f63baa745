using System.Buffers;
using System.Globalization;
using System.Text;
using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Search;

/// <summary>
/// Splits folded text into the words that are searched for: unlike the analysis, the search keeps numbers and single letters.
/// </summary>
public static class SearchWords
{
    private const int LongestTerm = 64; // longer runs are damage; their beginning will do

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
            while (i < text.Length && IsWordAt(text, i, out size)) i += size;
            var follows = lastEnd == start - 1;
            // "model's" is "model".
            if (i - start == 1 && text[start] == 's' && follows && text[lastEnd] is '\'' or '’') continue;
            words.Add(new SearchWord(start, i - start, follows && text[lastEnd] is '-' or '‐' or '‑'));
            lastEnd = i;
        }
    }

    /// <summary>The form in which a word is indexed: words of letters lose their plural, anything with a digit stays as it is.</summary>
    public static string Term(ReadOnlySpan<char> word)
    {
        var term = word[..Math.Min(word.Length, LongestTerm)].ToString();
        return term.Any(char.IsDigit) ? term : Stemmer.Stem(term);
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
