using Conspectus.Analysis.Clustering;
using Conspectus.Analysis.Text;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Topics;

/// <summary>Names the groups of a hierarchy and orders them: largest first within their parent.</summary>
/// <remarks>
/// A heading is a phrase that tells a group from the library and from its siblings, that many of its papers hold and that can stand alone.
/// A chapter takes one that several of its topics share, and failing that joins two phrases its topics are named after: the one that most
/// of its papers hold, and the one that most of the others hold. No topic or theme repeats its parent's label.
/// </remarks>
public sealed class TopicLabels
{
    private const int HeadsConsidered = 40;
    private const int RivalPhrases = 8;
    private const int FittingPhrases = 25;
    private const double ClaimRatio = 1.15;
    private const double SecondScore = 0.45;
    private const int SmallLibrary = 500;
    private const int PapersPerDocument = 10_000; // in a large library, whose groups are larger and which has many rare phrases
    private const string Untitled = "Untitled papers";

    private readonly IReadOnlyList<Document> _documents;
    private readonly TokenizedCorpus _corpus;
    private readonly PhraseIndex _index;
    private readonly KeyPhrases _phrases;
    private readonly Acronyms _acronyms;
    private readonly LabelOptions _options;
    private readonly Workers _workers;
    private readonly bool _keywords; // whether any paper has some
    private Surfaces _surfaces = null!; // once the phrases to spell are known

    private TopicLabels(IReadOnlyList<Document> documents, TokenizedCorpus corpus, PhraseIndex index, LabelOptions options, Workers workers)
    {
        (_documents, _corpus, _index, _options, _workers) = (documents, corpus, index, options, workers);
        _keywords = Array.Exists(index.Keywords, k => k.Length > 0);
        _acronyms = new Acronyms(corpus, _index);
        _phrases = new KeyPhrases(corpus, _index, _acronyms);
    }

    /// <summary>The phrases that labels are chosen from; they depend on nothing but the text. Cost: linear.</summary>
    public static PhraseIndex Phrases(TokenizedCorpus corpus, LabelOptions options) =>
        PhraseIndex.Create(corpus,
            corpus.Titles.Length < SmallLibrary ? Math.Min(2, options.MinDocuments)
            : Math.Max(options.MinDocuments, corpus.Titles.Length / PapersPerDocument));

    /// <summary>Labels all three levels.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="corpus">Their words.</param>
    /// <param name="phrases">Their <see cref="Phrases"/>.</param>
    /// <param name="embedding">Their vectors, which tell how typical each is of its group.</param>
    /// <param name="hierarchy">The groups.</param>
    /// <param name="earlier">The groups of an earlier analysis, whose labels are kept where they still fit; or null.</param>
    /// <param name="options">Options.</param>
    /// <param name="workers">Threads; they do not change the result.</param>
    /// <returns>
    /// Chapters, topics (parents are positions among the chapters) and themes (parents are positions among the topics). Cost: linear in the
    /// text.
    /// </returns>
    public static (IReadOnlyList<LabeledGroup> Chapters, IReadOnlyList<LabeledGroup> Topics, IReadOnlyList<LabeledGroup> Themes) Create(
        IReadOnlyList<Document> documents, TokenizedCorpus corpus, PhraseIndex phrases, Embedding embedding, Hierarchy hierarchy,
            EarlierGroups? earlier, LabelOptions options, Workers workers)
    {
        if (documents.Count == 0) return ([], [], []);
        var chapters =
            UnnamedGroup.Level(embedding, hierarchy.Topics.Select(t => hierarchy.Chapters[t]).ToArray(), [], _ => 0, earlier?.Chapters);
        var topics = UnnamedGroup.Level(embedding, hierarchy.Topics, chapters, t => hierarchy.Chapters[t], earlier?.Topics);
        var themes = UnnamedGroup.Level(embedding, hierarchy.Themes, topics, t => hierarchy.ThemeTopics[t], earlier?.Themes);
        var labels = new TopicLabels(documents, corpus, phrases, options, workers);
        labels.Rank([.. chapters, .. topics, .. themes]);
        var topicsOf = topics.ToLookup(t => t.Parent!);
        foreach (var chapter in chapters) chapter.Heads.RemoveAll(h => !labels.Spans(h, topicsOf[chapter].ToList()));
        labels.Name(chapters, earlier?.Chapters);
        labels.Name(topics, earlier?.Topics);
        foreach (var chapter in chapters.Where(c => c.Label.Length == 0)) labels.NameByParts(chapter, topicsOf[chapter].ToList(), chapters);
        foreach (var siblings in themes.GroupBy(t => t.Parent)) labels.Name([.. siblings], earlier?.Themes);
        labels.NameByTitle([chapters, topics, .. themes.GroupBy(t => t.Parent).Select(g => g.ToList())]);
        return (labels.Finish(chapters, [], null), labels.Finish(topics, chapters, hierarchy.Stability),
            labels.Finish(themes, topics, null));
    }

