using System.Globalization;
using Conspectus.Core.Topics;
using Conspectus.Verification.Files;
using Conspectus.Verification.Queries;
using Conspectus.Verification.Words;

namespace Conspectus.Verification.Documents;

/// <summary>Checks charts: which rows they have, what the library answers for them, and that the pictures draw just that.</summary>
internal sealed class ChartCheck(Holdings library)
{
    private const int Fewest = 3;
    private const int MostTopics = 16;
    private const int MostChapters = 12;

    private static readonly (PaperKind Kind, string Name)[] Kinds =
    [
        (PaperKind.Method, "methods"), (PaperKind.Theory, "theory"), (PaperKind.Resource, "data and software"),
        (PaperKind.Study, "studies"), (PaperKind.Survey, "surveys"), (PaperKind.Position, "positions"),
        (PaperKind.Reproduction, "reproductions"),
    ];

    /// <summary>What does not hold of the evidence of charts.</summary>
    /// <param name="rows">The rows of the evidence file in its order.</param>
    public IEnumerable<Fault> Faults(IReadOnlyList<ChartRowEvidence> rows)
    {
        Fault At(ChartRowEvidence row, string reason) => new(ArticleFiles.EvidenceName, row.FileLine, reason);
        foreach (var fact in rows.SelectMany(r => r.Facts, (r, f) => (Row: r, Fact: f)))
        {
            if (QueryTable.Answer(library, fact.Fact) is not { } answer)
                yield return At(fact.Row, $"The chart answers a query \"{fact.Fact.Query}\", which is not known.");
            else if (fact.Fact.Start != 0 || !QueryTable.States(fact.Fact.Query, fact.Fact.Stated, answer))
                yield return At(fact.Row, $"The chart states \"{fact.Fact.Stated}\", but the library answers {answer}.");
        }

        var expected = All().SelectMany(c => c.Rows, (c, r) => (c.Name, r.Label, Values: string.Join(' ', r.Values), r.Asked)).ToList();
        foreach (var (row, want) in rows.Zip(expected))
        {
            if (row.Chart != want.Name || row.Facts.Count == 0 || row.Facts[0].Query != "topicLabel" || row.Facts[0].Stated != want.Label
                || string.Join(' ', row.Facts.Skip(1).Select(f => f.Stated)) != want.Values
                || !row.Facts.Select(f => (f.Query, f.Topic, f.Of, f.Rank, f.Year)).SequenceEqual(want.Asked))
                yield return At(row, $"The row of \"{row.Chart}\" is not that of \"{want.Label}\" with {want.Values}.");
        }

        if (rows.Count != expected.Count)
            yield return new Fault(
                ArticleFiles.EvidenceName, 1, $"The evidence has {rows.Count} rows of charts instead of {expected.Count}.");
    }

    /// <summary>What does not hold of the charts of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="rows">The rows of the evidence file.</param>
    public void Check(Document document, IReadOnlyList<ChartRowEvidence> rows)
    {
        var isPage = document.File == ArticleFiles.PageName;
        var charts = All();
        foreach (var (shown, chart) in document.Charts.Zip(charts))
        {
            if (!isPage && shown.Name != chart.Name)
                document.Fault(shown.Line, $"The picture is called {shown.Name} instead of {chart.Name}.");
            if (shown.Caption != chart.Caption) document.Fault(shown.Line, $"The caption of the chart should be \"{chart.Caption}\".");
            var drawn = ChartDrawing.Of(chart, isFile: !isPage);
            if (shown.Svg is null) document.Fault(shown.Line, $"The picture {shown.Name}.svg is missing.");
            else if (shown.Svg.Trim() != drawn.Trim())
                document.Fault(shown.Line, $"The chart does not draw its numbers: \"{Difference.Of(shown.Svg, drawn)}\".");
            if (!isPage && rows.Any(r => r.Chart == chart.Name && r.Line != shown.Line))
                document.Fault(shown.Line, "The evidence has the chart on another line.");
        }

        if (document.Charts.Count != charts.Count)
            document.Fault(1, $"There are {document.Charts.Count} charts instead of {charts.Count}.");
    }

