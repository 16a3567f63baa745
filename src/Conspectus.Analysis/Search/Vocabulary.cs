using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Search;

/// <summary>The words of an index by stem, by beginning and by likeness.</summary>
internal sealed class Vocabulary
{
    private const int MostCompletions = 50;
    private readonly TermIndex _index;
    private readonly Dictionary<string, List<int>> _byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _variants = new(StringComparer.Ordinal); // terms by a key that is another word
    private readonly ILookup<int, Acronym> _acronyms;
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
            if (SpellingVariants.Key(index.Terms[term]) is var key && key == index.Terms[term]) continue;
            if (!_variants.TryGetValue(key, out var variants)) _variants.Add(key, variants = []);
            variants.Add(term);
        }

        _acronyms = index.Acronyms.ToLookup(a => a.Phrase[0]);

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

    /// <summary>The terms that are other spellings of a term, or its irregular plural or singular.</summary>
    public IEnumerable<int> Variants(string term)
    {
        var key = SpellingVariants.Key(term);
        return _variants.GetValueOrDefault(key, []).Prepend(Find(key)).Where(t => t >= 0 && _index.Terms[t] != term);
    }

    /// <summary>The terms of a script without spaces that hold a character.</summary>
    public IEnumerable<int> Holding(string character) => _sorted.Where(t => _index.Terms[t].Contains(character, StringComparison.Ordinal));

    /// <summary>The acronyms whose long forms begin at a place among some terms.</summary>
    public IEnumerable<Acronym> AcronymsAt(IReadOnlyList<int> terms, int at) =>
        _acronyms[terms[at]].Where(a => at + a.Phrase.Count <= terms.Count && a.Phrase.Index().All(t => terms[at + t.Index] == t.Item));

    /// <summary>The number of a term, with postings or without, or −1.</summary>
    public int Number(string term) => _index.Find(term);

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
