using Conspectus.Analysis.Clustering;
using Conspectus.Analysis.Text;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Topics;

/// <summary>Names the groups of a hierarchy and orders them: largest first within their parent.</summary>
public sealed class TopicLabels
{
    private const int RivalPhrases = 8;
    private const string Untitled = "Untitled papers";

    private readonly IReadOnlyList<Document> _documents;
    private readonly Surfaces _surfaces;
    private readonly KeyPhrases _phrases;
    private readonly LabelOptions _options;
    private readonly Workers _workers;

    private TopicLabels(IReadOnlyList<Document> documents, TokenizedCorpus corpus, LabelOptions options, Workers workers)
    {
        (_documents, _options, _workers) = (documents, options, workers);
        var index = PhraseIndex.Create(corpus, documents.Count < 500 ? Math.Min(2, options.MinDocuments) : options.MinDocuments);
        _phrases = new KeyPhrases(corpus, index);
        _surfaces = Surfaces.Create(documents, corpus, index);
    }

    /// <summary>Labels all three levels.</summary>
    /// <returns>Chapters, topics (parents are positions among the chapters) and themes (parents are positions among the topics). Cost: linear in the text.</returns>
    public static (IReadOnlyList<LabeledGroup> Chapters, IReadOnlyList<LabeledGroup> Topics, IReadOnlyList<LabeledGroup> Themes) Create(
        IReadOnlyList<Document> documents, TokenizedCorpus corpus, Embedding embedding, Hierarchy hierarchy, LabelOptions options, Workers workers)
    {
        if (documents.Count == 0) return ([], [], []);
        var labels = new TopicLabels(documents, corpus, options, workers);
        var chapterOf = hierarchy.Topics.Select(t => hierarchy.Chapters[t]).ToArray();
        var chapters = labels.Level(embedding, chapterOf, [new Parent(-1, [.. Enumerable.Range(0, documents.Count)], "")], _ => 0);
        var topics = labels.Level(embedding, hierarchy.Topics, Parents(chapters.Groups), t => chapters.Order[hierarchy.Chapters[t]]);
        var themes = labels.Level(embedding, hierarchy.Themes, Parents(topics.Groups), t => topics.Order[hierarchy.ThemeTopics[t]]);
        return (chapters.Groups, topics.Groups, themes.Groups);
    }

    private sealed record Parent(int Position, IReadOnlyList<int> Members, string Label);

    private static List<Parent> Parents(IReadOnlyList<LabeledGroup> groups) => groups.Select((g, i) => new Parent(i, g.Members, g.Label)).ToList();

    private (IReadOnlyList<LabeledGroup> Groups, int[] Order) Level(Embedding embedding, int[] groups, List<Parent> parents, Func<int, int> parentOf)
    {
        var count = groups.Max() + 1;
        var centroids = Centroids.Of(embedding.Values, embedding.Dimensions, groups, count);
        var members = Enumerable.Range(0, count).Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < groups.Length; i++) members[groups[i]].Add(i);
        for (var g = 0; g < count; g++)
        {
            var centre = centroids.AsMemory(g * embedding.Dimensions, embedding.Dimensions);
            members[g] = members[g].OrderByDescending(i => DenseMath.Dot(embedding.Row(i), centre.Span)).ThenBy(i => i).ToList();
        }

