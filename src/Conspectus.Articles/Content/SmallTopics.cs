using Conspectus.Analysis.Roles;
using Conspectus.Articles.Facts;
using Conspectus.Articles.Prose;
using static Conspectus.Articles.Content.Wording;

namespace Conspectus.Articles.Content;

/// <summary>Writes of the subjects that no topic is named for: how many papers each has, what some of them say, and all of them.</summary>
internal sealed class SmallTopics(ArticleInput input, FactSheet facts, ClaimShelf claims, LabelCase labels, Anchors anchors)
{
    private const int MostTold = 2;

    /// <summary>The section; null where there is no such subject.</summary>
    public Section? Write()
    {
        var items = input.SmallSubjects.Select((s, i) => Item(s, i + 1)).ToList();
        return items.Count == 0 ? null : new Section(anchors.For("Smaller topics"), "Smaller topics", null, [], items, []);
    }

    private Item Item(string subject, int rank)
    {
        var papers = facts.About(subject).ToList();
        ArticleQuery count = new(QueryKind.SubjectPapers, Text: subject), topics = new(QueryKind.SubjectTopics, Text: subject);
        var told = papers.SelectMany(claims.Untold)
            .Where(c => c is { Follows: false, IsAlone: true, Strength: >= 1, Kind: not Claims.ClaimKind.Problem }
                && (Says(c, subject) || IsTitled(c, subject)))
            .OrderByDescending(c => (Says(c, subject) ? 3 : 0) + (c.Role == SentenceRole.Result ? 1 : 0) + Math.Min(4, c.Strength / 2))
            .DistinctBy(c => c.Evidence.PaperId).Take(MostTold).ToList();
        var others = papers.Except(told.Select(c => c.Evidence.PaperId)).ToList();
        List<Sentence> said = [.. Meaning(subject)];
        said.Add(Sentence(
        [
            Opening(facts, count), Run.Plain(Plural(facts.Count(count), " paper of ", " papers of ")), Count(facts, topics),
            Run.Plain(Plural(facts.Count(topics), " topic ", " topics ") + Plural(facts.Count(count), "speaks of ", "speak of ")),
            Run.Fact(subject, new(QueryKind.SmallSubject, Rank: rank)), .. Home(subject),
            .. others.Count > 0 ? (IReadOnlyList<Run>)[Run.Plain(" "), Run.Cite(others)] : [], Run.Plain("."),
        ]));
        said.AddRange(told.Select(claims.Tell));
        return new Item(char.ToUpperInvariant(subject[0]) + subject[1..], null, said);
    }

    // What the glossary says it is.
    private IEnumerable<Sentence> Meaning(string subject)
    {
        var folded = Phrase.Fold(subject);
        var term = input.Glossary.FirstOrDefault(g => g.Definition is not null && Phrase.Fold(g.Term) == folded);
        return term is null ? [] : [Meanings.Of(term, facts, input)];
    }

    // The topic with most of its papers, where one has a good part of them.
    private IEnumerable<Run> Home(string subject)
    {
        var home = input.Topics.Level(Core.Topics.TopicLevel.Topic)
            .Select(t => (Topic: t, Query: new ArticleQuery(QueryKind.SubjectPapers, t.Id, subject)))
            .OrderByDescending(t => facts.Count(t.Query)).ThenBy(t => t.Topic.Id).FirstOrDefault();
        if (home.Topic is null || facts.Count(home.Query) < 2) return [];
        return
        [
            Run.Plain(", "), Count(facts, home.Query), Run.Plain(" of them in "), .. Name(home.Topic, labels.Inside(home.Topic.Label)),
        ];
    }

    private bool IsTitled(Claims.Claim claim, string subject) =>
        claims.Paper(claim.Evidence.PaperId) is { } paper && Phrase.IsIn(paper.Title.Text, subject);

    private static bool Says(Claims.Claim claim, string subject) => Phrase.IsIn(string.Concat(claim.Runs.Select(r => r.Text)), subject);
}
