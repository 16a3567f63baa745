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

    private readonly Dictionary<string, int> _ids;
    private readonly Dictionary<string, int>?[] _counts;
    private readonly string[] _terms;
    private readonly string?[] _spelled;

    private Surfaces(PhraseIndex index, TokenizedCorpus corpus)
    {
        _terms = index.Phrases.Select(p => string.Join(' ', p.Select(w => corpus.Words[w]))).ToArray();
        _ids = _terms.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => p.i, StringComparer.Ordinal);
        _counts = new Dictionary<string, int>?[_terms.Length];
        _spelled = new string?[_terms.Length];
    }

    /// <summary>Reads every document once. Cost: linear in the text.</summary>
    public static Surfaces Create(IReadOnlyList<Document> documents, TokenizedCorpus corpus, PhraseIndex index)
    {
        var surfaces = new Surfaces(index, corpus);
        foreach (var document in documents)
        {
            surfaces.Collect(document.Body, BodyWeight);
            foreach (var keyword in document.Keywords) surfaces.Collect(keyword, KeywordWeight);
            surfaces.Collect(document.Title, TitleWeight);
        }

        return surfaces;
    }

    /// <summary>The spelling of a phrase of the index.</summary>
    /// <remarks>Spellings that differ only in capitals are one; among them lower case wins unless capitals are clearly usual (LLM, NeRF, Bayesian).</remarks>
    public string Spell(int phrase) => _spelled[phrase] ??= MostUsual(phrase);

    private string MostUsual(int phrase)
    {
        if (_counts[phrase] is not { } spellings) return _terms[phrase];
        var groups = spellings.GroupBy(s => s.Key.ToLowerInvariant()).OrderByDescending(g => g.Sum(s => s.Value)).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        // A heading reads better in the plural where authors use it: "Diffusion models".
        var group = groups.Find(g => g.Key == groups[0].Key + "s" && g.Sum(s => s.Value) >= PluralShare * groups[0].Sum(s => s.Value)) ?? groups[0];
        var lower = group.FirstOrDefault(s => s.Key == group.Key);
        var most = group.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).First();
        return lower.Key is not null && lower.Value >= 0.25 * most.Value ? lower.Key : most.Key;
    }

    /// <summary>The form of a heading: first letter a capital, unless the first word has capitals of its own or is a single letter.</summary>
    public static string Capitalize(string phrase)
    {
        var word = phrase.Split(' ', '-')[0];
        return word.Length < 2 || word.Skip(1).Any(char.IsUpper) ? phrase : char.ToUpperInvariant(phrase[0]) + phrase[1..];
    }

    private void Collect(string text, int weight)
    {
        var tokens = Tokenizer.Tokenize(text);
        for (var at = 0; at < tokens.Count; at++)
        {
            var key = tokens[at].Term;
            for (var length = 1; length <= PhraseIndex.Longest && at + length <= tokens.Count; length++)
            {
                var last = tokens[at + length - 1];
                if (length > 1)
                {
                    if (!last.Joined) break;
                    key += " " + last.Term;
                }

                if (!_ids.TryGetValue(key, out var id)) continue;
                var surface = text[tokens[at].Start..(last.Start + last.Length)];
                var spellings = _counts[id] ??= new Dictionary<string, int>(StringComparer.Ordinal);
                spellings[surface] = spellings.GetValueOrDefault(surface) + weight;
            }
        }
    }
}
