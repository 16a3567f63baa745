namespace Conspectus.Analysis.Search;

/// <summary>How much of a paper's title was typed, and how little else.</summary>
internal sealed class TitleMatch
{
    private const int Unknown = TermIndex.Break - 1; // and below: words that no paper has
    private const double SameWords = 0.99; // the same words as a title, but not the title itself

    private readonly TermIndex _index;
    private readonly int[] _sequence;
    private readonly HashSet<int> _words;

    /// <summary>Reads the query. Cost: linear.</summary>
    public TitleMatch(TermIndex index, string folded)
    {
        _index = index;
        var terms = SearchWords.Split(folded).ConvertAll(w => SearchWords.Term(w.In(folded)));
        _sequence = [.. terms.Select((term, at) => index.Find(term) is >= 0 and var number ? number : Unknown - at)];
        _words = [.. _sequence.Where((_, at) => !FunctionWords.Contains(terms[at]))];
    }

    /// <summary>
    /// The words that query and title have in common as a share of those in either, function words apart; 1 for the very title, and 0
    /// where fewer than two words are in common otherwise. Cost: linear in the title.
    /// </summary>
    public double Of(int document)
    {
        var title = _index.Tokens(document, SearchField.Title);
        var end = title.IndexOf(TermIndex.Break); // joined forms follow
        if (end >= 0) title = title[..end];
        if (_sequence.Length > 0 && title.SequenceEqual(_sequence)) return 1;
        var words = new HashSet<int>();
        foreach (var term in title)
        {
            if (!_index.IsFunctionWord(term)) words.Add(term);
        }

        var common = words.Count(_words.Contains);
        return common < 2 ? 0 : SameWords * common / (words.Count + _words.Count - common);
    }
}
