using System.Buffers;

namespace Conspectus.Analysis.Search;

/// <summary>Finds where a text defines an acronym: "large language models (llms)", "llm (large language model)".</summary>
/// <remarks>
/// After A. S. Schwartz and M. A. Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (PSB 2003).
/// Folded text has no capitals, so we ask for more: the letters of the short form stand in the long form in order, and each word of the
/// long form, but for function words and what follows a hyphen, gives its first letter.
/// </remarks>
internal static class AcronymDefinition
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(".,;:()");
    private const int Shortest = 2;
    private const int LongestShort = 8;
    private const int LongestWords = 8;
    private const int LongestInside = 100; // characters between the parentheses

    /// <summary>The definitions of a text: the term of the short form, and those of the long form. Cost: linear.</summary>
    public static IEnumerable<(string Short, string[] Long)> In(string text)
    {
        for (var open = text.IndexOf('('); open >= 0; open = text.IndexOf('(', open + 1))
        {
            var close = text.IndexOf(')', open);
            if (close < 0) yield break;
            if (close - open > LongestInside) continue;
            var part = text[(open + 1)..close];
            var inside = SearchWords.Split(part).ConvertAll(w => (Word: w.In(part).ToString(), w.Hyphenated));
            var before = WordsBefore(text, open);
            if (before.Count == 0 || inside.Count == 0) continue;
            var found = inside.Count == 1 ? Preceding(inside[0].Word, before) : Match(before[^1].Word, inside);
            if (found is { } definition) yield return definition;
        }
    }

    // The words before a parenthesis, back to the end of a sentence or a clause.
    private static List<(string Word, bool Hyphenated)> WordsBefore(string text, int open)
    {
        var start = text.AsSpan(0, open).LastIndexOfAny(Ends) + 1;
        var part = text[start..open];
        var words = SearchWords.Split(part).ConvertAll(w => (w.In(part).ToString(), w.Hyphenated));
        return words.Count > LongestWords ? words[^LongestWords..] : words;
    }

    private static (string Short, string[] Long)? Preceding(string written, List<(string Word, bool Hyphenated)> before)
    {
        for (var count = 2; count <= before.Count; count++)
        {
            if (!before[^count].Hyphenated && Match(written, before[^count..]) is { } found) return found;
        }

        return null;
    }

    private static (string Short, string[] Long)? Match(string written, List<(string Word, bool Hyphenated)> words)
    {
        var term = SearchWords.Term(written);
        var isShort = term.Length is >= Shortest and <= LongestShort && char.IsLetter(term[0]) && !FunctionWords.Contains(term);
        return isShort && words.Count <= LongestWords && Fits(term, words) ? (term, [.. words.Select(w => SearchWords.Term(w.Word))])
            : null;
    }

    private static bool Fits(string term, List<(string Word, bool Hyphenated)> words) =>
        !FunctionWords.Contains(words[^1].Word) && Fits(term, 0, words, 0);

    // Whether the letters from a place on come from the words from a place on.
    private static bool Fits(string term, int at, List<(string Word, bool Hyphenated)> words, int next)
    {
        if (next == words.Count) return at == term.Length;
        var (word, hyphenated) = words[next];
        var optional = next > 0 && (hyphenated || FunctionWords.Contains(word));
        return (optional && Fits(term, at, words, next + 1))
            || (at < term.Length && word[0] == term[at] && Within(term, at + 1, word, 1, words, next));
    }

    // The letters that follow come from the next words, or some of them from within this one, as the "e" of "nerf".
    private static bool Within(string term, int at, string word, int from, List<(string Word, bool Hyphenated)> words, int current) =>
        Fits(term, at, words, current + 1)
        || (at < term.Length && from < word.Length && word.IndexOf(term[at], from) is var found and > 0
            && Within(term, at + 1, word, found + 1, words, current));
}
