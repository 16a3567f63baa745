using Conspectus.Articles.Facts;
using Conspectus.Articles.Prose;
using Conspectus.Core.Topics;
using static Conspectus.Articles.Content.Wording;

namespace Conspectus.Articles.Content;

/// <summary>Writes the sentence a theme opens with.</summary>
internal sealed class ThemeOpening(ArticleOptions options, FactSheet facts)
{
    private const int MostTerms = 2;
    private int _written;

    /// <summary>How many papers there are and what they mention, citing those that the next sentences do not.</summary>
    public Sentence Write(Topic theme, IReadOnlyList<string> told)
    {
        var size = new ArticleQuery(QueryKind.TopicSize, theme.Id);
        var all = theme.Size <= options.CitationsPerTheme;
        var cited = (all ? theme.Papers : theme.Papers.Where(id => !told.Contains(id))).Take(options.CitationsPerTheme).ToList();
        var terms = Terms(theme);
        IReadOnlyList<Run> cite = [Run.Plain(all ? " " : ", among them "), Run.Cite(cited)];
        var papers = theme.Size == 1 ? " paper" : " papers";
        if (terms.Count == 0)
        {
            var take = theme.Size == 1 ? " takes" : " take";
            return Sentence([Opening(facts, size), Run.Plain($"{papers}{take} this up"), .. cite, Run.Plain(".")]);
        }

        var mention = Mentions(terms, " mention ", " mentions ", " ");
        return (_written++ % 3) switch
        {
            0 => Sentence(
                [Opening(facts, size), Run.Plain(papers + " take this up"), .. cite, Run.Plain("; "), .. mention, Run.Plain(".")]),
            1 => Sentence(
            [
                Run.Plain("Of the "), Count(facts, size), Run.Plain(papers + " here"), .. cite, Run.Plain(", "), .. mention, Run.Plain("."),
            ]),
            _ => Sentence(
            [
                Opening(facts, size), Run.Plain(papers + " belong here"), .. cite, Run.Plain("; "),
                .. Mentions(terms, " speak of ", " speaks of ", " of "), Run.Plain("."),
            ]),
        };
    }

    private IEnumerable<Run> Mentions(IReadOnlyList<ArticleQuery> terms, string plural, string singular, string further) =>
        List([.. terms.Select((t, i) => (IReadOnlyList<Run>)
        [
            Count(facts, t), Run.Plain(i > 0 ? further : facts.Count(t) == 1 ? singular : plural), Term(t),
        ])]);

    private static Run Term(ArticleQuery term) => new(RunKind.Emphasis, term.Text);

    // Terms that repeat the label say nothing new, and neither do terms that every paper or only one mentions.
    private List<ArticleQuery> Terms(Topic theme)
    {
        var chosen = new List<ArticleQuery>();
        var seen = Phrase.Fold(theme.Label);
        foreach (var term in theme.Terms)
        {
            var folded = Phrase.Fold(term);
            if (folded.Length < 2 || seen.Contains(folded, StringComparison.Ordinal) || folded.Contains(seen, StringComparison.Ordinal))
                continue;
            var query = new ArticleQuery(QueryKind.PhrasePapers, theme.Id, term);
            if (facts.Count(query) is var count && (count < 2 || count == theme.Size)) continue;
            chosen.Add(query);
            seen += folded;
            if (chosen.Count == MostTerms) break;
        }

        return [.. chosen.OrderByDescending(facts.Count)];
    }
}
