namespace Conspectus.Analysis.Text;

/// <summary>
/// What the acronyms of a library stand for: of the phrases that papers define them by (<see cref="AcronymFinder"/>) or that have those
/// initials, for a well-known acronym is often left undefined, the one that most papers with the acronym spell out.
/// </summary>
internal sealed class Acronyms
{
    private const double SpelledOut = 0.3;
    private const int Longest = 5;

    private readonly Dictionary<int, int> _meanings = [];

    /// <summary>Finds them. Cost: linear in the phrases of all documents.</summary>
    public Acronyms(TokenizedCorpus corpus, PhraseIndex index)
    {
        var acronyms = index.Phrases.Index().Where(p => p.Item.Length == 1 && CanBe(corpus.Words[p.Item[0]]))
            .ToDictionary(p => corpus.Words[p.Item[0]], p => p.Index, StringComparer.Ordinal);
        var defined = corpus.Acronyms.ToLookup(a => a.Long, a => a.Short);
        var meanings = index.Phrases.Index().Where(p => p.Item.Length > 1)
            .SelectMany(p =>
            {
                var words = p.Item.Select(w => corpus.Words[w]).ToList();
                return defined[string.Join(' ', words)].Concat(Shortened(words)).Distinct()
                    .Where(a => acronyms.ContainsKey(a) && !words.Contains(a)) // "ROC" is not "ROC curve"
                    .Select(s => (Acronym: acronyms[s], Phrase: p.Index));
            })
            .ToLookup(m => m.Acronym, m => m.Phrase);
        var together = new Dictionary<(int Acronym, int Meaning), int>();
        foreach (var phrases in index.Documents)
        {
            foreach (var acronym in phrases)
            {
                foreach (var meaning in meanings[acronym])
                {
                    if (Array.BinarySearch(phrases, meaning) >= 0)
                        together[(acronym, meaning)] = together.GetValueOrDefault((acronym, meaning)) + 1;
                }
            }
        }

        foreach (var group in together.GroupBy(t => t.Key.Acronym))
        {
            var (pair, count) = group.MaxBy(t => (t.Value, -t.Key.Meaning));
            if (count >= SpelledOut * index.Frequency[group.Key]) _meanings[index.Phrases[group.Key][0]] = pair.Meaning;
        }
    }

    /// <summary>The phrases acronyms stand for.</summary>
    public IEnumerable<int> Meanings => _meanings.Values;

    /// <summary>The phrase a word stands for, or null.</summary>
    public int? MeaningOf(int word) => _meanings.TryGetValue(word, out var meaning) ? meaning : null;

    /// <summary>Whether a word has an acronym's length.</summary>
    public static bool CanBe(string word) => word.Length is >= 2 and <= Longest;

    // "GNN", and "NeRF" with two letters of the first word.
    private static IEnumerable<string> Shortened(List<string> words)
    {
        var initials = Initials(words);
        yield return initials;
        if (words[0].Length > 1 && words[0][1] != '-') yield return words[0][..2] + initials[1..];
    }

    /// <summary>The first letters of words and of their hyphenated parts.</summary>
    public static string Initials(IEnumerable<string> words) =>
        string.Concat(words.SelectMany(w => w.Split('-', StringSplitOptions.RemoveEmptyEntries)).Select(w => w[0]));
}
