using System.Text.RegularExpressions;
using Conspectus.Analysis.Roles;
using Conspectus.Articles.Claims;
using Conspectus.Articles.Prose;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;

namespace Conspectus.Articles.Content;

/// <summary>Writes what runs across the topics: datasets and benchmarks, reproducibility studies, questions the authors ask.</summary>
internal sealed partial class ClosingSections(ArticleInput input, ArticleOptions options, ClaimShelf claims, Anchors anchors)
{
    private readonly Dictionary<string, KindOfPaper?> _kinds =
        input.Places.DistinctBy(p => p.PaperId).ToDictionary(p => p.PaperId, p => p.Kind);

    /// <summary>Papers that offer a dataset or a benchmark, chapter by chapter; null if there are none.</summary>
    public Section? Resources() => ByChapter("Datasets and benchmarks", id =>
        _kinds.GetValueOrDefault(id)?.Kind != PaperKind.Resource ? null
        : claims.Untold(id).Where(c => !c.Follows && c.Role != SentenceRole.Background && Resource().IsMatch(Words(c)))
            .OrderByDescending(c => (c.IsAlone ? 4 : 0) + (Words(c).Any(char.IsDigit) ? 2 : 0) + c.Strength).FirstOrDefault() is { } claim
                ? [claims.Tell(claim)] : null);

    /// <summary>Studies that repeat another; null if there are none.</summary>
    public Section? Reproductions()
    {
        var items = input.Papers.Where(p => Repeats().IsMatch(p.Title.Text)).Select(p => new Item("", p, Found(p))).ToList();
        return items.Count == 0 ? null : Make("Reproducibility studies", [], items);
    }

    /// <summary>Questions as the authors ask them, with what they found where the abstract says so next; null if there are none.</summary>
    public Section? Questions() => ByChapter("Questions the authors ask", id =>
        claims.Paper(id) is { } paper && QuotedSentence.Question(paper) is { } question
            ? [question.ToSentence(), .. Answer(id, question).Take(1)]
            : null);

    private IEnumerable<Sentence> Answer(string id, QuotedSentence question) =>
        claims.Untold(id)
            .Where(c => c.Role == SentenceRole.Result && c.Evidence.Start >= question.Evidence.Start + question.Evidence.Length)
            .OrderBy(c => c.Evidence.Start).Take(1).Select(claims.Tell);

    private IReadOnlyList<Sentence> Found(Paper paper) =>
        claims.Untold(paper.Id).FirstOrDefault(c => !c.Follows && c.Role == SentenceRole.Result)
        is { } found ? [claims.Tell(found)]
        : QuotedSentence.Finding(paper) is { } quoted ? [quoted.ToSentence()]
        : [];

    // The most prominent papers of each chapter that have something to say; what is said is told once in an article.
    private Section? ByChapter(string title, Func<string, IReadOnlyList<Sentence>?> say)
    {
        var sections = new List<Section>();
        foreach (var chapter in input.Topics.Level(TopicLevel.Chapter))
        {
            var items = new List<Item>();
            foreach (var paper in chapter.Papers.Select(claims.Paper).OfType<Paper>().OrderByDescending(p => p.Decision))
            {
                if (items.Count < options.PerChapter && say(paper.Id) is { } sentences) items.Add(new Item("", paper, sentences));
            }

            if (items.Count == 0) continue;
            var anchor = anchors.For($"{title} {chapter.Label}");
            sections.Add(new Section(anchor, chapter.Label, chapter.Hue, [], items, []) { Topic = chapter.Id });
        }

        return sections.Count == 0 ? null : Make(title, sections, []);
    }

    private Section Make(string title, IReadOnlyList<Section> sections, IReadOnlyList<Item> items) =>
        new(anchors.For(title), title, null, [], items, sections);

    private static string Words(Claim claim) => string.Concat(claim.Runs.Select(r => r.Text));

    [GeneratedRegex(
        @"\b(?:data ?sets?|benchmarks?|corpus|corpora|suites?|test ?beds?|challenges?|leaderboards?|simulators?)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Resource();

    [GeneratedRegex(@"^\[?re\]|reproducibility (?:study|report)|\breproducing\b", RegexOptions.IgnoreCase)]
    private static partial Regex Repeats();
}
