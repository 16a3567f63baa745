using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Glossary;

/// <summary>Makes the glossary of a library.</summary>
public sealed class GlossaryBuilder
{
    private readonly GlossaryReading[] _documents;
    private readonly GlossaryOptions _options;
    private readonly Dictionary<string, List<AcronymUse>> _acronyms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Document, DefiningSentence Read, string Sentence)>> _definitions =
        new(StringComparer.Ordinal);
    private readonly Dictionary<string, BundledTerm> _bundled;
    private readonly Dictionary<string, List<int>> _holding = new(StringComparer.Ordinal); // by the key of a term, the documents with it
    private readonly Dictionary<string, List<int>> _using = new(StringComparer.Ordinal); // by the key of an acronym

    private GlossaryBuilder(GlossaryReading[] documents, GlossaryOptions options)
    {
        (_documents, _options) = (documents, options);
        _bundled = BundledTerm.All.DistinctBy(t => TermKey.Of(t.Term)).ToDictionary(t => TermKey.Of(t.Term));
        for (var d = 0; d < documents.Length; d++)
        {
            foreach (var use in documents[d].Acronyms) Add(_acronyms, GlossaryReading.AcronymKey(use.ShortForm), new AcronymUse(d, use));
            foreach (var (key, read, sentence) in documents[d].Definitions) Add(_definitions, key, (d, read, sentence));
        }

        Locate();
    }

    /// <summary>
    /// The terms and acronyms, those of most documents first. Cost: linear in the text. The number of threads changes nothing.
    /// </summary>
    /// <param name="documents">The documents of the library.</param>
    /// <param name="options">What is taken up.</param>
    /// <param name="workers">Threads.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static IReadOnlyList<GlossaryEntry> Build(IReadOnlyList<GlossaryDocument> documents, GlossaryOptions options, Workers workers)
    {
        var read = new GlossaryReading[documents.Count];
        workers.For(read.Length, i => read[i] = GlossaryReading.Of(documents[i]));
        return new GlossaryBuilder(read, options).Entries();
    }

    private static void Add<T>(Dictionary<string, List<T>> lists, string key, T value)
    {
        if (!lists.TryGetValue(key, out var list)) lists.Add(key, list = []);
        list.Add(value);
    }

    private void Locate()
    {
        var trie = new TermTrie(_acronyms.Values.SelectMany(u => u.Select(a => a.Key)).Concat(_definitions.Keys).Concat(_bundled.Keys)
            .Distinct());
        var acronyms = _acronyms.Keys.ToHashSet(StringComparer.Ordinal);
        for (var d = 0; d < _documents.Length; d++)
        {
            foreach (var key in _documents[d].Tokens.SelectMany(trie.In).Distinct()) Add(_holding, key, d);
            foreach (var key in _documents[d].Written.Select(GlossaryReading.AcronymKey).Where(acronyms.Contains)
                .Distinct()) Add(_using, key, d);
        }
    }

    private List<GlossaryEntry> Entries()
    {
        var entries = _acronyms.Select(a => OfAcronym(a.Key, a.Value)).OfType<GlossaryEntry>().ToList();
        var explained = entries.SelectMany(e => e.Senses).Select(s => TermKey.Of(s.LongForm)).ToHashSet(StringComparer.Ordinal);
        foreach (var key in _definitions.Keys.Concat(_bundled.Keys).Distinct()
            .Where(k => !explained.Contains(k) && !_acronyms.ContainsKey(k.ToUpperInvariant())))
        {
            if (OfTerm(key) is { } entry) entries.Add(entry);
        }

        return [.. entries.OrderByDescending(e => e.Count).ThenBy(e => e.Term, StringComparer.Ordinal)];
    }

    private GlossaryEntry? OfAcronym(string key, List<AcronymUse> uses)
    {
        var written = _using.GetValueOrDefault(key, []);
        var defining = uses.Select(u => u.Document).Distinct().Count();
        if (!uses.Exists(u => GlossaryReading.IsMarked(u.Definition.ShortForm)) && !key.Contains('.')) return null;
        if (defining < _options.MinDefinitions && written.Count < _options.MinUses) return null;
        var senses = Merged(uses).Select(s => (Sense: Sense(key, s), Defining: s.Select(u => u.Document)))
            .Where(s => IsUsual(s.Sense, s.Defining, written)).Select(s => s.Sense).OrderByDescending(s => s.Documents.Count)
            .ThenBy(s => s.LongForm, StringComparer.Ordinal)
            .ToList();
        senses = [.. senses.Where((s, i) => i == 0 || s.Documents.Count >= _options.MinSense)];
        if (senses.Count == 0) return null;
        var acronym = Usual(uses.Select(u => Singular(u.Definition.ShortForm)));
        return new GlossaryEntry(acronym, acronym, senses, senses.SelectMany(s => s.Documents).Concat(written).Distinct().Count());
    }

    // Whether those who write a long form shorten it so now and then.
    private bool IsUsual(GlossarySense sense, IEnumerable<int> defining, List<int> written) =>
        sense.Documents.Intersect(written.Concat(defining)).Count() >= _options.MinShare * sense.Documents.Count;

    // Spellings of one meaning come together, the rarer to the more frequent.
    private static List<List<AcronymUse>> Merged(List<AcronymUse> uses)
    {
        var senses = new List<List<AcronymUse>>();
        foreach (var group in uses.GroupBy(u => u.Key).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            if (senses.Find(s => TermKey.IsOne(s[0].Key, group.Key)) is { } known) known.AddRange(group);
            else senses.Add([.. group]);
        }

        return senses;
    }

    private GlossarySense Sense(string acronym, List<AcronymUse> uses)
    {
        var keys = uses.Select(u => u.Key).Distinct().ToList();
        var documents = keys.SelectMany(k => _holding.GetValueOrDefault(k, [])).Concat(uses.Select(u => u.Document)).Distinct().Order()
            .ToList();
        var longForm = TermCase.Lower(Usual(uses.Where(u => u.Key == keys[0]).Select(u => u.Definition.LongForm)));
        var candidates = keys.SelectMany(k => _definitions.GetValueOrDefault(k, []))
            .Concat(_definitions.GetValueOrDefault(TermKey.Of(acronym), []).Where(d => documents.BinarySearch(d.Document) >= 0));
        var bundled = keys.Select(k => _bundled.GetValueOrDefault(k)).FirstOrDefault(b => b is not null);
        return Defined(longForm, candidates, bundled, documents);
    }

    private GlossaryEntry? OfTerm(string key)
    {
        var documents = _holding.GetValueOrDefault(key, []);
        var bundled = _bundled.GetValueOrDefault(key);
        if (documents.Count < (bundled is null ? _options.MinUses : 1)) return null;
        var candidates = _definitions.GetValueOrDefault(key, []);
        if (bundled is null && key.Split(' ').All(w => StopWords.IsGeneric(w) || StopWords.IsFiller(w)
            || StopWords.IsFunctionWord(w))) return null;
        var term = bundled?.Term ?? TermCase.Lower(Usual(candidates.Select(c => c.Read.Term)));
        var acronym = bundled?.Acronym;
        return new GlossaryEntry(term, acronym, [Defined(term, candidates, bundled, documents)], documents.Count);
    }

    // The surest definition; of several the one of middle length, then the first. What tells an aim only gives way to our own words.
    private static GlossarySense Defined(string longForm, IEnumerable<(int Document, DefiningSentence Read, string Sentence)> candidates,
        BundledTerm? bundled,
        List<int> documents)
    {
        const int usualLength = 150;
        var best = candidates.Where(c => bundled is null || c.Read.Strength > 1).OrderByDescending(c => c.Read.Strength)
            .ThenBy(c => Math.Abs(c.Sentence.Length - usualLength)).ThenBy(c => c.Document).FirstOrDefault();
        return best.Sentence is not null ? new GlossarySense(longForm, best.Sentence, best.Document, documents)
            : new GlossarySense(longForm, bundled?.Definition, null, documents);
    }

    private static string Usual(IEnumerable<string> spellings) =>
        spellings.GroupBy(s => s).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Count(char.IsUpper))
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .First().Key;

    private static string Singular(string acronym) => acronym.Length > 2 && acronym[^1] == 's' && char.IsUpper(acronym[^2]) ? acronym[..^1]
        : acronym;

    private sealed record AcronymUse(int Document, AcronymDefinition Definition)
    {
        public string Key { get; } = TermKey.Of(Definition.LongForm);
    }
}
