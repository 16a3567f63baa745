using System.Globalization;
using System.Text;
using Conspectus.Core.Citations;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;

namespace Conspectus.Workbench.Tests.Importing;

/// <summary>NeurIPS 2023 from the feed, a careless scraper's table and a BibTeX file: one conference, whatever comes first.</summary>
public sealed class OneConferenceManySourcesTests
{
    private const int Papers = 3584;

    [Theory, Trait("Speed", "Slow")]
    [InlineData("feed table bib")]
    [InlineData("bib table feed")]
    [InlineData("table feed bib")]
    public async Task The_sources_of_a_conference_give_its_papers_once_in_any_order(string order)
    {
        await using var library = new TempLibrary();
        var sources = await SourcesAsync(library);
        var first = true;
        foreach (var name in order.Split(' '))
        {
            var report = await library.ImportAsync(sources[name]);
            Assert.Equal((first ? Papers : 0, Papers), (report.Added, report.Added + report.Updated + report.Unchanged));
            if (first) await MarkAsync(library);
            first = false;
        }

        var papers = await library.Library.Papers.AllAsync(Stop);
        Assert.Equal(Papers, papers.Count);
        Assert.All(papers, p => Assert.Equal("NeurIPS 2023", p.Edition.ToString()));
        Assert.Equal(Papers, papers.Count(p => p.Abstract.Source.Length > 0 && p.Authors.Count > 0));
        Assert.Equal(3531, papers.Count(p => p.Identifiers.OpenReview is not null || p.Url is not null));
        Assert.Equal([(Decision.Poster, 3148), (Decision.Spotlight, 359), (Decision.Oral, 77)],
            papers.CountBy(p => p.Decision).Select(c => (c.Key, c.Value)).OrderBy(c => c.Key));
        // The scraper ate the backslashes of some 60 abstracts; the feed's own text of these stays.
        Assert.DoesNotContain(papers, p => p.Abstract.Source.Contains("\nabla", StringComparison.Ordinal)
            || p.Abstract.Source.Contains("\textit", StringComparison.Ordinal));
        var marked = await library.Library.Reading.AllAsync(library.Reader, Stop);
        Assert.Equal(20, marked.Count(m => m.Mark == Mark.Starred));
    }

    private static async Task MarkAsync(TempLibrary library)
    {
        foreach (var paper in (await library.Library.Papers.AllAsync(Stop)).Take(20))
            await library.Library.Reading.SetMarkAsync(library.Reader, paper.Id, Mark.Starred, Stop);
    }

    private static async Task<Dictionary<string, string>> SourcesAsync(TempLibrary library)
    {
        var feed = Shared("neurips-2023.json.gz");
        await using var other = new TempLibrary();
        await other.ImportAsync(feed);
        var bib = new StringBuilder();
        foreach (var paper in await other.Library.Papers.AllAsync(Stop)) bib.Append(BibEntry.Write(paper)).Append('\n');
        var path = library.Folder.File("export.bib");
        await File.WriteAllTextAsync(path, bib.ToString(), Stop);
        return new Dictionary<string, string> { ["feed"] = feed, ["table"] = Shared("neurips-2023-scraped.csv.gz"), ["bib"] = path };
    }

    private static string Shared(string file)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "corpora", file);
        if (!File.Exists(path)) Assert.Skip(string.Create(CultureInfo.InvariantCulture, $"There is no ../shared/corpora/{file}."));
        return path;
    }
}
