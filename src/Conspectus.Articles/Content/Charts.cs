using System.Globalization;
using Conspectus.Articles.Facts;
using Conspectus.Articles.Prose;
using Conspectus.Core.Topics;

namespace Conspectus.Articles.Content;

/// <summary>Chooses the charts of an article: the largest topics against the edition before, the kinds of papers by chapter.</summary>
internal static class Charts
{
    private const int Fewest = 3;
    private const int MostTopics = 16;
    private const int MostChapters = 12;

    // In the order in which their bars follow each other.
    private static readonly (PaperKind Kind, string Name)[] Kinds =
    [
        (PaperKind.Method, "methods"), (PaperKind.Theory, "theory"), (PaperKind.Resource, "data and software"),
        (PaperKind.Study, "studies"), (PaperKind.Survey, "surveys"), (PaperKind.Position, "positions"),
        (PaperKind.Reproduction, "reproductions"),
    ];

    /// <summary>The charts; none without topics.</summary>
    public static IReadOnlyList<Chart> Of(ArticleInput input, FactSheet facts) =>
        [.. new[] { Sizes(input, facts), KindsOf(input, facts) }.Where(c => c.Rows.Count >= Fewest)];

    private static Chart Sizes(ArticleInput input, FactSheet facts)
    {
        var rows = Largest(input, TopicLevel.Topic, MostTopics);
        if (facts.Editions.Years is not [.., var before, var now])
        {
            return new Chart("topics", "The largest topics", "The largest topics, as shares of all papers.", ["share"], false,
                [.. rows.Select(t => Row(t, facts, new ArticleQuery(QueryKind.TopicShare, t.Id)))]);
        }

        return new Chart(
            "topics", "The largest topics against the edition before",
            $"The largest topics, as shares of all papers: in {Text(now)} above, in {Text(before)} below.", [Text(now), Text(before)],
            false,
            [.. rows.Select(t => Row(t, facts, new(QueryKind.TopicShare, t.Id), new(QueryKind.TopicShare, t.Id, Year: before)))]);
    }

    private static Chart KindsOf(ArticleInput input, FactSheet facts) => new(
        "kinds", "The kinds of papers by chapter", "What kinds of papers the largest chapters hold, as the words of their abstracts tell.",
        [.. Kinds.Select(k => k.Name)], true,
        [
            .. Largest(input, TopicLevel.Chapter, MostChapters).Where(t => Kinds.Any(k => facts.Count(Query(t, k.Kind)) > 0))
                .Select(t => Row(t, facts, [.. Kinds.Select(k => Query(t, k.Kind))])),
        ]);

    private static ArticleQuery Query(Topic topic, PaperKind kind) => new(QueryKind.KindPapers, topic.Id, kind.ToString());

    private static IEnumerable<Topic> Largest(ArticleInput input, TopicLevel level, int most) =>
        input.Topics.Level(level).OrderByDescending(t => t.Size).ThenBy(t => t.Id).Take(most);

    private static ChartRow Row(Topic topic, FactSheet facts, params ArticleQuery[] values)
    {
        var label = SubjectList.Of(topic.Label) is { Length: > 0 } mixture ? mixture : topic.Label;
        return new ChartRow(
            Run.Fact(char.ToUpperInvariant(label[0]) + label[1..], new(QueryKind.TopicLabel, topic.Id)), topic.Hue,
            [.. values.Select(q => Run.Fact(facts.Answer(q), q))]);
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
