using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Topics;

/// <summary>How authors write each phrase: its most frequent spelling.</summary>
internal sealed class Surfaces
{
    // Titles are set in capitals, so bodies and keywords decide; a title counts only where nothing else does.
    private const int BodyWeight = 100;
    private const int KeywordWeight = 10;
    private const int TitleWeight = 1;
    private const double PluralShare = 0.2;
    private const int Block = 64; // documents that are read together and share the memory of word forms
    private const int DocumentsCounted = 60; // documents whose spelling of a phrase is counted

    private readonly IReadOnlyList<Document> _documents;
    private readonly TokenizedCorpus _corpus;
    private readonly PhraseIndex _index;
    private readonly Workers _workers;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal); // of the words that phrases hold
    // A trie of the phrases that are learned: from the words read so far by the next word.
    private readonly Dictionary<(int Before, int Word), int> _steps = [];
    private readonly Dictionary<int, int> _ends = []; // the phrase that has been read to its end
    private readonly HashSet<int> _learned = [];
    private readonly Dictionary<int, Dictionary<string, int>> _counts = [];
    private readonly Dictionary<(int, bool), string> _spelled = [];

    /// <param name="documents">The documents.</param>
    /// <param name="corpus">Their words.</param>
    /// <param name="index">Their phrases.</param>
    /// <param name="workers">Threads; they do not change the result.</param>
    public Surfaces(IReadOnlyList<Document> documents, TokenizedCorpus corpus, PhraseIndex index, Workers workers) =>
        (_documents, _corpus, _index, _workers) = (documents, corpus, index, workers);

    /// <summary>Counts the spellings of each phrase in the first 60 documents that hold it. Cost: linear in the text of those.</summary>
    /// <param name="phrases">The phrases that may be spelled; those that were learned before cost nothing.</param>
    public void Learn(IEnumerable<int> phrases)
    {
        _numbers.Clear();
        _steps.Clear();
        _ends.Clear();
        var left = new int[_index.Phrases.Count];
        foreach (var phrase in phrases)
        {
            if (!_learned.Add(phrase)) continue;
            left[phrase] = DocumentsCounted;
            var at = 0;
            foreach (var word in _index.Phrases[phrase])
            {
                _numbers[_corpus.Words[word]] = word;
                if (!_steps.TryGetValue((at, word), out var next)) _steps.Add((at, word), next = _steps.Count + 1);
                at = next;
            }

            _ends[at] = phrase;
        }

        if (_ends.Count == 0) return;
        var asked = new List<int>();
        for (var i = 0; i < _documents.Count; i++)
        {
            if (_index.Documents[i].Aggregate(false, (asks, p) => left[p]-- > 0 || asks)) asked.Add(i);
        }

        var seen = new List<(int Phrase, string Surface, int Weight)>[asked.Count];
        _workers.Blocks(asked.Count, Block, (from, to) =>
        {
            var forms = new WordForms();
            for (var a = from; a < to; a++) seen[a] = Read(_documents[asked[a]], forms);
        });
        foreach (var (phrase, surface, weight) in seen.SelectMany(s => s))
        {
            if (!_counts.TryGetValue(phrase, out var spellings))
                _counts[phrase] = spellings = new Dictionary<string, int>(StringComparer.Ordinal);
            spellings[surface] = spellings.GetValueOrDefault(surface) + weight;
        }
    }

    /// <summary>The spelling of a phrase.</summary>
    /// <remarks>
    /// Spellings that differ only in capitals are one; among them lower case wins unless capitals are clearly usual (LLM, NeRF, Bayesian).
    /// </remarks>
    /// <param name="phrase">The phrase.</param>
    /// <param name="before">Whether another word follows, before which no plural stands: "graph neural network explanation".</param>
    public string Spell(int phrase, bool before = false) => _spelled.TryGetValue((phrase, before), out var spelled)
        ? spelled : _spelled[(phrase, before)] = MostUsual(phrase, before);

    private string Terms(int phrase) => string.Join(' ', _index.Phrases[phrase].Select(w => _corpus.Words[w]));

    private string MostUsual(int phrase, bool before)
    {
        if (!_counts.TryGetValue(phrase, out var spellings)) return Terms(phrase);
        var term = Terms(phrase);
        if (before && spellings.Keys.Any(s => IsSingular(s, term)))
            spellings = spellings.Where(s => IsSingular(s.Key, term)).ToDictionary(StringComparer.Ordinal);
        var groups = spellings.GroupBy(s => s.Key.ToLowerInvariant()).OrderByDescending(g => g.Sum(s => s.Value))
            .ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        // A heading reads better in the plural where authors use it: "Diffusion models".
        var plural = before ? null : groups.Find(g => g.Key == groups[0].Key + "s");
        var group = plural?.Sum(s => s.Value) >= PluralShare * groups[0].Sum(s => s.Value) ? plural : groups[0];
        var lower = group.FirstOrDefault(s => s.Key == group.Key);
        var most = group.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).First();
        var usual = lower.Key is not null && lower.Value >= 0.25 * most.Value ? lower.Key : most.Key;
        return before && usual[^1] == 's' && !IsSingular(usual, term) && IsSingular(usual[..^1], term) ? usual[..^1] : usual;
    }

    // A term is without its plural's s.
    private static bool IsSingular(string spelling, string term) =>
        spelling.Length > 1 && char.ToLowerInvariant(spelling[^1]) == term[^1] && char.ToLowerInvariant(spelling[^2]) == term[^2];

    /// <summary>
    /// The form of a heading: first letter a capital, unless the first word has capitals of its own or is a single letter.
    /// </summary>
    public static string Capitalize(string phrase)
    {
        var word = phrase.Split(' ', '-')[0];
        return word.Length < 2 || word.Skip(1).Any(char.IsUpper) ? phrase : char.ToUpperInvariant(phrase[0]) + phrase[1..];
    }

    private List<(int Phrase, string Surface, int Weight)> Read(Document document, WordForms forms)
    {
        var seen = new List<(int, string, int)>();
        Read(document.Body, BodyWeight, forms, seen);
        foreach (var keyword in document.Keywords) Read(keyword, KeywordWeight, forms, seen);
        Read(document.Title, TitleWeight, forms, seen);
        return seen;
    }

    private void Read(string text, int weight, WordForms forms, List<(int, string, int)> seen)
    {
        var tokens = Tokenizer.Tokenize(text, forms);
        var numbers = tokens.ConvertAll(t => _numbers.GetValueOrDefault(t.Term, -1));
        for (var first = 0; first < tokens.Count; first++)
        {
            var at = 0;
            for (var last = first; last < tokens.Count && (last == first || tokens[last].Joined); last++)
            {
                if (!_steps.TryGetValue((at, numbers[last]), out at)) break;
                if (_ends.TryGetValue(at, out var phrase))
                    seen.Add((phrase, text[tokens[first].Start..(tokens[last].Start + tokens[last].Length)], weight));
            }
        }
    }
}
