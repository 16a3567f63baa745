using Conspectus.Articles.Facts;
using Conspectus.Articles.Prose;
using Conspectus.Core.Topics;
using static Conspectus.Articles.Content.Wording;

namespace Conspectus.Articles.Content;

/// <summary>The conference in numbers.</summary>
internal static class NumbersSection
{
    private const int MostListed = 5;

    public static Section Write(ArticleInput input, FactSheet facts, Anchors anchors)
    {
        List<Sentence> sentences = [Size(facts)];
        if (facts.Count(new(QueryKind.Decision, Text: "oral")) + facts.Count(new(QueryKind.Decision, Text: "spotlight")) > 0)
            sentences.Add(Decisions(facts));
        var topics = input.Topics.Level(TopicLevel.Topic).ToList();
        if (topics.Count == 0) topics = [.. input.Topics.Level(TopicLevel.Chapter)];
        if (topics.Count > 1)
        {
            if (facts.Count(new(QueryKind.TopicCount, Text: "topic")) > 0) sentences.Add(Levels(facts));
            sentences.Add(Largest([.. topics.OrderByDescending(t => t.Size).ThenBy(t => t.Id).Take(MostListed)], facts));
        }

        if (facts.Keywords >= 2) sentences.Add(Keywords(facts));
        if (facts.Editions.Years is [var first, .., var last]) sentences.Add(Lines(facts, first, last));
        return new Section(anchors.For("The conference in numbers"), "The conference in numbers", null, sentences, [], []);
    }

    private static Sentence Size(FactSheet facts)
    {
        ArticleQuery papers = new(QueryKind.Papers), authors = new(QueryKind.Authors);
        ArticleQuery median = new(QueryKind.MedianAuthors), solo = new(QueryKind.SoloPapers);
        if (facts.Count(authors) == 0)
            return Sentence(Opening(facts, papers), Run.Plain($" {Plural(facts.Count(papers), "paper was", "papers were")} accepted."));
        return Sentence(
            Opening(facts, papers), Run.Plain(Plural(facts.Count(papers), " paper bears", " papers bear") + " the names of "),
            Count(facts, authors), Run.Plain(Plural(facts.Count(authors), " author") + "; the median paper has "),
            Count(facts, median), Run.Plain(", and "), Count(facts, solo),
            Run.Plain(Plural(facts.Count(solo), " paper is", " papers are") + " the work of a single person."));
    }

    private static Sentence Lines(FactSheet facts, int first, int last) => Sentence(
        Run.Plain("The small lines show shares of all papers in percent, from "),
        Answer(facts, new(QueryKind.EditionYear, Year: first)), Run.Plain(" to "), Answer(facts, new(QueryKind.EditionYear, Year: last)),
        Run.Plain("."));

    private static Sentence Decisions(FactSheet facts)
    {
        ArticleQuery oral = new(QueryKind.Decision, Text: "oral"), spotlight = new(QueryKind.Decision, Text: "spotlight");
        if (facts.Count(oral) == 0)
            return Sentence(Opening(facts, spotlight), Run.Plain(Plural(facts.Count(spotlight), " was a spotlight.", " were spotlights.")));
        return Sentence(
            Opening(facts, oral), Run.Plain(Plural(facts.Count(oral), " was presented as an oral", " were presented as orals") + " and "),
            Count(facts, spotlight), Run.Plain(Plural(facts.Count(spotlight), " as a spotlight.", " as spotlights.")));
    }

    private static Sentence Levels(FactSheet facts)
    {
        ArticleQuery chapter = new(QueryKind.TopicCount, Text: "chapter"), topic = new(QueryKind.TopicCount, Text: "topic");
        ArticleQuery theme = new(QueryKind.TopicCount, Text: "theme");
        return Sentence(
            Run.Plain("Sorted by what their titles and abstracts say, they fall into "),
            Count(facts, chapter), Run.Plain(Plural(facts.Count(chapter), " chapter") + ", "),
            Count(facts, topic), Run.Plain(Plural(facts.Count(topic), " topic") + " and "),
            Count(facts, theme), Run.Plain(Plural(facts.Count(theme), " theme") + "."));
    }

    private static Sentence Largest(IReadOnlyList<Topic> topics, FactSheet facts) => Sentence(
    [
        Run.Plain("The largest topics are "),
        .. List([.. topics.Select((t, i) => (IReadOnlyList<Run>)
        [
            .. Name(t, t.Label), Run.Plain(" ("),
            Figure(facts, new(QueryKind.TopicSize, t.Id)), Run.Plain(i == 0 ? " papers)" : ")"),
        ])]),
        Run.Plain("."),
    ]);

    private static Sentence Keywords(FactSheet facts) => Sentence(
    [
        Run.Plain("The keywords the authors chose most often are "),
        .. List([.. Enumerable.Range(1, Math.Min(MostListed, facts.Keywords)).Select(rank =>
        {
            var ranked = new ArticleQuery(QueryKind.KeywordRanked, Rank: rank);
            var keyword = facts.Answer(ranked);
            return (IReadOnlyList<Run>)
            [
                Run.Fact(keyword, ranked), Run.Plain(" ("),
                Figure(facts, new(QueryKind.KeywordPapers, Text: keyword)), Run.Plain(rank == 1 ? " papers)" : ")"),
            ];
        })]),
        Run.Plain("."),
    ]);
}
