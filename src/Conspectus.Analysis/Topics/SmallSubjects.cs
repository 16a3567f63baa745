using System.Runtime.InteropServices;
using Conspectus.Analysis.Glossary;
using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Topics;

/// <summary>
/// Finds what some papers of a conference are about though no topic is named for it: energy-based models, curriculum learning, embodied AI.
/// </summary>
/// <remarks>
/// Candidates are the keywords that several papers share and the terms of the bundled glossary, so that subjects are found where authors
/// give no keywords too. A paper is about one that is its keyword or stands in its title. Left out is what more papers speak of than a
/// small subject has, what a label tells already, what is mostly of one topic, and what has much the same papers as a surer one.
/// </remarks>
public static class SmallSubjects
{
    private const int Most = 32;
    private const int FewestKeywords = 3; // papers with a candidate as a keyword
    private const int FewestAbout = 6;
    private const int MostSpeaking = 32;
    private const int FewestTopics = 4;
    private const double MostInTopic = 0.6; // of the papers that speak of it
    private const double Known = 1.3; // a term of the bundled glossary is surely a subject
    private const int FewestForWord = 8; // papers about a single word: most are too general to be a subject
    private const double SamePapers = 0.4;

    // What a section of its own tells, and what every paper has to do with.
    private static readonly HashSet<string> Others = [.. new[]
    {
        "benchmark", "benchmarking", "dataset", "evaluation", "reproducibility", "efficient training", "efficient learning", "streaming",
        "computational complexity", "sample complexity", "convergence analysis",
    }.Select(Key)];

    private static readonly Dictionary<string, string> Acronyms = BundledTerm.All.Where(t => t.Acronym is not null)
        .GroupBy(t => Key(t.Acronym!), StringComparer.Ordinal).ToDictionary(g => g.Key, g => Key(g.First().Term), StringComparer.Ordinal);

    private static readonly HashSet<string> Bundled = [.. BundledTerm.All.Select(t => Key(t.Term))];

    /// <summary>
    /// The subjects, the surest first, at most 32, as authors write them in running text. Deterministic. Cost: linear in the text.
    /// </summary>
    /// <param name="documents">The papers.</param>
    /// <param name="topics">The topic of each, by any number.</param>
    /// <param name="labels">The labels of topics and themes.</param>
    public static IReadOnlyList<string> Find(IReadOnlyList<Document> documents, IReadOnlyList<int> topics, IEnumerable<string> labels)
    {
        var told = labels.Select(l => Spelled(Key(l))).Where(k => k.Length > 0).ToHashSet(StringComparer.Ordinal);
        var spellings = Spellings(documents);
        var candidates = spellings.Keys.Where(k => !Others.Contains(k) && !IsTold(Spelled(k), told)).ToHashSet(StringComparer.Ordinal);
        var (speaking, about) = Count(documents, candidates);
        var found = new List<(string Key, HashSet<int> About)>();
        foreach (var (key, papers) in about.Where(c => c.Value.Count >= Fewest(c.Key) && IsSpread(speaking[c.Key], topics))
            .OrderByDescending(c => Sureness(c.Key, c.Value.Count, speaking[c.Key].Count)).ThenBy(c => c.Key, StringComparer.Ordinal))
        {
            if (found.Count == Most) break;
            if (!found.Exists(f => IsSame(f.Key, key) || f.About.Count(papers.Contains) > SamePapers * papers.Count))
                found.Add((key, papers));
        }

        return [.. found.Select(f => Usual(spellings[f.Key], documents))];
    }

    private static double Sureness(string key, int about, int speaking) =>
        about * Math.Sqrt((double)about / speaking) * (Bundled.Contains(key) ? Known : 1);

    private static bool IsSpread(HashSet<int> papers, IReadOnlyList<int> topics)
    {
        var counts = papers.CountBy(p => topics[p]).Select(c => c.Value).ToList();
        return papers.Count <= MostSpeaking && counts.Count >= FewestTopics && counts.Max() <= MostInTopic * papers.Count;
    }

    // With its acronyms spelled out: "offline RL" is told by "Offline reinforcement learning".
    private static string Spelled(string key) => string.Join(' ', key.Split(' ').Select(w => Acronyms.GetValueOrDefault(w, w)));

