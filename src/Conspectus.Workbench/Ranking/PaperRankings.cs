using Conspectus.Analysis;
using Conspectus.Analysis.Ranking;
using Conspectus.Core;
using Conspectus.Library;
using Conspectus.Workbench.Answers;

namespace Conspectus.Workbench.Ranking;

/// <summary>Ranks a library's papers by what was liked of them.</summary>
/// <param name="library">The library; an analysis that fits it saves the making of vectors.</param>
/// <param name="options">How rankings learn.</param>
public sealed class PaperRankings(ILibrary library, RankingOptions options)
{
    /// <summary>Every paper that is not named, the likeliest to be liked first.</summary>
    /// <param name="liked">Papers that were liked; at least one must be in the library.</param>
    /// <param name="disliked">Papers that were seen and not liked, possibly none.</param>
    /// <param name="workers">Threads, and the way to stop; they do not change the result.</param>
    /// <exception cref="ConspectusException">
    /// The library is empty, none of the liked papers is in it, or a paper is named as liked and as disliked.
    /// </exception>
    public async Task<PaperRanking> RankAsync(IReadOnlyList<NamedPaper> liked, IReadOnlyList<NamedPaper> disliked, Workers workers)
    {
        var papers = await library.Papers.AllAsync(workers.Cancel).ConfigureAwait(false);
        if (papers.Count == 0) throw new ConspectusException("The library has no papers.", "Run 'conspectus import' first.");
        var unknown = new List<NamedPaper>();
        var names = new PaperNames(papers);
        var likes = Rows(names, liked, unknown);
        var dislikes = Rows(names, disliked, unknown);
        if (likes.Count == 0) throw NothingLiked(liked);
        foreach (var (row, twice) in dislikes.Where(d => likes.ContainsKey(d.Key)))
        {
            throw new ConspectusException(
                $"“{papers[row].Title.Text}” is liked in {likes[row].Source}, line {likes[row].Line}, "
                + $"and disliked in {twice.Source}, line {twice.Line}.",
                "Take it out of one of the files.");
        }

        var ranked = await RankedLibrary.ReadAsync(library, papers, options, workers).ConfigureAwait(false);
        var ranking = new InterestRanker(ranked.Features, options).Rank([.. likes.Keys], [.. dislikes.Keys], workers);
        var order = ranking.Order();
        var answers = new RankedPaperAnswer[order.Count];
        workers.For(order.Count, at => answers[at] = new RankedPaperAnswer(
            papers[order[at]].Id, papers[order[at]].Title.Text, Math.Round(ranking.Likelihood(order[at]), 6),
            ranked.Reasons(ranking, order[at])));
        return new PaperRanking(answers, unknown);
    }

    private static Dictionary<int, NamedPaper> Rows(PaperNames names, IReadOnlyList<NamedPaper> named, List<NamedPaper> unknown)
    {
        var rows = new Dictionary<int, NamedPaper>();
        foreach (var paper in named)
        {
            var any = false;
            foreach (var row in names.Find(paper.Name)) any |= rows.TryAdd(row, paper) || rows.ContainsKey(row);
            if (!any) unknown.Add(paper);
        }

        return rows;
    }

    private static ConspectusException NothingLiked(IReadOnlyList<NamedPaper> liked) => liked.Count == 0
        ? new ConspectusException("No liked paper is named.", "Name one title, id or citation key a line.")
        : new ConspectusException(
            $"{liked[0].Source}, line {liked[0].Line}: no paper of the library is called “{liked[0].Name}”, "
            + "nor as any other line says.",
            "Name titles, ids or citation keys of the library, one a line; 'conspectus papers' lists them.");
}