    /// <summary>What does not hold of the charts of a Distill post.</summary>
    /// <param name="post">The post.</param>
    /// <param name="pictures">The pictures beside it, by name.</param>
    public IEnumerable<Fault> Distill(string post, IReadOnlyDictionary<string, string> pictures)
    {
        var lines = post.Split('\n');
        foreach (var chart in All())
        {
            var at = Array.FindIndex(lines, l => l.Contains($"/assets/img/{chart.Name}.svg'", StringComparison.Ordinal));
            if (at < 0 || at + 1 >= lines.Length || lines[at + 1] != $"<figcaption>{chart.Caption}</figcaption>")
                yield return new Fault(
                    ArticleFiles.DistillName, Math.Max(1, at + 1), $"It does not show the chart {chart.Name} with \"{chart.Caption}\".");
            if (!pictures.TryGetValue(chart.Name, out var picture))
                yield return new Fault(ArticleFiles.DistillName, Math.Max(1, at + 1), $"The picture {chart.Name}.svg is missing.");
            else if (ChartDrawing.Of(chart, isFile: true) is var drawn && picture.Trim() != drawn.Trim())
            {
                var reason = $"The chart does not draw its numbers: \"{Difference.Of(picture, drawn)}\".";
                yield return new Fault(ArticleFiles.DistillName, Math.Max(1, at + 1), reason);
            }
        }
    }

    private List<ExpectedChart> All() => [.. new[] { Sizes(), KindsByChapter() }.Where(c => c.Rows.Count >= Fewest)];

    private ExpectedChart Sizes()
    {
        var editions = library.Editions;
        int?[] years = editions.Years is [.., var before, var now] ? [now, before] : [null];
        var names = years.Select(y => y?.ToString(CultureInfo.InvariantCulture) ?? "share").ToList();
        var compared = years.Length > 1;
        return new ExpectedChart(
            "topics", compared ? "The largest topics against the edition before" : "The largest topics",
            compared ? $"The largest topics, as shares of all papers: in {names[0]} above, in {names[1]} below."
                : "The largest topics, as shares of all papers.", names, false,
            [.. Largest(TopicLevel.Topic, MostTopics).Select(t => Row(t, compared
                ? [("topicShare", "", 0, Share(t, 0)), ("topicShare", "", years[1]!.Value, Share(t, years[1]!.Value))]
                : [("topicShare", "", 0, Share(t, 0))]))]);
    }

    private string Share(Topic topic, int year) => library.Editions.Percent(library.Editions.InTopic(topic.Id, year), year);

    private ExpectedChart KindsByChapter() => new(
        "kinds", "The kinds of papers by chapter", "What kinds of papers the largest chapters hold, as the words of their abstracts tell.",
        [.. Kinds.Select(k => k.Name)], true,
        [
            .. Largest(TopicLevel.Chapter, MostChapters)
                .Select(t => (Topic: t, Counts: Kinds.Select(k => (k.Kind, Papers: Papers(t, k.Kind))).ToList()))
                .Where(t => t.Counts.Exists(c => c.Papers > 0))
                .Select(t => Row(t.Topic, [.. t.Counts.Select(c =>
                    ("kindPapers", c.Kind.ToString(), 0, c.Papers.ToString(CultureInfo.InvariantCulture)))])),
        ]);

    private int Papers(Topic topic, PaperKind kind) =>
        topic.Papers.Count(id => library.ById.ContainsKey(id) && library.Kinds.GetValueOrDefault(id) == kind);

    private IEnumerable<Topic> Largest(TopicLevel level, int most) =>
        library.Topics.Level(level).OrderByDescending(t => t.Papers.Count).ThenBy(t => t.Id).Take(most);

    private static ExpectedRow Row(Topic topic, IReadOnlyList<(string Query, string Of, int Year, string Value)> values)
    {
        var subjects = MixtureLabel.Subjects(topic.Label);
        var label = subjects.Length switch
        {
            0 => topic.Label,
            1 => subjects[0],
            _ => $"{string.Join(", ", subjects[..^1])} and {subjects[^1]}",
        };
        return new ExpectedRow(string.Concat(label[..1].ToUpperInvariant(), label.AsSpan(1)), topic.Hue, [.. values.Select(v => v.Value)],
            [("topicLabel", topic.Id, "", 0, 0), .. values.Select(v => (v.Query, topic.Id, v.Of, 0, v.Year))]);
    }
}
