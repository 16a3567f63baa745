using Conspectus.Analysis.Trends;
using Conspectus.Articles.Facts;

namespace Conspectus.Articles.Content;

/// <summary>The terms whose shares have changed: those that are subjects, grouped by their papers, and those that are manners of
/// speaking.</summary>
internal sealed class ChangedTerms(ArticleInput input, FactSheet facts)
{
    private const double SamePapers = 0.5;

    private readonly Dictionary<string, int> _keywords =
        input.Papers.SelectMany(p => p.Keywords.Select(Phrase.Fold)).CountBy(k => k).ToDictionary();

    private readonly List<string> _labels = [.. input.Topics.All.Select(t => Phrase.Fold(t.Label))];

    /// <summary>The subjects that fare in one way, the surest first; terms that stand in much the same papers are one list.</summary>
    public List<List<(string Term, ArticleQuery Query)>> Subjects(TrendKind kind)
    {
        var groups = new List<List<(string Term, ArticleQuery Query)>>();
        foreach (var term in Of(kind).Where(t => IsSubject(t.Term)))
        {
            var own = facts.Holding(term.Term).ToHashSet(StringComparer.Ordinal);
            var near = groups.Find(g => facts.Holding(g[0].Term).ToList() is var others && others.Count(own.Contains) is > 0 and var common
                && common >= SamePapers * Math.Min(own.Count, others.Count));
            if (near is null) groups.Add([term]);
            else near.Add(term);
        }

        return groups;
    }

    /// <summary>Single words that rise and are no subject: they tell how abstracts are written.</summary>
    public List<(string Term, ArticleQuery Query)> Manners() =>
        Of(TrendKind.Rising).FindAll(t => !IsSubject(t.Term) && !t.Term.Contains(' ', StringComparison.Ordinal));

    /// <summary>How many papers have a phrase as a keyword.</summary>
    public int Keyword(string phrase) => _keywords.GetValueOrDefault(Phrase.Fold(phrase));

    private List<(string Term, ArticleQuery Query)> Of(TrendKind kind) =>
    [
        .. input.Changed.Where(c => c.Kind == kind)
            .Select((c, i) => (c.Term, Query: new ArticleQuery(QueryKind.ChangedTerm, Text: kind.ToString(), Rank: i + 1)))
            .Where(t => Fares(t.Term, kind)),
    ];

    // A change over the years that the last of them does not go along with is no news, nor is a change that the shares told do not show:
    // the analysis and the shares read words in different ways ("CLIP models" and "per-clip models" are one only to the shares).
    private bool Fares(string term, TrendKind kind)
    {
        var (now, before) = (Share(term, facts.Editions.Years[^1]), Share(term, facts.Editions.Years[^2]));
        return kind switch
        {
            TrendKind.Falling => now < before && now < Share(term, facts.Editions.Years[0]),
            TrendKind.New => now > before && !facts.Editions.IsHeldBefore(term, facts.Editions.Years[^2]),
            _ => now > before,
        };
    }

    // What authors choose as a keyword, what has a name and what names a topic is a subject.
    private bool IsSubject(string term) => term.Any(char.IsUpper) || Phrase.Fold(term) is var words
        && (_keywords.GetValueOrDefault(words) > 1
            || (term.Contains(' ', StringComparison.Ordinal) && _labels.Exists(l => l.Contains(words, StringComparison.Ordinal))));

    private double Share(string term, int year) => facts.Editions.Holding(term, year) / (double)Math.Max(1, facts.Editions.Papers(year));
}
