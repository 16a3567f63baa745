using Conspectus.Articles.Facts;
using Conspectus.Articles.Prose;
using Conspectus.Core.Topics;
using static Conspectus.Articles.Content.Wording;

namespace Conspectus.Articles.Content;

/// <summary>Writes a chapter with a section for each of its topics.</summary>
internal sealed class ChapterWriter(
    ArticleInput input,
    ArticleOptions options,
    FactSheet facts,
    ClaimShelf claims,
    LabelCase labels,
    PapersOfInterest interesting,
    Anchors anchors)
{
    private const double MostSteady = 1.25; // a topic's share against the year before
    private const double LeastChange = 0.2; // percentage points
    private const int FewestForTrend = 20; // papers
    private const double EnoughForTrend = 0.05; // of all papers, where these are few

    private readonly ThemeWriter _themes = new(options, claims, interesting);

    public Section Write(Topic chapter)
    {
        var topics = input.Topics.Children(chapter).Where(c => c.Level == TopicLevel.Topic).ToList();
        var intro = topics.Count > 1 ? Overview(chapter, topics) : Size(chapter);
        if (topics.Count > 1)
        {
            var anchor = anchors.For(chapter.Label);
            return new Section(anchor, chapter.Label, chapter.Hue, [intro], [], [.. topics.Select(t => Write(t, t, Size(t)))])
            {
                Topic = chapter.Id,
            };
        }

        // A chapter that is a single topic needs no second heading.
        return Write(chapter, topics.Count == 1 ? topics[0] : chapter, intro);
    }

    private Section Write(Topic heading, Topic topic, Sentence intro)
    {
        var anchor = anchors.For(heading.Label);
        var papers = interesting.Reserve(topic);
        var themes = input.Topics.Children(topic).Select(_themes.Write).ToList();
        return new Section(anchor, heading.Label, heading.Hue, [intro], themes, papers()) { Topic = heading.Id };
    }

    private Sentence Overview(Topic chapter, IReadOnlyList<Topic> topics) => Sentence(
    [
        Opening(facts, new(QueryKind.TopicSize, chapter.Id)), Run.Plain(" papers fall into "),
        Count(facts, new(QueryKind.TopicCount, chapter.Id, "topic")), Run.Plain(" topics: "),
        .. List([.. topics.Select((t, i) => (IReadOnlyList<Run>)
        [
            .. Name(t, labels.Inside(t.Label)), Run.Plain(" ("),
            Figure(facts, new(QueryKind.TopicSize, t.Id)), Run.Plain(i == 0 ? " papers)" : ")"),
        ])]),
        Run.Plain("."),
    ]);

    private Sentence Size(Topic topic)
    {
        ArticleQuery size = new(QueryKind.TopicSize, topic.Id);
        ArticleQuery oral = new(QueryKind.Decision, topic.Id, "oral"), spotlight = new(QueryKind.Decision, topic.Id, "spotlight");
        List<Run> runs = [Opening(facts, size), Run.Plain(Plural(facts.Count(size), " paper belongs here", " papers belong here"))];
        var (orals, spotlights) = (facts.Count(oral), facts.Count(spotlight));
        if (orals + spotlights > 0) runs.Add(Run.Plain(", among them "));
        if (orals > 0) runs.AddRange([Count(facts, oral), Run.Plain(Plural(orals, " oral"))]);
        if (orals > 0 && spotlights > 0) runs.Add(Run.Plain(" and "));
        if (spotlights > 0) runs.AddRange([Count(facts, spotlight), Run.Plain(Plural(spotlights, " spotlight"))]);
        return Sentence([.. runs, .. Trend(topic), Run.Plain(".")]);
    }

    // Its share against the edition before, where it has changed and is of enough papers to be told.
    private IEnumerable<Run> Trend(Topic topic)
    {
        var enough = Math.Min(FewestForTrend, EnoughForTrend * input.Papers.Count);
        if (facts.Editions.Years is not [.., var before, var now] || topic.Size < enough) return [];
        var (then, today) = (Share(topic, before), Share(topic, now));
        var up = today >= MostSteady * then && today - then >= LeastChange;
        var down = then >= MostSteady * today && then - today >= LeastChange;
        if (!up && !down) return [];
        return
        [
            Run.Plain(up ? "; that is up to " : "; that is down to "), Answer(facts, new(QueryKind.TopicShare, topic.Id)),
            Run.Plain(" of all, from "), Answer(facts, new(QueryKind.TopicShare, topic.Id, Year: before)), Run.Plain(" in "),
            Answer(facts, new(QueryKind.EditionYear, Year: before)), Run.Plain(" "), Series(facts, new(QueryKind.TopicSeries, topic.Id)),
        ];
    }

    private double Share(Topic topic, int year) =>
        100.0 * facts.Editions.InTopic(topic.Id, year) / Math.Max(1, facts.Editions.Papers(year));
}
