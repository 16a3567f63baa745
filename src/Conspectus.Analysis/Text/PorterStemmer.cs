namespace Conspectus.Analysis.Text;

/// <summary>Takes English suffixes off, so that "learned", "learning" and "learner" meet.</summary>
/// <remarks>
/// M. F. Porter, "An algorithm for suffix stripping" (Program 14, 1980), with his later change of "logi". Too strong to index by: it only
/// groups words of the vocabulary.
/// </remarks>
public static class PorterStemmer
{
    private static readonly (string Suffix, string By)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"), ("alli", "al"),
        ("entli", "ent"),
        ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"),
        ("fulness", "ful"),
        ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
    ];

    private static readonly (string Suffix, string By)[] Step3 =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Step4 =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "sion", "tion", "ou", "ism", "ate", "iti", "ous",
        "ive", "ize",
    ];

    /// <summary>
    /// The stem of a lower-case word; a word of fewer than three letters, or with anything but the letters a to z, stays.
    /// </summary>
    public static string Stem(string word)
    {
        if (word.Length < 3 || word.AsSpan().ContainsAnyExceptInRange('a', 'z')) return word;
        var w = Plural(word);
        w = PastOrGerund(w);
        if (w[^1] == 'y' && HasVowel(w.AsSpan(0, w.Length - 1))) w = w[..^1] + "i";
        w = Replace(w, Step2);
        w = Replace(w, Step3);
        w = Remove(w);
        return Tidy(w);
    }

    private static string Plural(string w) =>
        w.EndsWith("sses", StringComparison.Ordinal) || w.EndsWith("ies", StringComparison.Ordinal) ? w[..^2]
        : w.EndsWith("ss", StringComparison.Ordinal) || w[^1] != 's' ? w : w[..^1];

    private static string PastOrGerund(string w)
    {
        if (w.EndsWith("eed", StringComparison.Ordinal)) return Measure(w.AsSpan(0, w.Length - 3)) > 0 ? w[..^1] : w;
        var cut = w.EndsWith("ed", StringComparison.Ordinal) ? 2 : w.EndsWith("ing", StringComparison.Ordinal) ? 3 : 0;
        if (cut == 0 || !HasVowel(w.AsSpan(0, w.Length - cut))) return w;
        w = w[..^cut];
        if (w.EndsWith("at", StringComparison.Ordinal) || w.EndsWith("bl", StringComparison.Ordinal)
            || w.EndsWith("iz", StringComparison.Ordinal)) return w + "e";
        if (w.Length > 1 && w[^1] == w[^2] && IsConsonant(w, w.Length - 1)) return w[^1] is 'l' or 's' or 'z' ? w : w[..^1];
        return Measure(w) == 1 && EndsShort(w) ? w + "e" : w;
    }

    private static string Replace(string w, (string Suffix, string By)[] rules)
    {
        foreach (var (suffix, by) in rules)
        {
            if (!w.EndsWith(suffix, StringComparison.Ordinal)) continue;
            return Measure(w.AsSpan(0, w.Length - suffix.Length)) > 0 ? string.Concat(w.AsSpan(0, w.Length - suffix.Length), by) : w;
        }

        return w;
    }

    private static string Remove(string w)
    {
        foreach (var suffix in Step4)
        {
            if (!w.EndsWith(suffix, StringComparison.Ordinal)) continue;
            // "ement" before "ment" before "ent": the longest that fits decides.
            var longer = suffix is "ent" or "ment"
                && (w.EndsWith("ement", StringComparison.Ordinal) || (suffix == "ent" && w.EndsWith("ment", StringComparison.Ordinal)));
            if (longer) continue;
            var cut = suffix is "sion" or "tion" ? 3 : suffix.Length;
            return Measure(w.AsSpan(0, w.Length - cut)) > 1 ? w[..^cut] : w;
        }

        return w;
    }

    private static string Tidy(string w)
    {
        if (w[^1] == 'e')
        {
            var stem = w.AsSpan(0, w.Length - 1);
            if (Measure(stem) > 1 || (Measure(stem) == 1 && !EndsShort(stem))) w = w[..^1];
        }

        return w.Length > 1 && w[^1] == 'l' && w[^2] == 'l' && Measure(w) > 1 ? w[..^1] : w;
    }

    // The number of vowel-consonant sequences.
    private static int Measure(ReadOnlySpan<char> w)
    {
        var count = 0;
        for (var i = 1; i < w.Length; i++)
        {
            if (IsConsonant(w, i) && !IsConsonant(w, i - 1)) count++;
        }

        return count;
    }

    private static bool HasVowel(ReadOnlySpan<char> w)
    {
        for (var i = 0; i < w.Length; i++)
        {
            if (!IsConsonant(w, i)) return true;
        }

        return false;
    }

    private static bool EndsShort(ReadOnlySpan<char> w) =>
        w.Length > 2 && IsConsonant(w, w.Length - 1) && !IsConsonant(w, w.Length - 2) && IsConsonant(w, w.Length - 3)
            && w[^1] is not ('w' or 'x' or 'y');

    private static bool IsConsonant(ReadOnlySpan<char> w, int i) => w[i] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => i == 0 || !IsConsonant(w, i - 1),
        _ => true,
    };
}