    // Every spelling of a keyword of several papers, in lower case where authors write it so, and of the bundled terms.
    private static Dictionary<string, Dictionary<string, int>> Spellings(IReadOnlyList<Document> documents)
    {
        var all = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var keyword in document.Keywords.DistinctBy(Key))
                Spell(all, keyword.Trim());
        }

        foreach (var key in all.Where(k => k.Value.Values.Sum() < FewestKeywords || !IsSubject(k.Key)).Select(k => k.Key).ToList())
            all.Remove(key);
        foreach (var term in BundledTerm.All) Spell(all, term.Term);
        return all;
    }

    private static void Spell(Dictionary<string, Dictionary<string, int>> all, string term)
    {
        if (Key(term) is not { Length: > 0 } key) return;
        ref var own = ref CollectionsMarshal.GetValueRefOrAddDefault(all, key, out _);
        own ??= new Dictionary<string, int>(StringComparer.Ordinal);
        own[term] = own.GetValueOrDefault(term) + 1;
    }

    // In small letters if some authors write it so, since others capitalise every keyword; and in the plural if some do.
    private static string Usual(Dictionary<string, int> spellings, IReadOnlyList<Document> documents)
    {
        var small = spellings.Where(s => char.IsLower(s.Key[0])).ToDictionary();
        if (4 * small.Values.Sum() >= spellings.Values.Sum()) spellings = small;
        var usual = spellings.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).First().Key;
        if (spellings.ContainsKey(usual + "s")) usual += "s";
        var lowered = string.Join(' ', usual.Split(' ').Select(w => w.Length > 1 && !w[1..].Any(char.IsUpper) ? w.ToLowerInvariant() : w));
        return lowered != usual && documents.Any(d => d.Body.Contains(lowered, StringComparison.Ordinal)) ? lowered : usual;
    }

    private static (Dictionary<string, HashSet<int>> Speaking, Dictionary<string, HashSet<int>> About) Count(
        IReadOnlyList<Document> documents, HashSet<string> candidates)
    {
        var speaking = candidates.ToDictionary(c => c, _ => new HashSet<int>(), StringComparer.Ordinal);
        var about = candidates.ToDictionary(c => c, _ => new HashSet<int>(), StringComparer.Ordinal);
        var forms = new WordForms();
        for (var i = 0; i < documents.Count; i++)
        {
            foreach (var phrase in Phrases(Tokenizer.Tokenize(documents[i].Title, forms)).Concat(documents[i].Keywords.Select(Key)))
            {
                if (!candidates.TryGetValue(phrase, out var candidate)) continue;
                about[candidate].Add(i);
                speaking[candidate].Add(i);
            }

            foreach (var phrase in Phrases(Tokenizer.Tokenize(documents[i].Body, forms)))
            {
                if (candidates.TryGetValue(phrase, out var candidate)) speaking[candidate].Add(i);
            }
        }

        return (speaking, about);
    }

    private static IEnumerable<string> Phrases(List<Token> tokens)
    {
        for (var start = 0; start < tokens.Count; start++)
        {
            var phrase = tokens[start].Term;
            yield return phrase;
            for (var end = start + 1; end < tokens.Count && end < start + PhraseIndex.Longest && tokens[end].Joined; end++)
                yield return phrase += " " + tokens[end].Term;
        }
    }

    private static int Fewest(string key) => key.Contains(' ', StringComparison.Ordinal) ? FewestAbout : FewestForWord;

    // A label tells of a subject that it holds, and of one that holds the whole label.
    private static bool IsTold(string key, HashSet<string> told) => told.Contains(key)
        || told.Any(l => Holds(l, key) || (l.Contains(' ', StringComparison.Ordinal) && Holds(key, l)));

    private static bool Holds(string whole, string part) => $" {whole} ".Contains($" {part} ", StringComparison.Ordinal);

    // "energy-based models" and "energy-based learning" are not one; "spiking neural networks" and "spiking networks" are, and so are
    // "non-convex" and "nonconvex".
    private static bool IsSame(string one, string other) => Holds(one, other) || Holds(other, one) || Joined(one) == Joined(other);

    private static string Joined(string key) => key.Replace(" ", "", StringComparison.Ordinal);

    private static bool IsSubject(string key) => key.Split(' ') is var words
        && words.Any(w => !StopWords.IsGeneric(w) && !StopWords.IsFiller(w) && !StopWords.IsFunctionWord(w))
        && (words.Length > 1 || words[0].Length > 5);

    private static string Key(string text) => string.Join(' ', Tokenizer.Tokenize(text).Select(t => t.Term));
}
