namespace Conspectus.Analysis.Text;

/// <summary>Takes the plural off English words.</summary>
/// <remarks>
/// The S-stemmer of D. Harman, "How effective is suffixing?" (JASIS 42, 1991), with the words it damages in our field left alone.
/// Deliberately weak: "learning" and "learned" stay apart.
/// </remarks>
public static class Stemmer
{
    private static readonly HashSet<string> Keep = new(StringComparer.Ordinal)
    {
        "bias", "gas", "lens", "series", "species", "always", "across", "texas", "kansas", "atlas", "canvas", "chaos", "cosmos", "physics",
        "dynamics", "mathematics", "statistics", "robotics", "semantics", "mechanics", "genetics", "genomics", "proteomics", "ethics",
        "news", "perhaps",
        "whereas", "has", "was", "does", "pros", "cons", "christoffels", "pytorch", "alphas", "debias", "neurips", "keras", "nas", "mas",
        "os", "gps", "ids",
    };

    /// <summary>The term of a folded word.</summary>
    public static string Stem(string word)
    {
        if (word.Length < 4 || word[^1] != 's' || Keep.Contains(word))
            return word.Length == 3 && word[^1] == 's' && char.IsAsciiLetter(word[0]) ? ShortPlural(word) : word;
        if (word.EndsWith("ies", StringComparison.Ordinal))
            return word.Length > 4 ? string.Concat(word.AsSpan(0, word.Length - 3), "y") : word;
        if (word[^2] is 's' or 'u' or 'i') return word;
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal)
            || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)) return word[..^2];
        return word[..^1];
    }

    // "mlps" is long enough for the rule; of three letters only the common plurals of two-letter names are safe.
    private static string ShortPlural(string word) => word is "nns" or "lms" ? word[..2] : word;
}
