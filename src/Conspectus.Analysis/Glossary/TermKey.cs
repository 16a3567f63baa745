using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Glossary;

/// <summary>By what two spellings of a term are one: their words folded and stemmed, hyphens as spaces.</summary>
internal static class TermKey
{
    private const int Beginning = 3; // letters that a misspelt word has in common with what is meant
    private const int LongWord = 6;
    private const int Misspelt = 2; // letters
    private const int Root = 5; // letters of one word in two forms
    private const double RootShare = 0.7;

    private static readonly string[] Links = ["and", "of", "for", "the", "in", "with", "to", "by", "on", "from"];

    /// <summary>
    /// The key of a term. Terms with single letters, such as "k-means", cannot be looked for among words: their key is the text itself.
    /// </summary>
    public static string Of(string term)
    {
        var key = string.Join(' ', Tokenizer.Tokenize(term).Select(t => t.Term));
        return key.Length > 0 && !HasLetterAlone(term) ? key : term.ToLowerInvariant();
    }

    /// <summary>Whether two keys are one meaning: misspelt, in other forms of the words, or one with more words before or behind.</summary>
    public static bool IsOne(string a, string b) =>
        Extends(a, b) || Extends(b, a) || Joined(a) == Joined(b) || HaveOneRoot(a.Split(' '), b.Split(' '));

    private static bool Extends(string longer, string shorter) =>
        longer.EndsWith(' ' + shorter, StringComparison.Ordinal) || longer.StartsWith(shorter + ' ', StringComparison.Ordinal);

    // "auto encoder" is "autoencoder"
    private static string Joined(string key) => string.Concat(key.Split([' ', '-']).Where(w => !Links.Contains(w)));

    private static bool HaveOneRoot(string[] a, string[] b)
    {
        if (a.Length != b.Length) return false;
        for (var w = 0; w < a.Length; w++)
        {
            if (!IsOneWord(a[w], b[w])) return false;
        }

        return true;
    }

    // "privacy" and "private"; misspelt words begin alike, so that "self" is not "semi".
    private static bool IsOneWord(string a, string b)
    {
        var (common, shorter) = (a.AsSpan().CommonPrefixLength(b), Math.Min(a.Length, b.Length));
        if (a == b || (common >= Root && common >= RootShare * shorter)) return true;
        return common >= Beginning && shorter >= LongWord && Distance(a, b) <= Misspelt;
    }

    private static bool HasLetterAlone(string term)
    {
        for (var i = 0; i < term.Length; i++)
        {
            if (char.IsLetter(term[i]) && term[i] is not ('a' or 'A') && (i == 0 || !char.IsLetterOrDigit(term[i - 1]))
                && (i + 1 == term.Length || !char.IsLetterOrDigit(term[i + 1])) && (i == 0 || term[i - 1] is not ('\'' or '’')))
                return true;
        }

        return false;
    }

    // Levenshtein's.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