    private void Rank(List<UnnamedGroup> groups)
    {
        var parents = groups.Select(g => g.Parent).OfType<UnnamedGroup>().Distinct()
            .ToDictionary(p => p, p => new Lazy<int[]>(() => _phrases.Count(p.Members)));
        _workers.For(groups.Count, g =>
        {
            var group = groups[g];
            var whole = _phrases.Rank(group.Members, null, _documents.Count);
            group.Ranked = group.Parent is { } parent && parent.Members.Count > group.Members.Count
                ? Merge(whole, _phrases.Rank(group.Members, parents[parent].Value, parent.Members.Count)) : whole;
            group.Heads = Heads(group.Ranked, group.Members.Count);
        });
        var spelled = groups.SelectMany(g => g.Heads.Concat(g.Ranked.Take(3 * _options.Terms))).Select(h => h.Id).Concat(_acronyms.Meanings)
            .ToHashSet();
        _surfaces = Surfaces.Create(_documents, _corpus, _index, spelled, _workers);
    }

    // Largest group first: a phrase that labels one is not used for the next.
    private void Name(List<UnnamedGroup> level, EarlierLevel? earlier)
    {
        var rivals =
            level.SelectMany((g, i) =>
                g.Heads.Take(RivalPhrases).SelectMany(h => _phrases.Words(h.Id).Select(word => (word, Head: h, Group: i))))
            .ToLookup(r => r.word, r => (r.Head, r.Group));
        var used = new List<int>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in level)
        {
            if (earlier is null || group.Continues.Jaccard < _options.KeptShare || !Fits(group, earlier.Labels[group.Continues.Earlier])
                || !names.Add(earlier.Labels[group.Continues.Earlier])) continue;
            group.Label = earlier.Labels[group.Continues.Earlier];
            group.Phrases = group.Heads.Where(h => Parts(group.Label).Contains(Write(h.Id), StringComparer.OrdinalIgnoreCase))
                .Select(h => h.Id).ToList();
            used.AddRange(group.Phrases);
        }

