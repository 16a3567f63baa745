using System.Text.RegularExpressions;
using Conspectus.Analysis.Roles;
using Conspectus.Analysis.Trends;
using Conspectus.Articles.Facts;
using Conspectus.Articles.Prose;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;
using static Conspectus.Articles.Content.Wording;

namespace Conspectus.Articles.Content;

/// <summary>
/// Overall vibes, five to nine: what rises, falls and is new against earlier editions, what is built in and what must hold up, what travels
/// between topics, what is evaluated on.
/// </summary>
internal sealed partial class VibesSection(ArticleInput input, FactSheet facts, ClaimShelf claims, LabelCase labels, Anchors anchors)
{
    private const int MostRisen = 3;
    private const int Most = 9;
    private const int FewestSaying = 5; // papers
    private const int MostBeside = 4;
    private const int MostListed = 8;
    private const int FewestTravelling = 10; // papers

    private readonly ChangedTerms _changed = new(input, facts);

    private int Now => facts.Editions.Years[^1];

    private int Before => facts.Editions.Years[^2];

    private int First => facts.Editions.Years[0];

    /// <summary>The section; null where there is nothing to say.</summary>
    public Section? Write()
    {
        var items = new List<Item>();
        if (facts.Editions.Years.Count > 1)
        {
            items.AddRange(_changed.Subjects(TrendKind.Rising).Take(MostRisen).Select(Risen));
            var (appeared, manners) = (_changed.Subjects(TrendKind.New), _changed.Manners());
            List<Sentence> words = [];
            if (appeared.Count > 1) words.Add(Appeared([.. appeared.Select(g => g[0])]));
            if (manners.Count > 2) words.Add(Manner(manners));
            if (words.Count > 0) items.Add(new Item("New words", null, words));
            if (_changed.Subjects(TrendKind.Falling) is { Count: > 1 } fallen) items.Add(Fallen([.. fallen.Select(g => g[0])]));
        }

        items.AddRange(new[] { Said(ObservedWords.Biases), Said(ObservedWords.Robustness) }.OfType<Item>());
        if (Travelling() is { Count: > 1 } travelling) items.Add(Travels(travelling));
        if (facts.Count(new(QueryKind.NamedCount, Text: "data")) >= MostListed && facts.Count(new(QueryKind.NamedCount, Text: "model")) > 0)
            items.Add(Scattered());
        if (items.Count < Most && Said(ObservedWords.Surprises) is { } surprises) items.Add(surprises);
        return items.Count == 0 ? null : new Section(anchors.For("Overall vibes"), "Overall vibes", null, [], items, []);
    }

    private Item Risen(List<(string Term, ArticleQuery Query)> group)
    {
        var (term, query) = group[0];
        List<Sentence> said =
        [
            Sentence(
            [
                Share(term, Now), Run.Plain(" of the papers say "), .. Quoted(term, query), Run.Plain(", after "),
                Share(term, Before), Run.Plain(" in "), Year(Before), Run.Plain(" "),
                Series(facts, new(QueryKind.PhraseSeries, Text: term)), Run.Plain("."),
            ]),
            Spread(term),
        ];
        var beside = group.Skip(1).Take(MostBeside).ToList();
        if (beside.Count > 0)
        {
            said.Add(Listed([Run.Plain("In much the same papers there is more of ")], beside, t =>
                [Share(t, Before), Run.Plain(" to "), Share(t, Now)]));
        }

        said.AddRange(Told(term));
        return new Item($"More of {labels.Inside(term)}", null, said);
    }

    private Sentence Spread(string term) => Sentence(
    [
        Run.Plain("It is found in "), Count(facts, new(QueryKind.PhraseTopics, Text: term)), Run.Plain(" of the "),
        Count(facts, new(QueryKind.TopicCount, Text: "topic")), Run.Plain(" topics, most often in "),
        .. List([.. input.Topics.Level(TopicLevel.Topic)
            .OrderByDescending(t => facts.Count(new(QueryKind.PhrasePapers, t.Id, term))).ThenBy(t => t.Id).Take(2)
            .Where(t => facts.Count(new(QueryKind.PhrasePapers, t.Id, term)) > 0)
            .Select((t, i) => (IReadOnlyList<Run>)
            [
                .. Name(t, labels.Inside(t.Label)), Run.Plain(" ("), Figure(facts, new(QueryKind.PhrasePapers, t.Id, term)),
                Run.Plain(i == 0 ? " papers)" : ")"),
            ])]),
        Run.Plain("."),
    ]);

    private Sentence Appeared(List<(string Term, ArticleQuery Query)> terms) => Listed(
        [Run.Plain("No edition before "), Year(Before), Run.Plain(" has the words ")], terms,
        t => [Count(facts, new(QueryKind.PhrasePapers, Text: t)), Run.Plain(" now")]);

    private Item Fallen(List<(string Term, ArticleQuery Query)> terms) => new("Spoken of less", null,
    [
        Listed(
            [Run.Plain("Fewer papers than in "), Year(First), Run.Plain(" speak of ")], terms,
            t => [Share(t, First), Run.Plain(" then, "), Share(t, Now), Run.Plain(" now")]),
    ]);

    private Sentence Manner(List<(string Term, ArticleQuery Query)> terms) => Listed(
        [Run.Plain("Not only subjects rise, the language of abstracts changes too: since "), Year(Before), Run.Plain(" ")], terms,
        t => [Share(t, Before), Run.Plain(" to "), Share(t, Now)]);

