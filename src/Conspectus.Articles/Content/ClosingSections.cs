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

    private readonly bool _hasTrack = input.Papers.Any(p => Track().IsMatch(p.Track ?? ""));

    /// <summary>Papers that offer a dataset or a benchmark, chapter by chapter; null if there are none.</summary>
    public Section? Resources() => ByChapter("Datasets and benchmarks", id =>
        _kinds.GetValueOrDefault(id)?.Kind != PaperKind.Resource || !IsOfTrack(id) ? null
        : claims.Untold(id).Where(c => !c.Follows && c.IsClear && c.Role != SentenceRole.Background && Resource().IsMatch(Words(c)))
            .OrderByDescending(c => (c.IsAlone ? 4 : 0) + (Words(c).Any(char.IsDigit) ? 2 : 0) + c.Strength).FirstOrDefault() is { } claim
                ? [claims.Tell(claim)] : null);

    // Where the conference has a track for them, it knows better than the words of an abstract.
    private bool IsOfTrack(string id) => !_hasTrack || Track().IsMatch(claims.Paper(id)?.Track ?? "");

    /// <summary>Studies that repeat another; null if there are none.</summary>
    public Section? Reproductions()
    {
        var items = input.Papers.Where(p => Repeats().IsMatch(p.Title.Text)).Select(p => new Item("", p, Found(p))).ToList();
        return items.Count == 0 ? null : Make("Reproducibility studies", [], items);
    }

    /// <summary>Questions as the authors ask them, with what they found where the abstract says so next; null if there are none.</summary>
    public Section? Questions() => ByChapter("Questions the authors ask", id =>
        // One that opens a theme is not asked again, and one without an answer leaves the reader where the authors began.
        claims.Paper(id) is { } paper && QuotedSentence.Question(paper) is { } question && !claims.IsTold(question.Evidence)
            && Answer(paper, question) is { } answer
            ? [question.ToSentence(), answer]
            : null);

    // What they found, told or else in their own words.
    private Sentence? Answer(Paper paper, QuotedSentence question)
    {
        var end = question.Evidence.Start + question.Evidence.Length;
        var told = claims.Untold(paper.Id).Where(c => c.IsClear && c.Role == SentenceRole.Result && c.Evidence.Start >= end)
            .MinBy(c => c.Evidence.Start);
        return told is not null ? claims.Tell(told) : QuotedSentence.Finding(paper, Answers(), end)?.ToSentence();
    }

    // What came of it, or else whatever was found.
    private IReadOnlyList<Sentence> Found(Paper paper) =>
        claims.Untold(paper.Id).Where(c => !c.Follows && c.IsClear && c.Role == SentenceRole.Result)
            .OrderByDescending(c => Outcome().IsMatch(Words(c))).ThenByDescending(c => c.IsAlone).FirstOrDefault() is { } found
            && (Outcome().IsMatch(Words(found)) || QuotedSentence.Finding(paper, Outcome()) is null) ? [claims.Tell(found)]
        : (QuotedSentence.Finding(paper, Outcome()) ?? QuotedSentence.Finding(paper, Something())) is { } quoted ? [quoted.ToSentence()]
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

    [GeneratedRegex(@"\b(?:data ?sets?|benchmarks?|resources?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Track();

    // That something was or was not borne out, and not how hard it was to find out.
    [GeneratedRegex(
        @"^(?!.*\b(?:difficult\w*|eas(?:y|ily)|contact\w*|e-?mails?|documentation|requirements?|scripts?|repository|"
        + @"response|tuning|hope)\b)"
        + @"(?=.*\b(?:results?|claims?|findings?|conclusions?|observations?|reproduc\w+|experiments?|methods?)\b)"
        + @".*\b(?:support(?:s|ed)?|confirm\w*|consistent|holds?|reproduced|reproducible|agrees?|identical|match(?:es|ed)?|"
        + @"fail(?:s|ed)?|unable|could not|cannot|contradict\w*|differ(?:s|ed)?|verif(?:y|ies|ied)|validate[sd]?|outperform\w*|"
        + @"generali[sz]es?|vague)\b",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Outcome();

    // Anything but how hard it was.
    [GeneratedRegex(
        @"^(?!.*\b(?:difficult\w*|eas(?:y|ily)|contact\w*|e-?mails?|documentation|requirements?|scripts?|repository|response|tuning|"
            + @"hope|problems with)\b)",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Something();

    [GeneratedRegex(
        @"^(?:(?:In this (?:work|paper), )?[Ww]e (?:find|found|show|prove|demonstrate|observe|discover|answer|conclude|reveal|establish)\b|"
        + @"Our (?:results|findings|experiments|analysis|study)\b|Surprisingly|Yes\b|No\b)")]
    private static partial Regex Answers();

    [GeneratedRegex(@"^\[?re\]|reproducibility (?:study|report)|\breproducing\b", RegexOptions.IgnoreCase)]
    private static partial Regex Repeats();
}
