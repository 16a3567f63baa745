using System.Runtime.CompilerServices;
using Conspectus.Analysis.Clustering;
using Conspectus.Analysis.Text;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Topics;

/// <summary>Names the groups of a hierarchy and orders them: largest first within their parent.</summary>
/// <remarks>
/// A heading is a phrase that tells a group from the library and from its siblings, that most of its papers say and that can stand alone;
/// <see cref="LabelChoice"/> says what stands. A chapter takes one that several of its topics share, failing that the names of its topics.
/// No topic or theme repeats its parent's label, unless it is an only child.
/// </remarks>
public sealed class TopicLabels
{
    private const int HeadsConsidered = 40;
    private const int NamesOfTopic = 2;
    private const int FittingPhrases = 25;
    private const float TellingWord = 1.05f;
    private const int SmallLibrary = 500;
    private const int PapersPerDocument = 10_000; // in a large library, whose groups are larger and which has many rare phrases
    private const float PartOfLonger = 0.6f; // of the occurrences of a phrase have one word before them: it belongs to the phrase
    private const double Surprise = 100; // times as often as anywhere else
    private const string Others = "Other topics";
    private const string Untitled = "Untitled papers";

    private readonly IReadOnlyList<Document> _documents;
    private readonly TokenizedCorpus _corpus;
    private readonly PhraseIndex _index;
    private readonly KeyPhrases _phrases;
    private readonly Acronyms _acronyms;
    private readonly LabelOptions _options;
    private readonly Workers _workers;
    private readonly bool _keywords; // whether any paper has some
    private readonly Sayings _sayings;
    private readonly CutPhrases _cut;
    private readonly ConditionalWeakTable<IReadOnlyList<int>, List<LabelCandidate>> _topicNames = []; // of topics that may be joined
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase); // all that were given
    private readonly Surfaces _surfaces;
    private readonly Definitions _definitions;

    private TopicLabels(IReadOnlyList<Document> documents, TokenizedCorpus corpus, PhraseIndex index, LabelOptions options, Workers workers)
    {
        (_documents, _corpus, _index, _options, _workers) = (documents, corpus, index, options, workers);
        _keywords = Array.Exists(index.Keywords, k => k.Length > 0);
        _acronyms = new Acronyms(corpus, _index);
        _phrases = new KeyPhrases(corpus, _index, _acronyms);
        _sayings = new Sayings(corpus, _index, _acronyms, _phrases);
        _cut = new CutPhrases(corpus, _index);
        _surfaces = new Surfaces(documents, corpus, _index, workers);
        _definitions = new Definitions(documents, _index);
    }

    /// <summary>The phrases that labels are chosen from; they depend on nothing but the text. Cost: linear.</summary>
    public static PhraseIndex Phrases(TokenizedCorpus corpus, LabelOptions options)
    {
        var index = PhraseIndex.Create(corpus,
            corpus.Titles.Length < SmallLibrary ? Math.Min(2, options.MinDocuments)
            : Math.Max(options.MinDocuments, corpus.Titles.Length / PapersPerDocument));
        index.Lengthen(corpus, PartOfLonger, Surprise);
        return index;
    }

    /// <summary>Prepares labels. Cost: linear in the text.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="corpus">Their words.</param>
    /// <param name="phrases">Their <see cref="Phrases"/>.</param>
    /// <param name="options">Options.</param>
    /// <param name="workers">Threads; they do not change the result.</param>
    public static TopicLabels Prepare(
        IReadOnlyList<Document> documents, TokenizedCorpus corpus, PhraseIndex phrases, LabelOptions options, Workers workers) =>
        new(documents, corpus, phrases, options, workers);

    /// <summary>
    /// Which documents of the library say the name that some documents would have as a group; ascending, none without a name.
    /// </summary>
    /// <remarks>
    /// The name is one phrase: how much it tells of the group, times how much more of the group says it than of the rest, is highest.
    /// Several threads may ask.
    /// </remarks>
    /// <param name="members">The documents of the group.</param>
    public IReadOnlyList<int> Sayers(IReadOnlyList<int> members) =>
        Fittest(members) is [var best, ..] ? _sayings.Of(best.Phrase.Id) : [];

    /// <summary>Whether up to three of the phrases that would name some topics are said by most of all their papers.</summary>
    /// <param name="topics">The documents of each.</param>
    public bool HaveName(IReadOnlyList<IReadOnlyList<int>> topics)
    {
        var all = new UnnamedGroup { Members = [.. topics.SelectMany(t => t)], Number = 0 };
        var choice = new LabelChoice(_phrases, _sayings, _options, [all], _documents);
        var names = topics.SelectMany(t => _topicNames.GetValue(t, m => [.. Fittest(m).Take(NamesOfTopic)])).ToList();
        var listed = choice.Mixture(all, names);
        return listed.Exists(p => choice.Said(all, [p]) >= _options.SaidShare)
            || (listed.Count > 0 && choice.Joint(all, listed, _options.BesideShare, _options.BesideShare).Count > 0);
    }

    private List<LabelCandidate> Fittest(IReadOnlyList<int> members)
    {
        var heads = Heads(_cut.Without(members, _phrases.Rank(members, null, _documents.Count)), members.Count);
        var set = members.ToHashSet();
        double rest = Math.Max(1, _documents.Count - members.Count);
        return [.. heads.Select(h =>
        {
            var said = _sayings.Of(h.Id);
            double inside = said.Count(set.Contains);
            return new LabelCandidate(h, inside / members.Count, (said.Length - inside) / rest);
        }).OrderByDescending(c => c.Phrase.Score * (c.Said - (0.7 * c.Elsewhere))).ThenBy(c => c.Phrase.Id)];
    }

    /// <summary>Labels all three levels.</summary>
    /// <param name="embedding">The documents' vectors, which tell how typical each is of its group.</param>
    /// <param name="hierarchy">The groups.</param>
    /// <param name="earlier">The groups of an earlier analysis, whose labels are kept where they still fit; or null.</param>
    /// <returns>
    /// Chapters, topics (parents are positions among the chapters) and themes (parents are positions among the topics). Cost: linear in the
    /// text.
    /// </returns>
    public (IReadOnlyList<LabeledGroup> Chapters, IReadOnlyList<LabeledGroup> Topics, IReadOnlyList<LabeledGroup> Themes) Label(
        Embedding embedding, Hierarchy hierarchy, EarlierGroups? earlier)
    {
        if (_documents.Count == 0) return ([], [], []);
        _names.Clear();
        var chapters =
            UnnamedGroup.Level(embedding, hierarchy.Topics.Select(t => hierarchy.Chapters[t]).ToArray(), [], _ => 0, earlier?.Chapters)
                .OrderBy(c => c.Number == hierarchy.OtherTopics).ToList(); // what is left over comes last
        var topics = UnnamedGroup.Level(embedding, hierarchy.Topics, chapters, t => hierarchy.Chapters[t], earlier?.Topics);
        var themes = UnnamedGroup.Level(embedding, hierarchy.Themes, topics, t => hierarchy.ThemeTopics[t], earlier?.Themes);
        Rank([.. chapters, .. topics, .. themes]);
        var topicsOf = topics.ToLookup(t => t.Parent!);
        foreach (var chapter in chapters) chapter.Heads.RemoveAll(h => !Spans(h, topicsOf[chapter].ToList()));
        foreach (var chapter in chapters.Where(c => c.Number == hierarchy.OtherTopics)) chapter.Label = Others;
        Name([.. chapters.Where(c => c.Label.Length == 0 && topicsOf[c].Skip(1).Any())], earlier?.Chapters);
        Name(topics, earlier?.Topics);
        NameByParts(chapters, topicsOf);
        themes = NameThemes(embedding, themes, earlier?.Themes);
        NameByTitle([chapters, topics, .. themes.GroupBy(t => t.Parent).Select(g => g.ToList())]);
        return (Finish(chapters, [], null), Finish(topics, chapters, hierarchy.Stability), Finish(themes, topics, null));
    }

    // Themes that no name holds together are one, the rest of their topic; and so are two whose names say the same.
    private List<UnnamedGroup> NameThemes(Embedding embedding, List<UnnamedGroup> themes, EarlierLevel? earlier)
    {
        var topics = themes.GroupBy(t => t.Parent!).Select(s => s.ToList()).ToList();
        var changed = new List<UnnamedGroup>();
        foreach (var siblings in topics.Where(s => s.Count > 1))
        {
            Name(siblings, earlier, standing: true);
            foreach (var twins in siblings.Where(s => s.Twin is not null).GroupBy(s => s.Twin!))
            {
                twins.Key.Join(embedding, twins);
                changed.Add(twins.Key);
            }

            siblings.RemoveAll(s => s.Twin is not null);
            var rest = siblings.Where(s => s.Label.Length == 0).OrderByDescending(s => s.Members.Count).ThenBy(s => s.Number).ToList();
            if (rest.Count < 2) continue;
            rest[0].Join(embedding, rest.Skip(1));
            changed.Add(rest[0]);
            siblings.RemoveAll(rest.Skip(1).Contains);
        }

        Rank(changed);
        foreach (var siblings in topics)
        {
            if (siblings is [var only]) (only.Phrases, only.Label) = (only.Parent!.Phrases, only.Parent.Label);
            else Name(siblings, null);
        }

        return [.. topics.SelectMany(s => s.OrderByDescending(t => t.Members.Count).ThenBy(t => t.Number))];
    }

    private void Rank(List<UnnamedGroup> groups)
    {
        var parents = groups.Select(g => g.Parent).OfType<UnnamedGroup>().Distinct()
            .ToDictionary(p => p, p => new Lazy<int[]>(() => _phrases.Count(p.Members)));
        _workers.For(groups.Count, g =>
        {
            var group = groups[g];
            var whole = _phrases.Rank(group.Members, null, _documents.Count);
            group.Ranked = _cut.Without(group.Members, group.Parent is { } parent && parent.Members.Count > group.Members.Count
                ? Merge(whole, _phrases.Rank(group.Members, parents[parent].Value, parent.Members.Count)) : whole);
            group.Heads = Heads(group.Ranked, group.Members.Count);
        });
        _surfaces.Learn(groups.SelectMany(g => g.Heads.Concat(g.Ranked.Take(3 * _options.Terms))).Select(h => h.Id)
            .Concat(_acronyms.Meanings));
    }

    // Largest group first: a phrase that labels one is not used for the next, and no name is given twice. Where only what stands is asked
    // for, groups may stay without a name, or be found to be another's twin.
    private void Name(List<UnnamedGroup> level, EarlierLevel? earlier, bool standing = false)
    {
        var choice = new LabelChoice(_phrases, _sayings, _options, level, _documents);
        foreach (var group in level)
        {
            choice.Use(group.Phrases);
            if (group.Label.Length > 0 || earlier is null || group.Continues.Jaccard < _options.KeptShare) continue;
            var label = earlier.Labels[group.Continues.Earlier];
            if (Fits(group, label, choice) is { } phrases && _names.Add(label)) Give(group, phrases, label);
        }

        foreach (var group in level.Where(g => g.Label.Length == 0).OrderByDescending(g => g.Members.Count).ToList())
        {
            var candidates = choice.Candidates(group, group.Heads, taken: standing);
            if (standing && (group.Twin = choice.Twin(group, candidates)) is not null) continue;
            candidates.RemoveAll(c => !choice.IsFree(c.Phrase.Id));
            if (TryStanding(group, candidates)) continue;
            if (group.Parent is null) continue; // a chapter is named by its topics, which are named next
            if (TryStanding(group, choice.Candidates(group, Lesser(group))) || standing) continue;
            if (General(group, choice) is { } subject && TryGive(group, [subject], Heading.OfRest(Write(subject)))) continue;
            var phrases = choice.Mixture(group, candidates);
            if (phrases.Count < 2)
            {
                var subjects = group.Ranked.Where(r => _phrases.IsSubject(r.Id)).Take(HeadsConsidered);
                phrases = choice.Mixture(group, choice.Candidates(group, subjects));
            }

            if (choice.Joint(group, phrases, _options.PartShare, _options.SecondShare) is { Count: > 0 } joint
                && TryGive(group, joint, Heading.Of(joint.Select(Write)))) continue;
            if (phrases.Count > 1) TryGive(group, phrases, Heading.OfMixture(phrases.Select(Write)));
        }

        // Where another group has the name, the next that stands is taken.
        bool TryStanding(UnnamedGroup group, List<LabelCandidate> candidates)
        {
            while (choice.Standing(group, candidates) is { Count: > 0 } phrases)
            {
                if (TryGive(group, phrases, Heading.Of(phrases.Select(Write)))) return true;
                candidates = candidates.FindAll(c => c.Phrase.Id != phrases[0]);
            }

            return false;
        }

        bool TryGive(UnnamedGroup group, List<int> phrases, string label)
        {
            if (!_names.Add(label)) return false;
            Give(group, phrases, label);
            return true;
        }

        void Give(UnnamedGroup group, List<int> phrases, string label)
        {
            (group.Phrases, group.Label) = (phrases, label);
            choice.Use(phrases);
        }
    }

    // Before a small group is called mixed, it takes a keyword of one author or a phrase of two papers.
    private List<KeyPhrases.Scored> Lesser(UnnamedGroup group) =>
        group.Ranked.Where(r => r.Count > 1 && (r.Keyword > 0 || _phrases.Words(r.Id).Length > 1) && _phrases.IsWhole(r, keyword: true)
            && _phrases.IsSubject(r.Id)).Take(HeadsConsidered).ToList();

    // What the parent is named after, where most papers are on that and no narrower name stands.
    private int? General(UnnamedGroup group, LabelChoice choice) =>
        group.Parent is { Phrases.Count: > 0 } parent && parent.Phrases.MaxBy(p => choice.Said(group, [p])) is var subject
        && choice.Said(group, [subject]) >= _options.SaidShare ? subject : null;

    private bool Spans(KeyPhrases.Scored phrase, List<UnnamedGroup> parts)
    {
        var counts = parts.Select(p => (p.Members.Count, Held: _phrases.CountBeside(p.Members, phrase.Id, []))).ToList();
        var most = counts.MaxBy(c => (double)c.Held / c.Count);
        return counts.Sum(c => c.Held) - most.Held >= _options.SpanningShare * (counts.Sum(c => c.Count) - most.Count);
    }

    // After what its topics are named for: one to three phrases that most of its papers say and each of which many say.
    private void NameByParts(List<UnnamedGroup> chapters, ILookup<UnnamedGroup, UnnamedGroup> topicsOf)
    {
        var choice = new LabelChoice(_phrases, _sayings, _options, chapters, _documents);
        foreach (var chapter in chapters.Where(c => c.Label.Length == 0))
        {
            if (topicsOf[chapter].Count() == 1)
            {
                (chapter.Phrases, chapter.Label) = (topicsOf[chapter].First().Phrases, topicsOf[chapter].First().Label);
                continue;
            }

            var heads = topicsOf[chapter].SelectMany(t => t.Ranked.Where(r => t.Phrases.Contains(r.Id))).ToList();
            var candidates = choice.Candidates(chapter, heads);
            var listed = choice.Mixture(chapter, choice.Candidates(chapter, heads, unfit: true));
            foreach (var (phrases, label) in new[]
            {
                (choice.Standing(chapter, candidates), Heading.Of),
                (choice.Joint(chapter, listed, _options.BesideShare, _options.BesideShare), Heading.Of),
                (listed, (Func<IEnumerable<string>, string>)Heading.OfMixture),
            })
            {
                if (phrases.Count == 0 || !_names.Add(label(phrases.Select(Write)))) continue;
                (chapter.Phrases, chapter.Label) = (phrases, label(phrases.Select(Write)));
                break;
            }
        }
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
        // "Segmentation models" are dropped for "segmentation", which can be read alone; "diffusion models" are not.
        heads.RemoveAll(h => _phrases.WordOf(h.Id) is { } word && heads.Exists(o => o.Id == word));
        // "Pruning" is dropped for "network pruning" if most papers with the one hold the other.
        heads.RemoveAll(h =>
            _phrases.Words(h.Id).Length == 1
            && heads.Any(o => o.Count > 0.4 * h.Count && _phrases.Words(o.Id).Length > 1 && _phrases.Overlap(o.Id, h.Id)));
        return heads;
    }

    // Words that stand alone: several, or one that enough authors chose as a keyword, or that one did and most papers of the group hold.
    private bool CanHead(KeyPhrases.Scored phrase, int groupSize) =>
        _phrases.IsWhole(phrase, IsKeyword(phrase, groupSize)) && _phrases.IsSubject(phrase.Id)
            && (IsTerm(phrase, groupSize) || (phrase.Count >= Math.Max(3, 0.6 * groupSize) && (phrase.Keyword > 0 || !_keywords)));

    private bool IsTerm(KeyPhrases.Scored phrase, int groupSize) =>
        _phrases.Words(phrase.Id).Length > 1 || IsKeyword(phrase, groupSize) || _phrases.Tells(phrase.Id) >= TellingWord;

    private static bool IsKeyword(KeyPhrases.Scored phrase, int groupSize) => phrase.Keyword >= Math.Max(3, 0.08 * groupSize);

    // The phrases of an earlier label, where they still tell most about the group and are still said.
    private List<int>? Fits(UnnamedGroup group, string label, LabelChoice choice)
    {
        var writable = group.Heads.Take(FittingPhrases).Select(h => (h.Id, Text: Write(h.Id))).ToList();
        var parts = writable.Exists(w => Same(w.Text, label)) ? [label] : Heading.Parts(label);
        var phrases = parts.Select(p => writable.Find(w => Same(w.Text, p))).ToList();
        if (phrases.Exists(p => p.Text is null)) return null;
        var ids = phrases.ConvertAll(p => p.Id);
        return Heading.IsMixture(label) || choice.Said(group, ids) >= _options.SaidShare ? ids : null;
        static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
    }

    // "Offline RL" is written "offline reinforcement learning", "GNNs" "graph neural networks".
    private string Write(int phrase)
    {
        var text = _surfaces.Spell(phrase);
        var (terms, tokens) = (_index.Phrases[phrase], Tokenizer.Tokenize(text));
        if (tokens.Count != terms.Length) return text;
        if (terms is [var word] && _acronyms.MeaningOf(word) is null && text.Count(char.IsUpper) > 1 && Acronyms.CanBe(_corpus.Words[word]))
            return _definitions.Of(phrase, text) ?? text;
        foreach (var (token, term) in tokens.Zip(terms).Reverse())
        {
            var end = token.Start + token.Length;
            if (_acronyms.MeaningOf(term) is { } meaning && text[(token.Start + 1)..end].Any(char.IsUpper))
                text = text[..token.Start] + _surfaces.Spell(meaning, before: end < text.Length) + text[end..];
        }

        return text;
    }

    private List<string> Terms(List<KeyPhrases.Scored> ranked)
    {
        var chosen = new List<int>();
        foreach (var phrase in ranked.Take(3 * _options.Terms))
        {
            if (chosen.Count == _options.Terms) break;
            if (!chosen.Any(c => _phrases.Overlap(c, phrase.Id))) chosen.Add(phrase.Id);
        }

        return chosen.Select(c => _surfaces.Spell(c)).ToList();
    }
}
