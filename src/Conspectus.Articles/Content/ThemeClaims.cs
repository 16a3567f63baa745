using Conspectus.Analysis.Text;
using Conspectus.Articles.Claims;
using Conspectus.Articles.Facts;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;

namespace Conspectus.Articles.Content;

/// <summary>Chooses what a theme tells: a question or the trouble first, then approaches, then findings.</summary>
internal sealed class ThemeClaims(ClaimShelf claims, PapersOfInterest interesting)
{
    private const double WeakestApproach = 5; // of claims beyond the first
    private const double WeakestFinding = 3;
    private const double WeakestFirst = 3;
    private const double WeakestQuestion = -1.5;
    private const double Hit = 1; // a term of the theme in the claim
    private const int MostHits = 3;
    private const double Found = 4; // what was found tells more than what was made
    private const double Repeats = 2; // the verb of the claim before

    private string _lastVerb = "";

    /// <summary>The question and the claims of a theme in the order in which they are told.</summary>
    /// <param name="theme">The theme.</param>
    /// <param name="most">The most claims, the question included.</param>
    public (QuotedSentence? Question, IReadOnlyList<Claim> Claims) Of(Topic theme, int most)
    {
        var budget = theme.Size switch { <= 2 => 1, <= 4 => 2, <= 7 => 3, <= 11 => 4, _ => 5 };
        budget = Math.Min(budget, most);
        var terms = theme.Terms.Append(theme.Label).Select(Phrase.Fold).Where(t => t.Length > 1).ToList();
        var free = theme.Papers.Where(id => !interesting.WillList(id)).ToList();
        var pool = free.SelectMany((id, rank) => claims.Untold(id).Where(c => c is { Follows: false, IsAlone: true })
            .Select(c => new Candidate(c, c.Strength + Fit(c, id, rank, terms)))).ToList();
        var chosen = new List<Claim>();
        var question = budget > 1 ? Question(free, terms) : null;
        if (question is not null)
        {
            budget--;
            // The answer, where the abstract has one, comes next.
            var answers = pool.Where(c => c.Claim.Evidence.PaperId == question.Evidence.PaperId && c.Claim.Kind == ClaimKind.Finding);
            if (Best(answers, WeakestFirst) is { } answer) Take(answer);
            pool.RemoveAll(c => c.Claim.Evidence.PaperId == question.Evidence.PaperId);
        }

        // What is wrong, and then what the same paper does about it: by itself it would seem to be what was found.
        if (question is null && budget > 2 && Best(pool.Where(c => c.Claim.Kind == ClaimKind.Problem && Remedy(c.Claim) is not null),
            WeakestApproach) is { } problem)
        {
            var remedy = Remedy(problem)!;
            chosen.Add(problem);
            Take(remedy);
        }

        pool.RemoveAll(c => c.Claim.Kind == ClaimKind.Problem);
        var start = chosen.Count;
        var approaches = budget - start > 3 ? 2 : budget - start > 1 ? 1 : 0;
        for (var i = 0; i < approaches; i++)
        {
            if (Best(pool.Where(c => c.Claim.Kind == ClaimKind.Approach), WeakestApproach) is { } approach) Take(approach);
        }

        while (chosen.Count < budget && Best(pool.Where(c => chosen.Count == 0 || c.Claim.Kind == ClaimKind.Finding
            || c.Claim.Strength >= WeakestApproach), WeakestFinding) is { } next)
            Take(next);
        return (question, InOrder(chosen, start));

        Claim? Remedy(Claim problem) => Best(
            pool.Where(c => c.Claim.Kind != ClaimKind.Problem && c.Claim.Runs.Count > 1
                && c.Claim.Evidence.PaperId == problem.Evidence.PaperId && c.Claim.Evidence.Start > problem.Evidence.Start),
            WeakestFirst);

        void Take(Claim claim)
        {
            chosen.Add(claim);
            _lastVerb = Verb(claim);
            pool.RemoveAll(c => c.Claim.Evidence.PaperId == claim.Evidence.PaperId);
        }
    }

    // What opens the theme, then approaches, then findings.
    private static List<Claim> InOrder(List<Claim> chosen, int start) =>
        [.. chosen.Take(start), .. chosen.Skip(start).OrderBy(c => c.Kind == ClaimKind.Finding)];

    private QuotedSentence? Question(IReadOnlyList<string> papers, List<string> terms) => papers
        .Select((id, rank) => (Question: claims.Question(id), Rank: rank)).Where(q => q.Question is not null)
        .Select(q => (q.Question, Fit: Hits(q.Question!.Text, terms) - Math.Min(2, 0.1 * q.Rank)))
        .Where(q => q.Fit > WeakestQuestion).OrderByDescending(q => q.Fit).FirstOrDefault().Question;

    // The best of the candidates that is good enough; ties go to the more typical paper.
    private Claim? Best(IEnumerable<Candidate> candidates, double weakest) => candidates.Where(c => c.Claim.Strength >= weakest)
        .OrderByDescending(c => c.Value + (c.Claim.Kind == ClaimKind.Finding ? Found : 0) - (Verb(c.Claim) == _lastVerb ? Repeats : 0))
        .FirstOrDefault()?.Claim;

    private double Fit(Claim claim, string id, int rank, List<string> terms)
    {
        var prominence = claims.Paper(id)?.Decision switch { Decision.Oral => 1, Decision.Spotlight => 0.5, _ => 0 };
        return (Hit * Hits(string.Concat(claim.Runs.Select(r => r.Text)), terms)) + prominence - Math.Min(2, 0.1 * rank);
    }

    private static int Hits(string text, List<string> terms)
    {
        var folded = Phrase.Fold(text);
        return Math.Min(MostHits, terms.Count(t => folded.Contains(t, StringComparison.Ordinal)));
    }

    /// <summary>The stem of what a claim's authors do; empty where nobody is named.</summary>
    public static string Verb(Claim claim)
    {
        if (claim.Runs.Count < 2) return "";
        var words = claim.Runs[^1].Text.Split(' ', 3);
        return Stemmer.Stem(words[0].EndsWith("ly", StringComparison.Ordinal) && words.Length > 1 ? words[1] : words[0]);
    }

    private sealed record Candidate(Claim Claim, double Value);
}
