namespace Conspectus.Analysis.Search;

/// <summary>Parts a word that no paper has into words that papers have side by side: "timeseries", "ai4science".</summary>
internal sealed class Compounds(TermIndex index, Vocabulary vocabulary)
{
    private const int ShortestPart = 3;

    /// <summary>
    /// The parts, with blanks between them, or null. Cost: the words of the papers that hold the rarer part, for each place to part.
    /// </summary>
    public string? Part(string word) => AtDigits(word) ?? InTwo(word);

    // Between letters and digits a word is parted whether or not the parts stand side by side anywhere.
    private string? AtDigits(string word)
    {
        var parts = new List<string>();
        for (var (start, i) = (0, 1); i <= word.Length; i++)
        {
            if (i < word.Length && char.IsDigit(word[i]) == char.IsDigit(word[i - 1])) continue;
            parts.Add(word[start..i]);
            start = i;
        }

        return parts.Count > 1 && parts.TrueForAll(p => char.IsDigit(p[0]) || vocabulary.Find(SearchWords.Term(p)) >= 0)
            ? string.Join(' ', parts)
            : null;
    }

    private string? InTwo(string word)
    {
        var (best, most) = (0, 0);
        for (var at = ShortestPart; at <= word.Length - ShortestPart; at++)
        {
            var (first, second) = (vocabulary.Find(word[..at]), vocabulary.Find(SearchWords.Term(word.AsSpan(at))));
            if (first >= 0 && second >= 0 && SideBySide(first, second) is var papers && papers > most) (best, most) = (at, papers);
        }

        return most > 0 ? $"{word[..best]} {word[best..]}" : null;
    }

    private int SideBySide(int first, int second)
    {
        var rarer = index.Frequencies[first] < index.Frequencies[second] ? first : second;
        var papers = 0;
        foreach (var document in index.Documents(rarer))
        {
            var tokens = index.Tokens(document);
            for (var at = tokens.IndexOf(first); at >= 0; at = Next(tokens, first, at + 1))
            {
                if (at + 1 >= tokens.Length || tokens[at + 1] != second) continue;
                papers++;
                break;
            }
        }

        return papers;
    }

    private static int Next(ReadOnlySpan<int> tokens, int term, int from) =>
        tokens[from..].IndexOf(term) is >= 0 and var at ? from + at : -1;
}
