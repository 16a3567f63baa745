using System.IO.Compression;
using System.Text.Json;
using Conspectus.Articles.Checks;
using Conspectus.Articles.Claims;
using Conspectus.Articles.Content;
using Conspectus.Articles.Tests.Samples;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;

namespace Conspectus.Articles.Tests.Content;

/// <summary>A whole conference, where its file is at hand.</summary>
public sealed class CorpusTests
{
    [Fact]
    public void Nearly_every_paper_has_a_claim_and_all_of_them_hold_up()
    {
        var papers = Papers();
        var claims = papers.ToDictionary(p => p.Id, p => ClaimFinder.Find(p));
        Assert.InRange(claims.Values.Count(c => c.Any(x => !x.Follows)), papers.Count * 9 / 10, papers.Count);

        // Every claim of the conference goes through an article and its check: all papers starred, no topics.
        var input = new ArticleInput(
            papers, TopicTree.Empty, [], [.. papers.Select(p => new ReadingState(p.Id, Mark.Starred, ""))], new DateOnly(2024, 1, 5));
        var article = ArticleBuilder.Build(input, ArticleOptions.Default);
        Assert.Equal(papers.Count, article.Bibliography.Count);
        Assert.Empty(ArticleCheck.Check(article, input));
    }

    /// <summary>Every paper of the conference; the test is skipped where its file is not at hand.</summary>
    internal static List<Paper> Everyone() => Papers(each: 1);

    /// <summary>The bibliography of an article.</summary>
    internal static string BibTeX(Article article) => Bibliography.ToBibTeX(article);

    // Every fourth paper is plenty, and keeps the test within seconds.
    private static List<Paper> Papers(int each = 4)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Conspectus.slnx"))) root = root.Parent;
        var path = Path.Combine(root?.Parent?.FullName ?? "", "shared", "corpora", "neurips-2023.json.gz");
        if (!File.Exists(path)) Assert.Skip("The corpus is not beside the repository.");
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var feed = JsonDocument.Parse(stream);
        return [.. feed.RootElement.GetProperty("results").EnumerateArray().Where((_, i) => i % each == 0)
            .Select((r, i) => SamplePapers.Paper(
                r.GetProperty("name").GetString()!,
                r.GetProperty("abstract").GetString() ?? "",
                string.Join(';', r.GetProperty("authors").EnumerateArray()
                    .Select(a => a.GetProperty("fullname").GetString()!.Replace(';', ' ')))) with { Key = $"key{i}" })
            .DistinctBy(p => p.Id)];
    }
}
