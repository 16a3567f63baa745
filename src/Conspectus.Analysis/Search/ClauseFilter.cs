namespace Conspectus.Analysis.Search;

/// <summary>Finds the papers that satisfy a clause.</summary>
internal sealed class ClauseFilter(TermIndex index, Vocabulary vocabulary)
{
    private static readonly SearchField[] Anywhere = Enum.GetValues<SearchField>();

    /// <summary>
    /// Clears <paramref name="allowed"/> for every paper that the clause does not let through; a clause without a word lets all through.
    /// </summary>
    public void Apply(SearchClause clause, bool[] allowed)
    {
        SearchClause[] alternatives = [clause, .. clause.Or];
        var met = alternatives.Select(Meet).ToList();
        if (met.Contains(null)) return;
        for (var d = 0; d < allowed.Length; d++) allowed[d] &= met.Exists(m => m![d]);
    }

    // Which papers meet a clause without its alternatives; null where all do, because it has no word.
    private bool[]? Meet(SearchClause clause)
    {
        var words = SearchWords.Split(clause.Folded).Select(w => SearchWords.Term(w.In(clause.Folded))).ToList();
        if (words.Count == 0) return null;
        var terms = words.Select((w, i) => Terms(w, clause, i == words.Count - 1)).ToList();
        var holds = clause.Field == SearchField.Authors ? new NameFilter(index).Meet(words, terms, All)
            : clause.Phrase && words.Count > 1 ? Phrase(terms, clause.Field)
            : All(terms, clause.Field);
        return clause.Excluded ? Array.ConvertAll(holds, h => !h) : holds;
    }

    private HashSet<int> Terms(string word, SearchClause clause, bool last)
    {
        var terms = new HashSet<int>();
        if (index.Find(word) is var self and >= 0) terms.Add(self);
        if (last && clause.Unfinished && !clause.Excluded) terms.UnionWith(vocabulary.Completions(word));
        return terms;
    }

    private bool[] All(List<HashSet<int>> words, SearchField? field)
    {
        var all = new bool[index.Count];
        Array.Fill(all, true);
        foreach (var terms in words)
        {
            var one = Any(terms, field);
            for (var d = 0; d < all.Length; d++) all[d] &= one[d];
        }

        return all;
    }

    private bool[] Any(HashSet<int> terms, SearchField? field)
    {
        var any = new bool[index.Count];
        foreach (var term in terms)
        {
            if (index.IsFunctionWord(term))
            {
                Scan(term, field, any);
                continue;
            }

            var documents = index.Documents(term);
            var impacts = index.Impacts(term);
            for (var p = 0; p < documents.Length; p++)
            {
                if (field is not { } f || TermIndex.Holds(impacts[p], f)) any[documents[p]] = true;
            }
        }

        return any;
    }

    private void Scan(int term, SearchField? field, bool[] any)
    {
        for (var d = 0; d < any.Length; d++) any[d] |= (field is { } f ? index.Tokens(d, f) : index.Tokens(d)).Contains(term);
    }

    // Only papers with all words that have postings are read through.
    private bool[] Phrase(List<HashSet<int>> words, SearchField? field)
    {
        var candidates = All([.. words.Where(w => !w.Any(index.IsFunctionWord))], field);
        for (var d = 0; d < candidates.Length; d++)
        {
            if (candidates[d]) candidates[d] = (field is { } f ? [f] : Anywhere).Any(f => Stands(words, index.Tokens(d, f)));
        }

        return candidates;
    }

    private static bool Stands(List<HashSet<int>> words, ReadOnlySpan<int> tokens)
    {
        for (var start = 0; start + words.Count <= tokens.Length; start++)
        {
            var i = 0;
            while (i < words.Count && words[i].Contains(tokens[start + i])) i++;
            if (i == words.Count) return true;
        }

        return false;
    }
}
