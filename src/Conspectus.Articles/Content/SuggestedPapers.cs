using System.Text.RegularExpressions;
using Conspectus.Analysis.Trends;
using Conspectus.Articles.Claims;
using Conspectus.Articles.Facts;
using Conspectus.Articles.Prose;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;
using static Conspectus.Articles.Content.Wording;

namespace Conspectus.Articles.Content;

/// <summary>
/// Finds papers of a topic that are worth a look for a reason that can be checked: an award, the theme of a paper the reader likes, a name
/// that others use, a surprise in its own words, the only one of its kind, the first with a term, the only one between two subjects.
/// </summary>
internal sealed partial class SuggestedPapers(ArticleInput input, FactSheet facts, ChosenPapers chosen, ClaimShelf claims)
{
    private const int Most = 4;
    private const int MostOfATheme = 16;
    private const int FewestNaming = 3;
    private const int FewestInTopic = 15;
    private const int FewestWithTerm = 12;
    private const int FewestWithSubject = 20;
    private const int MostBetween = 3;

    // The kinds that a paper says of itself; that it is theory or a study is told from many small signs.
    private static readonly Dictionary<PaperKind, string> Kinds = new()
    {
        [PaperKind.Survey] = "survey",
        [PaperKind.Position] = "position paper",
        [PaperKind.Reproduction] = "reproduction",
    };

    private readonly List<(string Phrase, int Chapter)> _subjects =
    [
        .. input.Topics.Level(TopicLevel.Topic).Where(t => MixtureLabel.Subjects(t.Label).Length == 0)
            .SelectMany(t => t.Label.Split(" and ").Select(part => (part, t.Parent ?? t.Id)))
            .Where(s => s.part.Contains(' ', StringComparison.Ordinal)
                && facts.Count(new(QueryKind.PhrasePapers, Text: s.part)) >= FewestWithSubject),
    ];

    private readonly List<(string Term, ArticleQuery Query)> _terms = Terms(input, facts);
    private readonly Dictionary<string, int> _between = new(StringComparer.Ordinal);

    /// <summary>The papers of a topic with the sentences that say why, at most four and those with an award.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="listed">The papers that stand in another list of the topic.</param>
    public IReadOnlyList<(Paper Paper, Sentence Reason)> Of(Topic topic, IReadOnlySet<string> listed)
    {
        var papers = topic.Papers.Where(id => !listed.Contains(id)).Select(claims.Paper).OfType<Paper>().ToList();
        var found = papers.Select(p => (Paper: p, Reason: Awarded(p))).Where(f => f.Reason is not null).ToList();
        var limit = found.Count + Most;
        // One of each reason, then what is left of those that there can be several of.
        foreach (var reason in new Func<Paper, Topic, Sentence?>[] { Near, Named, Surprising, Alone, First, Between, Named, Surprising })
        {
            if (found.Count >= limit) break;
            var next = papers.Where(p => !found.Exists(f => f.Paper.Id == p.Id)).OrderByDescending(p => p.Decision)
                .Select(p => (Paper: p, Reason: reason(p, topic)))
                .FirstOrDefault(f => f.Reason is { } given && (given.Evidence.Count > 0 || reason == Near || IsTold(f.Paper)));
            if (next.Reason is not null) found.Add(next);
        }

        return [.. found.Select(f => (f.Paper, f.Reason!))];
    }

    // A number alone does not say what a paper is about.
    private bool IsTold(Paper paper) =>
        claims.Untold(paper.Id).Any(c => c is { Follows: false, IsAlone: true, Kind: not ClaimKind.Problem });

    private Sentence? Awarded(Paper paper)
    {
        ArticleQuery prize = new(QueryKind.Prize, Text: paper.Key);
        return facts.Answer(prize).Length == 0 ? null : Sentence(Run.Plain("It stands in “"), Answer(facts, prize), Run.Plain("”."));
    }

    // In a small theme with a paper that the reader likes.
    private Sentence? Near(Paper paper, Topic topic)
    {
        var theme = input.Topics.Children(topic).FirstOrDefault(t => t.Papers.Contains(paper.Id));
        if (theme is null || theme.Size > MostOfATheme) return null;
        var liked = chosen.Among(theme.Papers).FirstOrDefault(id => chosen.Likes(id) && claims.Paper(id) is not null);
        return liked is null ? null : Sentence(
        [
            Run.Plain("It stands in the theme “"), Answer(facts, new(QueryKind.TopicLabel, theme.Id)), Run.Plain("” of "),
            Count(facts, new(QueryKind.TopicSize, theme.Id)), Run.Plain(" papers, as does what the reader liked "), Run.Cite(liked),
            Run.Plain("."),
        ]);
    }