    // Words for one concern, how many papers say them and in how many topics, and what one of these papers found.
    private Item? Said(ObservedWords observed)
    {
        var words = observed.Words.Select(w => (Word: w, Papers: facts.Count(new(QueryKind.PhrasePapers, Text: w))))
            .Where(w => w.Papers >= FewestSaying).OrderByDescending(w => w.Papers).ThenBy(w => w.Word, StringComparer.Ordinal).ToList();
        if (words.Count < 2) return null;
        List<Sentence> said =
        [
            Sentence(
            [
                Run.Plain(observed.Lead),
                .. List([.. words.Select((w, i) => (IReadOnlyList<Run>)
                [
                    .. Quoted(w.Word, new(QueryKind.Word, Text: w.Word)), Run.Plain(i == 0 ? " stands in " : " in "),
                    Count(facts, new(QueryKind.PhrasePapers, Text: w.Word)), Run.Plain(i == 0 ? " papers of " : " of "),
                    Count(facts, new(QueryKind.PhraseTopics, Text: w.Word)), Run.Plain(i == 0 ? " topics" : ""),
                ])]),
                Run.Plain("."),
            ]),
        ];
        said.AddRange(words.SelectMany(w => Told(w.Word)).Take(1));
        return new Item(observed.Label, null, said);
    }

    private Item Travels(List<string> subjects) => new("What travels", null,
    [
        Sentence(
        [
            Run.Plain("Some subjects are spoken of far outside the topics that bear their names: "),
            .. List([.. subjects.Select((s, i) => (IReadOnlyList<Run>)
            [
                .. Quoted(labels.Inside(s), new(QueryKind.TopicSubject, Text: s)), Run.Plain(i == 0 ? " is said in " : " in "),
                Count(facts, new(QueryKind.PhrasePapers, Text: s)), Run.Plain(i == 0 ? " papers of " : " of "),
                Count(facts, new(QueryKind.PhraseTopics, Text: s)), Run.Plain(i == 0 ? " topics" : ""),
            ])]),
            Run.Plain("."),
        ]),
    ]);

    private Item Scattered() => new("Evaluation is scattered", null,
    [
        Sentence(
            Opening(facts, new(QueryKind.NamedCount, Text: "data")),
            Run.Plain(" data sets and benchmarks are named again and again, and even the most common, "),
            Answer(facts, Named("data")), Run.Plain(", is named in only "),
            Count(facts, new(QueryKind.NamedPapers, Text: facts.Answer(Named("data")))), Run.Plain(" of "),
            Count(facts, new(QueryKind.Papers)), Run.Plain(" papers; of "), Count(facts, new(QueryKind.NamedCount, Text: "model")),
            Run.Plain(" models the most common, "), Answer(facts, Named("model")), Run.Plain(", is named in "),
            Count(facts, new(QueryKind.NamedPapers, Text: facts.Answer(Named("model")))), Run.Plain(".")),
    ]);

    private static ArticleQuery Named(string what) => new(QueryKind.NamedRanked, Text: what, Rank: 1);

    // Subjects that are spoken of mostly outside the topic that bears their name.
    private List<string> Travelling() =>
    [
        .. input.Topics.Level(TopicLevel.Topic).Where(t => MixtureLabel.Subjects(t.Label).Length == 0)
            .SelectMany(t => t.Label.Split(" and ")
                .Select(part => (Phrase: part, Outside: facts.Holding(part).Except(t.Papers).Count())))
            .Where(p => p.Outside >= FewestTravelling && _changed.Keyword(p.Phrase) >= FewestTravelling)
            .OrderByDescending(p => p.Outside).ThenBy(p => p.Phrase, StringComparer.Ordinal)
            .DistinctBy(p => Phrase.Fold(p.Phrase)).Take(5).Select(p => p.Phrase),
    ];

    // What a prominent paper with the term says of it.
    private List<Sentence> Told(string term) =>
    [
        .. facts.Holding(term).Select(claims.Paper).OfType<Paper>().Where(p => p.Decision >= Decision.Spotlight)
            .Select(p => (Paper: p, Claim: claims.Untold(p.Id).FirstOrDefault(c => c is { Follows: false, IsAlone: true }
                && c.Strength >= 1 && c.Role == SentenceRole.Result
                && Says(string.Concat(c.Runs.Select(r => r.Text)), term))))
            .Where(t => t.Claim is not null)
            .OrderByDescending(t => Phrase.IsIn(t.Paper.Title.Text, term)).ThenByDescending(t => t.Claim!.Strength)
            .Take(1).Select(t => claims.Tell(t.Claim!)),
    ];

    // "Without any prior knowledge" is no example of prior knowledge.
    private static bool Says(string text, string term)
    {
        if (!Phrase.IsIn(text, term)) return false;
        var at = text.IndexOf(term, StringComparison.OrdinalIgnoreCase);
        return at < 0 || !Denied().IsMatch(text[..at]);
    }

    [GeneratedRegex(
        @"\b(?:without|no|not|nor|lack\w*|absence of|free of|instead of|rather than|beyond|unlike|regardless of|remov\w+|avoid\w*)\b"
            + @"(?: [\w-]+){0,3} $",
        RegexOptions.IgnoreCase)]
    private static partial Regex Denied();

    private static Sentence Listed(
        IReadOnlyList<Run> opening, IReadOnlyList<(string Term, ArticleQuery Query)> terms, Func<string, IReadOnlyList<Run>> figures) =>
        Sentence(
        [
            .. opening,
            .. List([.. terms.Take(MostListed).Select(t => (IReadOnlyList<Run>)
                [.. Quoted(t.Term, t.Query), Run.Plain(" ("), .. figures(t.Term), Run.Plain(")")])]),
            Run.Plain("."),
        ]);

    private Run Share(string term, int year) => Answer(facts, new(QueryKind.PhraseShare, Text: term, Year: year));

    private Run Year(int year) => Answer(facts, new(QueryKind.EditionYear, Year: year));
}
