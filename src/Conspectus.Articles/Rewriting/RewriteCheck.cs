using System.Text.RegularExpressions;

namespace Conspectus.Articles.Rewriting;

/// <summary>
/// Holds a sentence in other words against the sentences of abstracts that it tells: the same numbers, as many negations, the same names,
/// no citation and no markup of its own, and hardly a word that is not in them.
/// </summary>
public static partial class RewriteCheck
{
    private const int MostWords = 70;
    private const double MostNewWords = 0.2; // of those that carry meaning
    private const string Markup = "[]{}<>@\\$`*_#|~^";

    private static readonly HashSet<string> Negations =
        ["no", "not", "never", "cannot", "without", "neither", "nor", "fail", "fails", "failed", "hardly", "lack", "lacks", "none"];

    private static readonly HashSet<string> NumberWords =
    [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "hundred", "thousand", "million",
        "billion", "half", "double", "twice", "third", "quarter", "dozen",
    ];

    // What turns the meaning round, or says too much, where the evidence does not say it.
    private static readonly HashSet<string> Directions = Folded(
    [
        "more", "less", "fewer", "higher", "lower", "increase", "decrease", "reduce", "better", "worse", "outperform",
        "underperform", "improve", "degrade", "faster", "slower", "larger", "smaller", "stronger", "weaker", "most", "least",
        "best", "worst", "always", "only", "all", "every", "first", "exceed", "surpass", "match", "prove", "guarantee",
        "optimal",
    ]);

    private static readonly HashSet<string> Connectives = Folded(
    [
        "while", "whereas", "also", "both", "their", "they", "them", "these", "those", "this", "that", "with", "from", "into",
        "than", "then", "which", "such", "other", "others", "another", "further", "however", "instead", "thus", "hence", "here",
        "have", "been", "being", "does", "where", "when", "through", "across", "among", "between", "about", "authors", "paper",
        "papers", "work", "works", "study", "studies", "show", "shows", "find", "finds", "found", "propose", "proposes",
        "present", "presents", "introduce", "introduces", "develop", "develops", "similarly", "likewise", "toward", "towards",
        "using", "uses", "over", "some", "each", "same",
    ]);

    private static readonly HashSet<string> Openers =
        ["A", "An", "As", "At", "By", "For", "If", "In", "It", "Of", "On", "To", "We", "One", "Since", "Given", "Together", "Beyond"];

    /// <summary>What of the sentence its sources do not bear out; nothing for a sound one.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="sources">The sentences of abstracts that it names, as plain text.</param>
    /// <param name="names">Names that may stand in it besides: those of the papers' authors, the words of the theme.</param>
    public static IEnumerable<string> Faults(string text, IReadOnlyList<string> sources, IEnumerable<string> names)
    {
        if (sources.Count == 0) yield return "It names no evidence.";
        if (text.Any(c => Markup.Contains(c, StringComparison.Ordinal) || char.IsControl(c)) || Address().IsMatch(text))
            yield return "It holds markup or an address.";
        if (!text.EndsWith('.') || Inner().IsMatch(text)) yield return "It is not one sentence that ends on a full stop.";
        var (own, source) = (Words(text), sources.SelectMany(Words).ToList());
        if (own.Count > MostWords) yield return $"It has more than {MostWords} words.";
        var known = source.Select(Fold).ToHashSet(StringComparer.Ordinal);
        var allowed = names.SelectMany(Words).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var number in Numbers(own).Except(Numbers(source)).Where(n => !allowed.Contains(n)))
            yield return $"The number {number} is not in the evidence.";
        foreach (var number in Numbers(source).Except(Numbers(own))) yield return $"The number {number} of the evidence is lost.";
        if (Negated(text, own) != sources.Sum(s => Negated(s, Words(s)))) yield return "It has not as many negations as the evidence.";
        foreach (var word in own.Where(w => Directions.Contains(Fold(w)) && !known.Contains(Fold(w))))
            yield return $"\"{word}\" is not said in the evidence.";
        foreach (var name in own.Where(n => IsName(n) && !known.Contains(Fold(n)) && !allowed.Contains(n) && !IsOpening(n, own)))
            yield return $"The name \"{name}\" is not in the evidence.";
        foreach (var name in source.Where(IsStrongName).Distinct().Except(own))
            yield return $"The name \"{name}\" of the evidence is lost.";
        var telling = own.Select(Fold).Where(w => w.Length > 3 && !Connectives.Contains(w)).Distinct().ToList();
        var added = telling.Where(w => !known.Contains(w) && !allowed.Contains(w)).ToList();
        if (added.Count > Math.Max(1, MostNewWords * telling.Count))
            yield return $"It says more than its evidence: {string.Join(", ", added.Take(5))}.";
    }

    private static HashSet<string> Numbers(IEnumerable<string> words) =>
        [.. words.Where(w => w.Any(char.IsDigit) || NumberWords.Contains(w.ToLowerInvariant())).Select(w => w.ToLowerInvariant())];

    private static int Negated(string text, IEnumerable<string> words) =>
        words.Count(w => Negations.Contains(w.ToLowerInvariant())) + Contraction().Count(text);

    private static bool IsName(string word) => char.IsUpper(word[0]) || word.Skip(1).Any(char.IsUpper);

    private static bool IsStrongName(string word) => word.Length > 1 && word.Skip(1).Any(char.IsUpper);

    // The first word may be one that joins sentences, never a name.
    private static bool IsOpening(string word, List<string> words) =>
        ReferenceEquals(words[0], word) && (Connectives.Contains(Fold(word)) || Openers.Contains(word));

    private static HashSet<string> Folded(IEnumerable<string> words) => [.. words.Select(Fold)];

    private static string Fold(string word)
    {
        var lower = word.ToLowerInvariant();
        foreach (var ending in (string[])["ies", "ing", "ed", "es", "s", "ly", "e", "y"])
        {
            if (lower.Length - ending.Length >= 4 && lower.EndsWith(ending, StringComparison.Ordinal)) return lower[..^ending.Length];
        }

        return lower;
    }

    private static List<string> Words(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    // A number with its decimals and separators is one word, and so is one with its unit: "12.5", "1,000", "7B".
    [GeneratedRegex(@"\d+(?:[.,]\d+)*\p{L}*|\p{L}[\p{L}\p{M}\p{N}]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"n['’]t\b", RegexOptions.IgnoreCase)]
    private static partial Regex Contraction();

    [GeneratedRegex(@"https?:|www\.|\b\p{L}+\.(?:com|org|net|io)\b|\(\d{4}\)|\bdoi\b", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<!\bal|\bvs|e\.g|i\.e|\b\p{L})[.!?]\s+\p{Lu}")]
    private static partial Regex Inner();
}