    // Other abstracts call what it made by its name.
    private Sentence? Named(Paper paper, Topic topic)
    {
        if (CoinedNames.Of(paper) is not { } name) return null;
        ArticleQuery count = new(QueryKind.NamePapers, Text: name);
        if (facts.Count(count) < FewestNaming || facts.Editions.IsHeldBefore(name, paper.Edition.Year)) return null;
        if (facts.Holding(name).Any(id => id != paper.Id && claims.Paper(id) is { } other && CoinedNames.Defines(other, name))) return null;
        return Sentence(
            Run.Plain("Its “"), Run.Fact(name, new(QueryKind.CoinedName, Text: name)), Run.Plain("” is named in "), Count(facts, count),
            Run.Plain(" papers, itself among them."));
    }

    // A finding against expectation, word for word.
    private static Sentence? Surprising(Paper paper, Topic topic) =>
        Surprise().IsMatch(paper.Abstract.Source) ? QuotedSentence.Finding(paper, Surprise())?.ToSentence() : null;

    private Sentence? Alone(Paper paper, Topic topic)
    {
        if (topic.Size < FewestInTopic || facts.Kind(paper.Id) is not { } kind || !Kinds.TryGetValue(kind, out var word)) return null;
        ArticleQuery alone = new(QueryKind.KindPapers, topic.Id, kind.ToString());
        if (facts.Count(alone) != 1) return null;
        return Sentence(
            Run.Plain("This is the "), Count(facts, alone), Run.Plain($" {word} among the "),
            Count(facts, new(QueryKind.TopicSize, topic.Id)),
            Run.Plain(" papers of the topic."));
    }

    // In its topic no other paper has the term, of no edition.
    private Sentence? First(Paper paper, Topic topic)
    {
        foreach (var (term, query) in _terms)
        {
            // It must be what the paper is about, and its title says that.
            if (!Phrase.IsIn(paper.Title.Text, term) || Phrase.IsOnlyInsideNames(PhraseHolders.Text(paper), term)) continue;
            if (facts.Count(new(QueryKind.PhrasePapers, topic.Id, term)) != 1) continue;
            if (facts.Editions.HoldingOverYears(term, topic.Id) != 1) continue;
            return Sentence(
            [
                Run.Plain("It is the first of its topic to speak of "), .. Quoted(term, query), Run.Plain(", as "),
                Count(facts, new(QueryKind.PhrasePapers, Text: term)), Run.Plain(" papers of "),
                Count(facts, new(QueryKind.PhraseTopics, Text: term)), Run.Plain(" topics now do."),
            ]);
        }

        return null;
    }

    // It speaks of the subjects of topics of two chapters that hardly any other paper speaks of together.
    private Sentence? Between(Paper paper, Topic topic)
    {
        var own = _subjects.Where(s => Phrase.IsIn(paper.Title.Text, s.Phrase)).ToList();
        foreach (var one in own.Where(s => topic.Label.Split(" and ").Contains(s.Phrase)))
        {
            foreach (var other in own.Where(s => s.Chapter != one.Chapter))
            {
                ArticleQuery pair = new(QueryKind.PairPapers, Text: $"{one.Phrase} + {other.Phrase}");
                if (!_between.TryGetValue(pair.Text, out var count)) _between.Add(pair.Text, count = facts.Count(pair));
                if (count > MostBetween) continue;
                return Sentence(
                [
                    Run.Plain("It brings together "), .. Quoted(one.Phrase, new(QueryKind.TopicSubject, Text: one.Phrase)),
                    Run.Plain(" and "),
                    .. Quoted(other.Phrase, new(QueryKind.TopicSubject, Text: other.Phrase)), Run.Plain("; "),
                    Count(facts, pair), Run.Plain(Plural(count, " paper", " papers") + " of "), Count(facts, new(QueryKind.Papers)),
                    Run.Plain(Plural(count, " has both words.", " have both words.")),
                ]);
            }
        }

        return null;
    }

    private static List<(string Term, ArticleQuery Query)> Terms(ArticleInput input, FactSheet facts) =>
    [
        .. new[] { TrendKind.New, TrendKind.Rising }.SelectMany(kind => input.Changed.Where(c => c.Kind == kind)
                .Select((c, i) => (c.Term, Query: new ArticleQuery(QueryKind.ChangedTerm, Text: kind.ToString(), Rank: i + 1))))
            .Where(t => (t.Term.Contains(' ', StringComparison.Ordinal) || t.Term.Count(char.IsUpper) > 1)
                && !t.Term.Contains(" such ", StringComparison.Ordinal)
                && facts.Count(new(QueryKind.PhrasePapers, Text: t.Term)) >= FewestWithTerm),
    ];

    [GeneratedRegex(
        @"\b(?:[Ss]urprising(?:ly)?|[Uu]nexpectedly|[Cc]ounter-?intuitive(?:ly)?|[Cc]ontrary to|[Cc]ontradict(?:s|ing)?|"
        + @"[Rr]efut(?:e|es|ing)|[Dd]isprov(?:e|es|ing)|[Mm]isconceptions?|"
        + @"[Cc]hallenges? the (?:common|prevailing|conventional|widely|popular|belief|notion)|"
        + @"(?:common|conventional|popular) (?:belief|wisdom))\b")]
    private static partial Regex Surprise();
}