        var sequence = Enumerable.Range(0, count).OrderBy(parentOf).ThenByDescending(g => members[g].Count).ThenBy(g => g).ToList();
        var order = new int[count];
        for (var i = 0; i < count; i++) order[sequence[i]] = i;
        var result = new List<LabeledGroup>();
        foreach (var siblings in sequence.GroupBy(parentOf))
            result.AddRange(Name(siblings.Select(g => members[g]).ToList(), parents[siblings.Key]));
        return (result, order);
    }

    // Largest sibling first: a phrase that labels one is not used for the next.
    private IEnumerable<LabeledGroup> Name(List<List<int>> siblings, Parent parent)
    {
        var ranked = new List<KeyPhrases.Scored>[siblings.Count];
        var heads = new List<KeyPhrases.Scored>[siblings.Count];
        _workers.For(siblings.Count, s =>
        {
            ranked[s] = siblings.Count == 1 || parent.Position < 0
                ? _phrases.Rank(siblings[s], null)
                : Merge(_phrases.Rank(siblings[s], null), _phrases.Rank(siblings[s], parent.Members));
            heads[s] = Heads(ranked[s], siblings[s].Count);
        });
        var used = new List<int>();
        var named = new List<(List<int> Members, List<int> Terms, List<int> Label)>();
        for (var s = 0; s < siblings.Count; s++)
        {
            var own = heads[s].Where(h => !heads.Where((_, t) => t != s).Any(other => IsClaimed(h, other))).ToList();
            var label = ChooseLabel(own.Count > 0 ? own : heads[s], siblings[s].Count, used, siblings.Count == 1 ? "" : parent.Label);
            used.AddRange(label);
            named.Add((siblings[s], Distinct(ranked[s], _options.Terms), label));
        }

        var headings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (members, terms, label) in named)
        {
            var heading = label.Count > 0 ? Surfaces.Capitalize(string.Join(" and ", label.Select(_surfaces.Spell))) : MostTypicalTitle(members);
            var distinct = heading;
            for (var n = 2; !headings.Add(distinct); n++) distinct = $"{heading} ({n})";
            yield return new LabeledGroup(distinct, terms.Select(_surfaces.Spell).ToList(), members, parent.Position);
        }
    }

    private string MostTypicalTitle(List<int> members) =>
        members.Select(m => _documents[m].Title).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)) ?? Untitled;

    // Against the whole library a phrase says what the group is; against its parent, what sets it apart. Both count.
    private static List<KeyPhrases.Scored> Merge(List<KeyPhrases.Scored> whole, List<KeyPhrases.Scored> siblings)
    {
        if (siblings.Count == 0) return whole;
        var apart = siblings.ToDictionary(s => s.Id, s => s.Score);
        return whole.Select(w => w with { Score = Math.Sqrt(w.Score * apart.GetValueOrDefault(w.Id, 0.05 * w.Score)) })
            .OrderByDescending(w => w.Score).ThenBy(w => w.Id).ToList();
    }

    private List<KeyPhrases.Scored> Heads(List<KeyPhrases.Scored> ranked, int groupSize)
    {
        var heads = ranked.Where(r => CanHead(r, groupSize)).Take(40).ToList();
        // "LLMs" gives way to "large language models".
        heads.RemoveAll(h => !_surfaces.Spell(h.Id).Contains(' ') && heads.Any(o => o.Score > 0.35 * h.Score && _surfaces.Spell(o.Id).Contains(' ') && _phrases.Overlap(o.Id, h.Id)));
        return heads;
    }

    // A phrase belongs to the sibling it tells most about.
    private bool IsClaimed(KeyPhrases.Scored phrase, List<KeyPhrases.Scored> rival) =>
        rival.Take(RivalPhrases).Any(r => r.Score > 1.15 * phrase.Score && _phrases.Covers(r.Id, phrase.Id));

    // Several words, or one that enough authors chose as a keyword or that most papers of the group hold. "black-box" is an adjective: spelled as one hyphenated word it counts as one.
    private bool CanHead(KeyPhrases.Scored phrase, int groupSize) =>
        phrase.Keyword >= Math.Max(2, 0.06 * groupSize) || phrase.Count >= Math.Max(3, 0.6 * groupSize) || _surfaces.Spell(phrase.Id).Contains(' ');

    private List<int> ChooseLabel(List<KeyPhrases.Scored> ranked, int size, List<int> used, string parentLabel)
    {
        var label = new List<int>();
        double covered = 0;
        foreach (var phrase in ranked)
        {
            if (label.Count == 2 || (label.Count == 1 && covered >= _options.SinglePhraseShare)) break;
            if (used.Any(u => _phrases.Overlap(u, phrase.Id)) || label.Any(l => _phrases.Share(l, phrase.Id)) || IsLabel(phrase.Id, parentLabel)) continue;
            if (label.Count == 1 && phrase.Score < 0.4 * ranked.First(r => r.Id == label[0]).Score) break;
            label.Add(phrase.Id);
            covered += (double)phrase.Count / size;
        }

        return label;
    }

    private bool IsLabel(int phrase, string label) => Surfaces.Capitalize(_surfaces.Spell(phrase)) == label;

    private List<int> Distinct(List<KeyPhrases.Scored> ranked, int count)
    {
        var chosen = new List<int>();
        foreach (var phrase in ranked)
        {
            if (chosen.Count == count) break;
            if (!chosen.Any(c => _phrases.Overlap(c, phrase.Id))) chosen.Add(phrase.Id);
        }

        return chosen;
    }
}
