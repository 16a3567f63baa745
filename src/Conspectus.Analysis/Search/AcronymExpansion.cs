namespace Conspectus.Analysis.Search;

/// <summary>Copies the words of papers and adds to each field the acronyms of the phrases it holds.</summary>
/// <remarks>
/// A search for an acronym then finds the papers that only spell it out. The other way, a search for the long form may take the acronym for
/// it where the papers with the acronym mean that (<see cref="Unambiguous"/>). For one thread.
/// </remarks>
internal sealed class AcronymExpansion
{
    private const double LeastSpelledOut = 0.3; // of the papers that hold an acronym; with fewer it is likely a word, as "map" is

    private readonly List<(Acronym Acronym, bool Main)> _senses;
    private readonly List<int>?[] _byFirst; // the senses whose long form begins with each term
    private readonly List<int> _frequencies;
    private readonly int[] _before;
    private readonly int[] _spelledOut; // of each sense, the papers that hold the acronym and the long form
    private readonly SortedSet<int> _found = [];

    /// <summary>Prepares the phrases.</summary>
    /// <param name="senses">What acronyms stand for.</param>
    /// <param name="frequencies">In how many papers each term stands; raised where an acronym is added.</param>
    public AcronymExpansion(List<(Acronym Acronym, bool Main)> senses, List<int> frequencies)
    {
        (_senses, _frequencies, _before, _spelledOut) = (senses, frequencies, [.. frequencies], new int[senses.Count]);
        _byFirst = new List<int>?[frequencies.Count];
        foreach (var (number, (acronym, _)) in senses.Index()) (_byFirst[acronym.Phrase[0]] ??= []).Add(number);
    }

    /// <summary>The words copied.</summary>
    public List<int> Tokens { get; } = [];

    /// <summary>Where each field starts in them, and where the last ends.</summary>
    public List<int> FieldStarts { get; } = [0];

    /// <summary>The acronyms that may be taken for their long forms, after all papers have been added.</summary>
    public IEnumerable<Acronym> Unambiguous =>
        _senses.Where((s, i) => s.Main && _spelledOut[i] >= LeastSpelledOut * _before[s.Acronym.Term]).Select(s => s.Acronym);

    /// <summary>Copies a paper. Cost: linear in its words.</summary>
    /// <param name="paper">Its words.</param>
    /// <param name="starts">Where each field starts in all words, and where the last ends.</param>
    public void Add(ReadOnlySpan<int> paper, ReadOnlySpan<int> starts)
    {
        _found.Clear();
        for (var f = 0; f + 1 < starts.Length; f++) AddField(paper[(starts[f] - starts[0])..(starts[f + 1] - starts[0])]);
        var raised = -1;
        foreach (var sense in _found)
        {
            var acronym = _senses[sense].Acronym.Term;
            if (paper.Contains(acronym)) _spelledOut[sense]++;
            else if (acronym != raised) _frequencies[raised = acronym]++; // the senses of an acronym follow each other
        }
    }

    private void AddField(ReadOnlySpan<int> field)
    {
        Tokens.AddRange(field);
        var added = Tokens.Count;
        for (var at = 0; at < field.Length; at++)
        {
            if (field[at] < 0 || _byFirst[field[at]] is not { } senses) continue;
            foreach (var sense in senses)
            {
                var acronym = _senses[sense].Acronym;
                if (!Stands(acronym.Phrase, field[at..])) continue;
                _found.Add(sense);
                if (field.Contains(acronym.Term) || Tokens.IndexOf(acronym.Term, added) >= 0) continue;
                Tokens.Add(TermIndex.Break);
                Tokens.Add(acronym.Term);
            }
        }

        FieldStarts.Add(Tokens.Count);
    }

    private static bool Stands(IReadOnlyList<int> phrase, ReadOnlySpan<int> tokens)
    {
        if (phrase.Count > tokens.Length) return false;
        for (var i = 1; i < phrase.Count; i++)
        {
            if (tokens[i] != phrase[i]) return false;
        }

        return true;
    }
}
