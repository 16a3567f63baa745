using System.Globalization;
using System.Text;

namespace Conspectus.Analysis.Text;

/// <summary>Splits text into words. Hyphens separate words, so that "self-supervised" and "self supervised" agree.</summary>
public static class Tokenizer
{
    private const int LongestWord = 40; // longer runs are identifiers or damage

    /// <summary>The words of a text that hold a letter, in order. Cost: linear.</summary>
    /// <remarks>
    /// Digits belong to words ("3d", "gpt4"); numbers, single letters and formula symbols are passed over and break phrases.
    /// </remarks>
    public static List<Token> Tokenize(string text) => Tokenize(text, new WordForms());

    /// <summary>The same, with the forms of words met before.</summary>
    internal static List<Token> Tokenize(string text, WordForms forms)
    {
        var tokens = new List<Token>(text.Length / 6);
        var end = -2; // end of the previous accepted word; none yet
        for (var i = 0; i < text.Length;)
        {
            if (!IsWordCharacter(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            i = WordEnd(text, i);
            // "in-context", "few-shot", "out-of-distribution": a function word bound by a hyphen is part of a word.
            while (i + 1 < text.Length && IsHyphen(text[i]) && IsWordCharacter(text[i + 1])
                && StopWords.IsFunctionWord(Fold(LastPart(text.AsSpan(start, i - start)))))
                i = WordEnd(text, i + 1);
            var length = i - start;
            if (length is 1 or > LongestWord || !text.AsSpan(start, length).ContainsAnyExceptInRange('0', '9')) continue;
            var term = forms.Term(text.AsSpan(start, length));
            if (term.Length == 0) continue; // letters that are nothing but accents
            var joined = end > 0 && end == start - 1 && (text[end] == ' ' || IsHyphen(text[end]));
            var bound = start > 1 && IsHyphen(text[start - 1]) && IsWordCharacter(text[start - 2]);
            tokens.Add(new Token(term, start, length, joined) { IsBound = bound });
            if (IsPossessive(text, i)) i += 2; // the possessive is no word
            end = i;
        }

        return tokens;
    }

    /// <summary>Lower case without accents.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word))
        {
            return string.Create(word.Length, word, static (folded, source) => Ascii.ToLower(source, folded, out _));
        }

        var result = new StringBuilder(word.Length);
        foreach (var c in word.ToString().Normalize(NormalizationForm.FormKD))
        {
            // A few characters are ligatures of whole phrases; their decomposition holds spaces.
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpaceSeparator))
                result.Append(char.ToLowerInvariant(c));
        }

        return result.ToString();
    }

    private static int WordEnd(string text, int i)
    {
        while (i < text.Length && IsWordCharacter(text[i])) i++;
        return i;
    }

    private static bool IsPossessive(string text, int i) =>
        i + 1 < text.Length && text[i] is '\'' or '’' && text[i + 1] == 's' && (i + 2 == text.Length || !IsWordCharacter(text[i + 2]));

    private static ReadOnlySpan<char> LastPart(ReadOnlySpan<char> word) => word[(word.LastIndexOfAny('-', '\u2010', '\u2011') + 1)..];

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    private static bool IsWordCharacter(char c) => char.IsAsciiLetterOrDigit(c) || (c > 127 && char.IsLetter(c));
}
