using Conspectus.Analysis;
using Conspectus.Analysis.Ranking;
using Conspectus.Core;
using Conspectus.Library;
using Conspectus.Workbench.Ranking;

namespace Conspectus.Workbench.Tests.Ranking;

public class PaperRankingsTests(SampleWorkbench sample)
{
    [Fact]
    public async Task Every_paper_that_is_not_named_is_ranked_with_reasons()
    {
        await using var library = sample.Analysed();
        var papers = await library.Library.Papers.AllAsync(TestStop.Stop);
        var graphs = papers.Where(p => p.Title.Text.Contains("graph", StringComparison.OrdinalIgnoreCase)).ToList();

        var ranking = await RankAsync(library.Library, [graphs[0].Id, graphs[1].Key, $" {graphs[2].Title.Text.ToUpperInvariant()}!", "no such paper"], [papers[^1].Id]);

        Assert.Equal(papers.Count - 4, ranking.Papers.Count);
        Assert.DoesNotContain(graphs[1].Id, ranking.Papers.Select(p => p.Id));
        Assert.Equal("no such paper", Assert.Single(ranking.Unknown).Name);
        Assert.True(ranking.Papers.Take(10).Count(p => p.Title.Contains("graph", StringComparison.OrdinalIgnoreCase)) >= 4);
        Assert.All(ranking.Papers, p => Assert.NotEmpty(p.Reasons));
        Assert.Contains(ranking.Papers[0].Reasons, r => r.StartsWith("says “", StringComparison.Ordinal) || r.StartsWith("near “", StringComparison.Ordinal));
        Assert.Equal(ranking.Papers.Select(p => p.Score).OrderDescending(), ranking.Papers.Select(p => p.Score));
    }

    [Fact]
    public async Task A_library_without_an_analysis_is_ranked_too()
    {
        await using var library = sample.Imported();
        var papers = await library.Library.Papers.AllAsync(TestStop.Stop);

        Assert.Equal(papers.Count - 1, (await RankAsync(library.Library, [papers[0].Id], [])).Papers.Count);
    }

    [Fact]
    public async Task What_is_wrong_with_the_files_is_said()
    {
        await using var library = sample.Analysed();
        var paper = (await library.Library.Papers.AllAsync(TestStop.Stop))[0];

        var unknown = await Assert.ThrowsAsync<ConspectusException>(() => RankAsync(library.Library, ["no such paper"], []));
        var nobody = await Assert.ThrowsAsync<ConspectusException>(() => RankAsync(library.Library, [], []));
        var twice = await Assert.ThrowsAsync<ConspectusException>(() => RankAsync(library.Library, [paper.Id], [paper.Key]));

        Assert.StartsWith("liked.txt, line 1: no paper of the library is called “no such paper”", unknown.Message, StringComparison.Ordinal);
        Assert.Equal("No liked paper is named.", nobody.Message);
        Assert.EndsWith("is liked in liked.txt, line 1, and disliked in disliked.txt, line 1.", twice.Message, StringComparison.Ordinal);
    }

    private static Task<PaperRanking> RankAsync(ILibrary library, string[] liked, string[] disliked) =>
        new PaperRankings(library, new RankingOptions()).RankAsync(
            [.. liked.Select((name, at) => new NamedPaper("liked.txt", at + 1, name))],
            [.. disliked.Select((name, at) => new NamedPaper("disliked.txt", at + 1, name))], new Workers(2, TestStop.Stop));
}
