using Conspectus.Analysis.Roles;
using Conspectus.Articles.Content;
using Conspectus.Articles.Prose;
using Conspectus.Core.Papers;
using Conspectus.Core.Text;
using Conspectus.Tex;

namespace Conspectus.Articles.Rewriting;

/// <summary>
/// Puts sentences in other words into an article where they pass the check, and leaves the plain ones everywhere else. Who finds the other
/// words is not known here, and is not trusted.
/// </summary>
public sealed class ArticleRewriting
{
    private const string ByRule = ", by rule and without a language model.";

    private const string WithModel = ", by rule; a language model put some of its sentences into other words, and each of them was checked "
        + "against the same abstracts.";

    // Why a paper stands there is told in words that are checked.
    private const string Suggested = "/also-worth-a-look";

    private readonly Dictionary<string, Paper> _papers;
    private readonly Dictionary<string, RewritablePassage> _passages;

    /// <summary>Finds what may be put into other words. Cost: linear in the article and the abstracts of its items.</summary>
    /// <param name="article">The article as it was generated.</param>
    public ArticleRewriting(Article article)
    {
        Plain = article;
        _papers = article.Bibliography.ToDictionary(p => p.Id);
        var told = article.Sentences.SelectMany(s => s.Evidence).ToHashSet();
        _passages = Items(article.Chapters).Select(i => Passage(i, told)).OfType<RewritablePassage>().DistinctBy(p => p.Place)
            .ToDictionary(p => p.Place);
        Passages = [.. Items(article.Chapters).Select(i => _passages.GetValueOrDefault(i.Place)).OfType<RewritablePassage>().Distinct()];
    }

    /// <summary>The article without other words.</summary>
    public Article Plain { get; }

    /// <summary>The passages in reading order.</summary>
    public IReadOnlyList<RewritablePassage> Passages { get; }

    /// <summary>Why a sentence cannot stand for claims of a passage; nothing where it can.</summary>
    public IEnumerable<string> Faults(RewritablePassage passage, RewrittenSentence sentence)
    {
        var claims = passage.Claims.Where(c => sentence.Claims.Contains(c.Id)).ToList();
        if (claims.Count == 0 || claims.Count != sentence.Claims.Distinct().Count()) return ["It names claims that are not there."];
        return RewriteCheck.Faults(
            sentence.Text, [.. claims.Select(c => c.Words)], Names(claims.Select(c => c.Evidence.PaperId)).Append(passage.Label));
    }

    /// <summary>
    /// The article with those sentences that pass the check, each claim told once; claims that none of them tells stand as they were.
    /// </summary>
    /// <param name="rewritten">Sentences by the place of their passage.</param>
    /// <param name="refused">How many did not pass.</param>
    public Article Apply(IReadOnlyDictionary<string, IReadOnlyList<RewrittenSentence>> rewritten, out int refused)
    {
        var accepted = new Dictionary<string, List<Sentence>>(StringComparer.Ordinal);
        var turnedDown = 0;
        foreach (var passage in Passages.Where(p => rewritten.ContainsKey(p.Place)))
        {
            var told = new HashSet<string>(StringComparer.Ordinal);
            var kept = new List<Sentence>();
            foreach (var sentence in rewritten[passage.Place])
            {
                if (Faults(passage, sentence).Any() || sentence.Claims.Any(told.Contains))
                {
                    turnedDown++;
                    continue;
                }

                told.UnionWith(sentence.Claims);
                kept.Add(Written(passage, sentence));
            }

            if (kept.Count > 0) accepted.Add(passage.Place, kept);
        }

        refused = turnedDown;
        if (accepted.Count == 0) return Plain;
        return Plain with
        {
            Chapters = [.. Plain.Chapters.Select(c => Rewritten(c, accepted))],
            Colophon = Plain.Colophon with { Intro = [.. Plain.Colophon.Intro.Select(Told)] },
        };
    }

    // The themes of topics, and the papers that have an item there.
    private static IEnumerable<Item> Items(IEnumerable<Section> sections) => sections
        .Where(s => s.Topic is not null && !s.Place.Contains('/', StringComparison.Ordinal))
        .SelectMany(s => s.Items.Where(i => i.Topic is not null).Concat(Items(s.Sections))
            .Concat(s.Sections.Where(p => p.ListsPapers && !p.Place.EndsWith(Suggested, StringComparison.Ordinal))
                .SelectMany(p => p.Items)));

    private RewritablePassage? Passage(Item item, HashSet<Evidence> told)
    {
        if (item.Note.Count > 0) return null;
        if (item.Paper is { } paper)
        {
            if (item.Sentences.Count == 0 || !item.Sentences.All(IsFree)) return null;
            var own = item.Sentences.SelectMany(s => s.Evidence).ToHashSet();
            var spans = Sentences(paper).Where(e => own.Contains(e) || !told.Contains(e)).ToList();
            return Of(item, paper.Title.Text, isPaper: true, spans.Select(e => (Words(e), e)));
        }

        var claims = item.Sentences.Where((_, i) => StandsAlone(item, i));
        return Of(item, item.Label, isPaper: false, claims.Select(s => (Text(s), s.Evidence[0])));
    }

