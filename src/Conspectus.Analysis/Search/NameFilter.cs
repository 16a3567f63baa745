namespace Conspectus.Analysis.Search;

/// <summary>Finds the papers of a person.</summary>
/// <remarks>
/// One author must have each of the words in a name of their own, in any order: "Bengio, Yoshua" is "Yoshua Bengio". A single letter is the
/// initial of a name: "Y. Bengio" is the same person, and "S. Bengio" is not.
/// </remarks>
internal sealed class NameFilter(TermIndex index)
{
    /// <summary>Which papers have such an author.</summary>
    /// <param name="words">The words of the name.</param>
    /// <param name="terms">For each word the terms that count as it.</param>
    /// <param name="all">The papers that have a term of each word in a field: what narrows the papers to be looked at.</param>
    public bool[] Meet(List<string> words, List<HashSet<int>> terms, Func<List<HashSet<int>>, SearchField?, bool[]> all)
    {
        var whole = terms.Where((_, i) => !IsInitial(words[i])).ToList();
        var initials = words.FindAll(IsInitial);
        var holds = all(whole, SearchField.Authors);
        for (var d = 0; d < holds.Length; d++)
        {
            if (holds[d]) holds[d] = HasAuthor(index.Tokens(d, SearchField.Authors), whole, initials);
        }

        return holds;
    }

    private static bool IsInitial(string word) => word.Length == 1 && !UnspacedScript.Holds(word, 0);

    private bool HasAuthor(ReadOnlySpan<int> tokens, List<HashSet<int>> whole, List<string> initials)
    {
        while (!tokens.IsEmpty)
        {
            var end = tokens.IndexOf(TermIndex.Break);
            var author = end < 0 ? tokens : tokens[..end];
            if (author.Length >= whole.Count + initials.Count && Is([.. author], whole, initials)) return true;
            tokens = end < 0 ? [] : tokens[(end + 1)..];
        }

        return false;
    }

    // Whole words first, so that an initial does not take the name that one of them needs.
    private bool Is(List<int> names, List<HashSet<int>> whole, List<string> initials) =>
        whole.TrueForAll(terms => Take(names, terms.Contains))
        && initials.TrueForAll(letter => Take(names, n => index.Terms[n].StartsWith(letter, StringComparison.Ordinal)));

    private static bool Take(List<int> names, Predicate<int> suits)
    {
        var at = names.FindIndex(suits);
        if (at >= 0) names.RemoveAt(at);
        return at >= 0;
    }
}
