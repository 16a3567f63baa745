using Conspectus.Articles.Facts;
using Conspectus.Articles.Prose;
using Conspectus.Core.Topics;
using static Conspectus.Articles.Content.Wording;

namespace Conspectus.Articles.Content;

/// <summary>What a reader looks up: the data and models that papers name, and the glossary.</summary>
internal sealed class ReferenceSections(ArticleInput input, ArticleOptions options, FactSheet facts, LabelCase labels, Anchors anchors)
{
    private const int MostNamed = 30;
    private const int MostOfTopic = 5;
    private const int FewestNames = 3;
    private const int FewestNaming = 10; // papers of a topic

    /// <summary>
    /// The data sets and models named most often, with the topics that name them, and then by topic; null where hardly any is named.
    /// </summary>
    public Section? EvaluatedOn()
    {
        List<Item> items = [.. new[] { Named("Data", "data"), Named("Models", "model") }.OfType<Item>(), .. ByTopic()];
        return items.Count == 0 ? null : new Section(anchors.For("Evaluated on"), "Evaluated on", null, [], items, []);
    }

    /// <summary>The terms that most papers have, in alphabetical order, each with what it means; null where none is explained.</summary>
    public Section? Glossary()
    {
        var terms = input.Glossary.Select((t, i) => (Term: t, Rank: i + 1)).Where(t => t.Term.Definition is not null)
            .Take(options.GlossaryTerms).OrderBy(t => t.Term.Term, StringComparer.OrdinalIgnoreCase).ThenBy(t => t.Rank).ToList();
        var items = terms.Select(t => new Item(Meanings.Heading(t.Term), null, [Meanings.Of(t.Term, facts, input)])).ToList();
        return items.Count == 0 ? null : new Section(anchors.For("Glossary"), "Glossary", null, [], items, []);
    }

    private Item? Named(string heading, string what)
    {
        var count = Math.Min(MostNamed, facts.Count(new(QueryKind.NamedCount, Text: what)));
        if (count < 3) return null;
        return new Item(heading, null,
        [
            Sentence(
            [
                Run.Plain("Named most often: "),
                .. List([.. Ranked(what, 0, count).Select((n, i) => (IReadOnlyList<Run>)
                [
                    Run.Fact(n.Name, n.Query), Run.Plain(" ("), Figure(facts, new(QueryKind.NamedPapers, Text: n.Name)),
                    Run.Plain(i == 0 ? " papers" : ""), .. Home(n.Name), Run.Plain(")"),
                ])]),
                Run.Plain("."),
            ]),
        ]);
    }

    private IEnumerable<(string Name, ArticleQuery Query)> Ranked(string what, int topic, int count) => Enumerable.Range(1, count)
        .Select(rank => new ArticleQuery(QueryKind.NamedRanked, topic, what, rank)).Select(q => (facts.Answer(q), q));

    // The topic that names it, where one has most of the papers that do.
    private IEnumerable<Run> Home(string name)
    {
        var all = facts.Count(new(QueryKind.NamedPapers, Text: name));
        var home = input.Topics.Level(TopicLevel.Topic).MaxBy(t => facts.Count(new(QueryKind.NamedPapers, t.Id, name)));
        if (home is null || 2 * facts.Count(new(QueryKind.NamedPapers, home.Id, name)) <= all) return [];
        return [Run.Plain(", most in "), .. Name(home, labels.Inside(home.Label))];
    }

    // The topics in which many papers name something, with what and how scattered it is.
    private IEnumerable<Item> ByTopic() => input.Topics.Level(TopicLevel.Topic)
        .Select(t => (Topic: t, Data: Naming(t, "data"), Models: Naming(t, "model")))
        .Where(t => Math.Max(t.Data, t.Models) >= FewestNaming).OrderByDescending(t => t.Data + t.Models).ThenBy(t => t.Topic.Id)
        .Select(t => new Item(t.Topic.Label, null,
        [
            .. t.Data >= FewestNaming ? [Scattered(t.Topic, "data", "data sets and benchmarks")] : Array.Empty<Sentence>(),
            .. t.Models >= FewestNaming ? [Scattered(t.Topic, "model", "models")] : Array.Empty<Sentence>(),
        ]));

    // How scattered a few names are is no question.
    private int Naming(Topic topic, string what) => facts.Count(new(QueryKind.NamedCount, topic.Id, what)) < FewestNames
        ? 0 : facts.Count(new(QueryKind.NamingPapers, topic.Id, what));

    private Sentence Scattered(Topic topic, string what, string things)
    {
        ArticleQuery count = new(QueryKind.NamedCount, topic.Id, what);
        return Sentence(
        [
            Opening(facts, new(QueryKind.NamingPapers, topic.Id, what)), Run.Plain(" of its "),
            Count(facts, new(QueryKind.TopicSize, topic.Id)),
            Run.Plain(" papers name some of "), Count(facts, count), Run.Plain($" {things}, most often "),
            .. List([.. Ranked(what, topic.Id, Math.Min(MostOfTopic, facts.Count(count))).Select(n => (IReadOnlyList<Run>)
            [
                Run.Fact(n.Name, n.Query), Run.Plain(" ("), Figure(facts, new(QueryKind.NamedPapers, topic.Id, n.Name)), Run.Plain(")"),
            ])]),
            Run.Plain("."),
        ]);
    }
}
