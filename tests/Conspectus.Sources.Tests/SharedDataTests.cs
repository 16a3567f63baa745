using Conspectus.Core.Conferences;
using Conspectus.Core.Identity;
using Conspectus.Core.Papers;

namespace Conspectus.Sources.Tests;

/// <summary>The real files, where they are at hand.</summary>
public sealed class SharedDataTests
{
    [Fact]
    public async Task The_feed_of_NeurIPS_2023_gives_every_paper_without_an_issue()
    {
        var content = await Sources.ReadAsync(Repository.Shared("corpora", "neurips-2023.json.gz"));
        Assert.Equal(("conference site feed", new Edition("NeurIPS", 2023), 3584, (int?)3584),
            (content.Kind, content.Edition, content.Records.Count, content.Declared));
        Assert.Empty(content.Issues);
        Assert.Equal([(Decision.Poster, 3148), (Decision.Spotlight, 359), (Decision.Oral, 77)],
            content.Records.CountBy(r => Decisions.Parse(r.Decision)).Select(c => (c.Key, c.Value)).OrderBy(c => c.Key));
        Assert.Equal(3584, content.Records.Count(r => r.Authors.Count > 0 && r.Abstract.Length > 0 && r.SourceId.Length > 0));
        Assert.Equal(3531, content.Records.Count(r => r.Url is not null)); // the rest have but a relative one, and the file no host
    }

    [Fact]
    public async Task The_scraped_table_of_NeurIPS_2023_gives_every_paper()
    {
        var content = await Sources.ReadAsync(Repository.Shared("corpora", "neurips-2023-scraped.csv.gz"));
        Assert.Equal(("CSV", new Edition("NeurIPS", 2023), 3584), (content.Kind, content.Edition, content.Records.Count));
        Assert.Empty(content.Issues);
    }

    [Fact]
    public async Task The_feed_and_the_table_of_NeurIPS_2023_hold_the_same_papers()
    {
        var feed = await Sources.ReadAsync(Repository.Shared("corpora", "neurips-2023.json.gz"));
        var table = await Sources.ReadAsync(Repository.Shared("corpora", "neurips-2023-scraped.csv.gz"));
        var missing = Keys(feed).Except(Keys(table)).Count();
        Assert.True(missing < 100, $"{missing} titles of the feed are not in the table."); // the scraper ate some TeX
    }

    [Theory]
    [InlineData("neurips-1987-2022.jsonl.gz", 16_724, "NeurIPS")]
    [InlineData("other-conferences.jsonl.gz", 98_089, "Papers")] // three more are retracted
    public async Task JSON_lines_give_every_paper_with_its_own_edition(string file, int count, string conference)
    {
        var content = await Sources.ReadAsync(Repository.Shared("corpora", file));
        Assert.Equal(("JSON lines", new Edition(conference, 0), count), (content.Kind, content.Edition, content.Records.Count));
        Assert.Equal(count, content.Records.Count(r => r.Conference is not null && r.Year > 1980));
        Assert.All(content.Issues, i => Assert.Equal("", i.Record)); // nothing but what is told once for the file
    }

    [Theory]
    [InlineData("conference site feed", 7, "NeurIPS 2025", "neurips_virtual_json", "sample_neurips2025_from_thawn_tests.json")]
    [InlineData("CSV", 687, "Papers", "miniconf", "papers.csv")]
    [InlineData("CSV", 778, "ACL 2020", "miniconf_acl2020", "main_papers.csv")]
    [InlineData("JSON", 907, "ACL 2020", "miniconf_acl2020", "papers.json")]
    [InlineData("JSON", 687, "ICLR 2020", "openreview_v1", "iclr2020-papers.json")]
    public async Task The_format_samples_give_every_paper(string kind, int count, string edition, string folder, string file)
    {
        var content = await Sources.ReadAsync(Repository.Shared("formats", folder, file));
        Assert.Equal((kind, count, edition), (content.Kind, content.Records.Count, content.Edition.ToString()));
        Assert.All(content.Issues, i => Assert.Equal("", i.Record));
        Assert.Equal(count, content.Records.Select(r => r.SourceId).Distinct().Count());
    }

    [Theory]
    [InlineData("miniconf", "HEAD_main_calendar.json")]
    [InlineData("miniconf", "HEAD_papers_projection.json")]
    [InlineData("miniconf", "HEAD_config.yml")]
    [InlineData("miniconf_acl2020", "paper_recs.json")]
    public async Task What_lies_beside_the_papers_is_refused(string folder, string file)
    {
        var refusal = await Sources.RefusalAsync(Repository.Shared("formats", folder, file));
        Assert.Contains("holds no papers in a known form", refusal.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Keys(SourceContent content) =>
        content.Records.Select(r => PaperIdentity.TitleKey(Decisions.TakeFromTitle(r.Title, out _)));
}