    // A question and its answer, and a claim and what its abstract says against it, are read together: other words would part them.
    private static bool StandsAlone(Item item, int at)
    {
        var sentence = item.Sentences[at];
        return IsFree(sentence) && !sentence.IsQuotation && !IsOfSamePaper(at - 1) && !IsOfSamePaper(at + 1);

        bool IsOfSamePaper(int other) => other >= 0 && other < item.Sentences.Count
            && item.Sentences[other].Evidence is [var evidence] && evidence.PaperId == sentence.Evidence[0].PaperId;
    }

    // A footnote explains a word that other words may not have.
    private static bool IsFree(Sentence sentence) => sentence.Evidence.Count == 1 && sentence.Footnotes.Count == 0;

    private RewritablePassage? Of(Item item, string label, bool isPaper, IEnumerable<(string Text, Evidence Evidence)> claims)
    {
        // Formulas are left as their authors have them.
        var plain = claims.Where(c => !Source(c.Evidence).AsSpan().ContainsAny('$', '\\'))
            .Select((c, i) => new RewritableClaim($"c{i + 1}", c.Text, c.Evidence, Words(c.Evidence))).ToList();
        return plain.Count >= 2 ? new RewritablePassage(item.Place, label, isPaper, plain) : null;
    }

    private static IEnumerable<Evidence> Sentences(Paper paper)
    {
        var hidden = TexFormulas.Hide(paper.Abstract.Source);
        var spans = Core.Text.Sentences.Split(hidden).ToList();
        var roles = ShippedRoles.Model.Classify(spans.ConvertAll(s => s.Of(hidden)));
        return spans.Where((_, i) => roles[i].Role != SentenceRole.Background).Select(s => new Evidence(paper.Id, s.Start, s.Length));
    }

    private static Section Rewritten(Section section, Dictionary<string, List<Sentence>> accepted) => section with
    {
        Items = [.. section.Items.Select(i => accepted.TryGetValue(i.Place, out var own) ? Rewritten(i, own) : i)],
        Sections = [.. section.Sections.Select(s => Rewritten(s, accepted))],
    };

    // A paper's summary stands for what was told of it; a theme opens with its question, and what no new sentence tells stands behind
    // those that do.
    private static Item Rewritten(Item item, List<Sentence> own)
    {
        if (item.Paper is not null) return item with { Sentences = own };
        var told = own.SelectMany(s => s.Evidence).ToHashSet();
        var left = item.Sentences.Where(s => !s.Evidence.Any(told.Contains)).ToList();
        var asked = left is [{ IsQuotation: true } question, ..]
            ? left.TakeWhile(s => s.Evidence is [var evidence] && evidence.PaperId == question.Evidence[0].PaperId).ToList() : [];
        return item with { Sentences = [.. asked, .. own, .. left.Skip(asked.Count)] };
    }

    private static Sentence Written(RewritablePassage passage, RewrittenSentence sentence)
    {
        var claims = passage.Claims.Where(c => sentence.Claims.Contains(c.Id)).ToList();
        return new Sentence(
            [
                Run.Plain(sentence.Text.TrimEnd('.') + " "), Run.Cite([.. claims.Select(c => c.Evidence.PaperId).Distinct()]),
                Run.Plain("."),
            ],
            [.. claims.Select(c => c.Evidence)])
        {
            IsRewritten = true,
        };
    }

    private static Sentence Told(Sentence sentence) => sentence with
    {
        Runs =
        [
            .. sentence.Runs.Select(r =>
                r.Text.EndsWith(ByRule, StringComparison.Ordinal) ? Run.Plain(r.Text[..^ByRule.Length] + WithModel) : r),
        ],
    };

    private IEnumerable<string> Names(IEnumerable<string> papers) =>
        papers.Distinct().SelectMany(id => _papers[id].Authors.Select(a => a.Name)).Append("The authors").Append("et al");

    private string Source(Evidence evidence) => _papers[evidence.PaperId].Abstract.Source.Substring(evidence.Start, evidence.Length);

    private string Words(Evidence evidence) => TexDocument.Parse(Source(evidence)).ToText().Trim();

    private static string Text(Sentence sentence) => string.Concat(sentence.Runs.Where(r => r.Kind != RunKind.Citation)
            .Select(r => r.Kind == RunKind.Tex ? TexDocument.Parse(r.Text).ToText() : r.Text))
        .Replace(" .", ".", StringComparison.Ordinal).Trim();
}
