using Conspectus.Analysis.Roles;
using Conspectus.Articles.Claims;
using Conspectus.Articles.Facts;
using Conspectus.Articles.Prose;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;
using static Conspectus.Articles.Content.Wording;

namespace Conspectus.Articles.Content;

/// <summary>Writes themes: what some of their papers do, what others of them found, and all others by their numbers.</summary>
internal sealed class ThemeWriter(ArticleOptions options, FactSheet facts, ClaimShelf claims, PapersOfInterest interesting)
{
    private const double Finding = 1;
    private const double Other = 2;

    private string _lastVerb = "";

    public Item Write(Topic theme)
    {
        var told = Choose(theme);
        var sentences = told.Select(claims.Tell).ToList();
        var others = theme.Papers.Except(told.Select(c => c.Evidence.PaperId)).ToList();
        if (told.Count == 0) sentences.Add(Untold(theme));
        else if (others.Count > 0) sentences.Add(Sentence(Run.Plain("Also here: "), Run.Cite(others), Run.Plain(".")));
        return new Item(theme.Label, null, sentences) { Topic = theme.Id };
    }

    private Sentence Untold(Topic theme) => Sentence(
        Opening(facts, new(QueryKind.TopicSize, theme.Id)), Run.Plain(theme.Size == 1 ? " paper takes this up " : " papers take this up "),
        Run.Cite([.. theme.Papers]), Run.Plain("."));

    private List<Claim> Choose(Topic theme)
    {
        var terms = theme.Terms.Append(theme.Label).Select(Phrase.Fold).Where(t => t.Length > 1).ToList();
        var candidates = theme.Papers
            .Where(id => !interesting.WillList(id))
            .SelectMany((id, rank) => claims.Untold(id).Where(c => !c.Follows).Select(c => (Claim: c, Fit: Fit(c, id, rank, terms))))
            .ToList();
        var chosen = new List<Claim>();
        while (chosen.Count < Math.Min(options.ClaimsPerTheme, theme.Size) && candidates.Count > 0)
        {
            // What was found tells more than what was done, and both tell more than either; the same verb twice in a row makes a list of
            // it.
            // OrderBy is stable, so ties go to the more typical paper.
            var last = chosen.Count > 0 ? chosen[^1].Role : SentenceRole.Other;
            var best = candidates.OrderByDescending(c => c.Fit + (c.Claim.Role == SentenceRole.Result ? Finding : 0)
                + (chosen.Count > 0 && (c.Claim.Role == SentenceRole.Result) != (last == SentenceRole.Result) ? Other : 0)
                - (Verb(c.Claim) == _lastVerb ? 2 : 0)).First().Claim;
            if (chosen.Count > 0 && best.Strength < 1) break;
            chosen.Add(best);
            _lastVerb = Verb(best);
            candidates.RemoveAll(c => c.Claim.Evidence.PaperId == best.Evidence.PaperId);
        }

        return chosen;
    }

    private double Fit(Claim claim, string id, int rank, List<string> terms)
    {
        var text = Phrase.Fold(string.Concat(claim.Runs.Select(r => r.Text)));
        var hits = Math.Min(3, terms.Count(t => text.Contains(t, StringComparison.Ordinal)));
        var prominence = claims.Paper(id)?.Decision switch { Decision.Oral => 1, Decision.Spotlight => 0.5, _ => 0 };
        return claim.Strength + hits + prominence - Math.Min(2, 0.1 * rank);
    }

    private static string Verb(Claim claim)
    {
        var predicate = claim.Runs[^1].Text;
        var words = predicate.Split(' ', 3);
        return words[0].EndsWith("ly", StringComparison.Ordinal) && words.Length > 1 ? words[1] : words[0];
    }
}