        foreach (var (group, i) in level.Select((g, i) => (g, i)).Where(g => g.g.Label.Length == 0)
            .OrderByDescending(g => g.g.Members.Count).ThenBy(g => g.i))
        {
            // A phrase belongs to the group it tells most about.
            var own = group.Heads.Where(h =>
                !_phrases.Words(h.Id).SelectMany(w => rivals[w])
                .Any(r => r.Group != i && r.Head.Score > ClaimRatio * h.Score && _phrases.Covers(r.Head.Id, h.Id))).ToList();
            var label = Choose(own, group, used);
            if (label.Count == 0) label = Choose(group.Heads, group, used);
            if (label.Count == 0 && group.Parent is not null) label = Choose(Lesser(group), group, used);
            if (General(group, label) is { } subject && names.Add(InGeneral(subject)))
            {
                (group.Phrases, group.Label) = ([subject], InGeneral(subject));
                continue;
            }

            if (label.Count == 0 || !names.Add(Heading(label))) continue;
            (group.Phrases, group.Label) = (label, Heading(label));
            used.AddRange(label);
        }
    }

    // Before a small group is named after the title of a paper, it takes a keyword of one author or a phrase of two papers.
    private List<KeyPhrases.Scored> Lesser(UnnamedGroup group) =>
        group.Ranked.Where(r => r.Count > 1 && (r.Keyword > 0 || _phrases.Words(r.Id).Length > 1) && _phrases.IsWhole(r, keyword: true))
            .ToList();

    private List<int> Choose(List<KeyPhrases.Scored> heads, UnnamedGroup group, List<int> used)
    {
        var label = new List<int>();
        var first = default(KeyPhrases.Scored);
        foreach (var phrase in heads)
        {
            if (used.Any(u => _phrases.Overlap(u, phrase.Id)) || Repeats(phrase.Id, group)) continue;
            if (label.Count == 0)
            {
                (first, label) = (phrase, [phrase.Id]);
                if (phrase.Count >= _options.SinglePhraseShare * group.Members.Count) break;
                continue;
            }

            if (phrase.Score < SecondScore * first.Score) break;
            if (!IsTerm(phrase, group.Members.Count) || _phrases.Share(first.Id, phrase.Id)
                || _phrases.CountBeside(group.Members, phrase.Id, label) < _options.SecondPhraseShare * group.Members.Count) continue;
            label.Add(phrase.Id);
            break;
        }

        return label;
    }

    // Whether the label of a group above says it already; an only child may repeat it.
    private bool Repeats(int phrase, UnnamedGroup group)
    {
        for (var above = group.Parent; above is not null && above.Members.Count > group.Members.Count; above = above.Parent)
        {
            if (above.Phrases.Any(p => _phrases.Covers(p, phrase))) return true;
        }

        return false;
    }

    // What the parent is named after, where many papers are on that and hardly any on something narrower.
    private int? General(UnnamedGroup group, List<int> label)
    {
        if (group.Parent is not { Phrases.Count: > 0 } parent || _phrases.ShareOf(group.Members, label) >= _options.LeastShare) return null;
        var subject = parent.Phrases.MaxBy(p => _phrases.ShareOf(group.Members, [p]));
        return _phrases.ShareOf(group.Members, [subject]) >= _options.GeneralShare ? subject : null;
    }

    private string InGeneral(int subject) => $"{Heading([subject])} in general";

    private bool Spans(KeyPhrases.Scored phrase, List<UnnamedGroup> parts)
    {
        if (parts.Count == 1) return true;
        var counts = parts.Select(p => (p.Members.Count, Held: _phrases.CountBeside(p.Members, phrase.Id, []))).ToList();
        var most = counts.MaxBy(c => (double)c.Held / c.Count);
        return counts.Sum(c => c.Held) - most.Held >= _options.SpanningShare * (counts.Sum(c => c.Count) - most.Count);
    }

    // After what its topics are named for: the phrase that most of its papers hold, and the one that most of the others do.
    private void NameByParts(UnnamedGroup chapter, List<UnnamedGroup> parts, List<UnnamedGroup> chapters)
    {
        var heads = parts.SelectMany(p => p.Phrases).ToList();
        var label = new List<int>();
        while (label.Count < 2 && heads.FindAll(h => !label.Exists(l => _phrases.Share(l, h))) is { Count: > 0 } others)
            label.Add(others.MaxBy(h => _phrases.CountBeside(chapter.Members, h, label)));
        if (label.Count == 0 || chapters.Any(c => c.Label == Heading(label))) return;
        (chapter.Phrases, chapter.Label) = (label, Heading(label));
    }

    private void NameByTitle(List<List<UnnamedGroup>> siblings)
    {
        foreach (var level in siblings)
        {
            var names = level.Select(g => g.Label).Where(l => l.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var group in level.Where(g => g.Label.Length == 0))
            {
                var title = group.Members.Select(m => _documents[m].Title).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)) ?? Untitled;
                group.Label = title;
                for (var n = 2; !names.Add(group.Label); n++) group.Label = $"{title} ({n})";
            }
        }
    }

    private List<LabeledGroup> Finish(List<UnnamedGroup> level, List<UnnamedGroup> parents, float[]? stability)
    {
        var positions = parents.Index().ToDictionary(p => p.Item, p => p.Index);
        return level.Select(g => new LabeledGroup(
            g.Label, Terms(g.Ranked), g.Members, g.Parent is { } parent ? positions[parent] : -1,
            stability?[g.Number], g.Continues.Earlier >= 0 ? g.Continues.Earlier : null)).ToList();
    }

    // A phrase is scored against the whole library, which says what the group is about, and against its parent, which says how it differs
    // from its siblings.
    private static List<KeyPhrases.Scored> Merge(List<KeyPhrases.Scored> whole, List<KeyPhrases.Scored> siblings)
    {
        var apart = siblings.ToDictionary(s => s.Id, s => s.Score);
        return whole.Select(w => w with { Score = Math.Sqrt(w.Score * apart.GetValueOrDefault(w.Id, 0.05 * w.Score)) })
            .OrderByDescending(w => w.Score).ThenBy(w => w.Id).ToList();
    }

    private List<KeyPhrases.Scored> Heads(List<KeyPhrases.Scored> ranked, int groupSize)
    {
        // The more of the group a heading covers, the better.
        var heads = ranked.Where(r => CanHead(r, groupSize)).OrderByDescending(r => r.Score * Math.Pow((double)r.Count / groupSize, 0.25))
            .ThenBy(r => r.Id).Take(HeadsConsidered).ToList();
        // "Pruning" is dropped for "network pruning" if most papers with the one hold the other.
        heads.RemoveAll(h =>
            _phrases.Words(h.Id).Length == 1
            && heads.Any(o => o.Count > 0.4 * h.Count && _phrases.Words(o.Id).Length > 1 && _phrases.Overlap(o.Id, h.Id)));
        return heads;
    }

    // Words that stand alone: several, or one that enough authors chose as a keyword, or that one did and most papers of the group hold.
    private bool CanHead(KeyPhrases.Scored phrase, int groupSize) =>
        _phrases.IsWhole(phrase, IsKeyword(phrase, groupSize))
            && (IsTerm(phrase, groupSize) || (phrase.Count >= Math.Max(3, 0.6 * groupSize) && (phrase.Keyword > 0 || !_keywords)));

    private bool IsTerm(KeyPhrases.Scored phrase, int groupSize) => _phrases.Words(phrase.Id).Length > 1 || IsKeyword(phrase, groupSize);

    private static bool IsKeyword(KeyPhrases.Scored phrase, int groupSize) => phrase.Keyword >= Math.Max(3, 0.08 * groupSize);

    private bool Fits(UnnamedGroup group, string label)
    {
        var writable = group.Heads.Take(FittingPhrases).Select(h => Write(h.Id)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return writable.Contains(label) || Parts(label).All(writable.Contains);
    }

    private static string[] Parts(string label) => label.Split(" and ");

    private string Heading(List<int> phrases) => Surfaces.Capitalize(string.Join(" and ", phrases.Select(Write)));

    // "Offline RL" is written "offline reinforcement learning".
    private string Write(int phrase)
    {
        var words = _surfaces.Spell(phrase).Split(' ');
        var terms = _phrases.Words(phrase);
        if (words.Length != terms.Length) return _surfaces.Spell(phrase);
        for (var w = 0; w < terms.Length; w++)
        {
            if (_acronyms.MeaningOf(terms[w]) is { } meaning && words[w].Skip(1).Any(char.IsUpper)) words[w] = _surfaces.Spell(meaning);
        }

        return string.Join(' ', words);
    }

    private List<string> Terms(List<KeyPhrases.Scored> ranked)
    {
        var chosen = new List<int>();
        foreach (var phrase in ranked.Take(3 * _options.Terms))
        {
            if (chosen.Count == _options.Terms) break;
            if (!chosen.Any(c => _phrases.Overlap(c, phrase.Id))) chosen.Add(phrase.Id);
        }

        return chosen.Select(_surfaces.Spell).ToList();
    }
}
