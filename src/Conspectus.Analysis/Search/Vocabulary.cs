using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Search;

/// <summary>The words of an index by stem, by beginning and by likeness.</summary>
internal sealed class Vocabulary
{
    private const int MostCompletions = 50;
    private readonly TermIndex _index;
    private readonly Dictionary<string, List<int>> _byStem = new(StringComparer.Ordinal);
    private readonly int[] _sorted;
    private readonly Spelling _spelling;

    /// <summary>Sorts and stems every word of an index, function words apart. Cost: n log n in the vocabulary.</summary>
    public Vocabulary(TermIndex index)
    {
        _index = index;
        _sorted = Enumerable.Range(0, index.Terms.Count).Where(t => !index.IsFunctionWord(t)).ToArray();
        foreach (var term in _sorted)
        {
            var stem = PorterStemmer.Stem(index.Terms[term]);
            if (!_byStem.TryGetValue(stem, out var terms)) _byStem.Add(stem, terms = []);
            terms.Add(term);
        }

        _spelling = new Spelling(index, _sorted);
        Array.Sort(_sorted, (a, b) => string.CompareOrdinal(index.Terms[a], index.Terms[b]));
    }

    /// <summary>The number of a term that has postings, or −1.</summary>
    public int Find(string term) => _index.Find(term) is var t and >= 0 && !_index.IsFunctionWord(t) ? t : -1;

    /// <summary>How many papers hold a term.</summary>
    public int Frequency(int term) => _index.Frequencies[term];

    /// <summary>The words with the same stem as a term, itself left out, most frequent first.</summary>
    public IEnumerable<int> OtherForms(string term) =>
        _byStem.TryGetValue(PorterStemmer.Stem(term), out var terms) ? terms.Where(t => _index.Terms[t] != term) : [];

    /// <summary>The most frequent words that start with a text, most frequent first.</summary>
    public List<int> Completions(string beginning)
    {
        var (low, high) = (0, _sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(_index.Terms[_sorted[middle]], beginning) < 0) low = middle + 1;
            else high = middle;
        }

        var found = new List<int>();
        for (var i = low; i < _sorted.Length && _index.Terms[_sorted[i]].StartsWith(beginning, StringComparison.Ordinal); i++)
            found.Add(_sorted[i]);
        found.Sort(); // numbers count up from the most frequent
        return found.Count > MostCompletions ? found[..MostCompletions] : found;
    }

    /// <summary>The word most likely meant by one that no paper has, or null.</summary>
    public string? Correct(string word) => _spelling.Correct(word);
}
