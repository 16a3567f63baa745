using Conspectus.Articles.Facts;
using Conspectus.Articles.Prose;
using Conspectus.Core.Topics;
using static Conspectus.Articles.Content.Wording;

namespace Conspectus.Articles.Content;

/// <summary>What a reader looks up: the data and models that papers name, and the glossary.</summary>
internal sealed class ReferenceSections(ArticleInput input, ArticleOptions options, FactSheet facts, LabelCase labels, Anchors anchors)
{
    private const int MostNamed = 30;

    /// <summary>The data sets and models named most often, with the topics that name them; null where hardly any is named.</summary>
    public Section? EvaluatedOn()
    {
        var items = new[] { Named("Data", "data"), Named("Models", "model") }.OfType<Item>().ToList();
        return items.Count == 0 ? null : new Section(anchors.For("Evaluated on"), "Evaluated on", null, [], items, []);
    }

    /// <summary>The terms that most papers have, in alphabetical order, each with what it means; null where none is explained.</summary>
    public Section? Glossary()
    {
        var terms = input.Glossary.Select((t, i) => (Term: t, Rank: i + 1)).Where(t => t.Term.Definition is not null)
            .Take(options.GlossaryTerms).OrderBy(t => t.Term.Term, StringComparer.OrdinalIgnoreCase).ThenBy(t => t.Rank).ToList();
        var items = terms.Select(t => new Item(t.Term.Term, null, [Meaning(t.Term)])).ToList();
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
                .. List([.. Enumerable.Range(1, count).Select(rank => new ArticleQuery(QueryKind.NamedRanked, Text: what, Rank: rank))
                    .Select(q => (Query: q, Name: facts.Answer(q))).Select((n, i) => (IReadOnlyList<Run>)
                    [
                        Run.Fact(n.Name, n.Query), Run.Plain(" ("), Count(facts, new(QueryKind.PhrasePapers, Text: n.Name)),
                        Run.Plain(i == 0 ? " papers" : ""), .. Home(n.Name), Run.Plain(")"),
                    ])]),
                Run.Plain("."),
            ]),
        ]);
    }

    // The topic that names it, where one has most of the papers that do.
    private IEnumerable<Run> Home(string name)
    {
        var all = facts.Count(new(QueryKind.PhrasePapers, Text: name));
        var home = input.Topics.Level(TopicLevel.Topic).MaxBy(t => facts.Count(new(QueryKind.PhrasePapers, t.Id, name)));
        if (home is null || 2 * facts.Count(new(QueryKind.PhrasePapers, home.Id, name)) <= all) return [];
        return [Run.Plain(", most in "), .. Name(home, labels.Inside(home.Label))];
    }

    private Sentence Meaning(DefinedTerm term)
    {
        List<Run> runs = [];
        if (term.LongForm is not null) runs.AddRange([Answer(facts, new(QueryKind.LongForm, Text: term.Term)), Run.Plain(". ")]);
        if (term.PaperId is null)
            return Sentence([.. runs, Answer(facts, new(QueryKind.Definition, Text: term.Term))]);
        var paper = input.Papers.First(p => p.Id == term.PaperId);
        var at = paper.Abstract.Source.IndexOf(term.Definition!, StringComparison.Ordinal);
        return new Sentence(
            [Run.Plain("“"), Run.Tex(term.Definition!), Run.Plain("” "), Run.Cite(paper.Id)],
            [new Evidence(paper.Id, at, term.Definition!.Length)]);
    }
}
