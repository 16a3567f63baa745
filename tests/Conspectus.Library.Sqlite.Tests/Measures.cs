using System.Diagnostics;
using System.Text.Json;
using Conspectus.Core.Papers;
using Conspectus.Library.Conformance;
using Conspectus.Library.Importing;
using Conspectus.Library.Papers;

namespace Conspectus.Library.Sqlite.Tests;

/// <summary>Times of a large library, printed: run with <c>-explicit only</c>.</summary>
public class Measures(ITestOutputHelper output)
{
    private const string LongQuestion =
        "a simple yet highly useful idea that extends chain of thought prompting so that a model can search a tree of its own thoughts "
        + "and go back to an earlier one";

    private static readonly string[] Queries =
    [
        "g", "gr", "graph", "graph ne", "we", "learning", "the learning of the", "graph neural network kernel", "bengio",
        "\"graph neural\" network",
        "zebra graph bandit policy aardvark", LongQuestion,
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public Task Times_of_one_conference() => MeasureAsync(Corpora.NeurIps2023());

    [Fact(Explicit = true)]
    public Task Times_of_118_000_papers() => MeasureAsync(Corpora.Everything());

    [Fact]
    public async Task A_whole_conference_goes_in_and_comes_out()
    {
        using var folder = new TempFolder();
        var papers = Corpora.NeurIps2023();
        await using var library = await OpenAsync(folder.File("library.db"));
        Assert.Equal(new ImportCounts(3584, 0, 0), await library.Importing.ImportAsync(papers, Sample.Stamp(), [], Cancel));
        Assert.Equal(papers.Select(p => p.Title.Source), (await library.Papers.AllAsync(Cancel)).Select(p => p.Title.Source));
        Assert.Equal(new ImportCounts(0, 0, 3584), await library.Importing.ImportAsync(papers, Sample.Stamp(), [], Cancel));
        var page = await library.Papers.QueryAsync(
            await library.Reading.LocalReaderAsync(Cancel), new() { Text = "tree of thoughts" }, Cancel);
        Assert.Equal("Tree of Thoughts: Deliberate Problem Solving with Large Language Models", page.Rows[0].Paper.Title.Text);
    }

    [Fact(Explicit = true)]
    public async Task Papers_found_from_a_comment()
    {
        using var folder = new TempFolder();
        await using var library = await OpenAsync(folder.File("library.db"));
        await library.Importing.ImportAsync(Corpora.NeurIps2023(), Sample.Stamp(), [], Cancel);
        var reader = await library.Reading.LocalReaderAsync(Cancel);
        using var set = JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.Combine(Corpora.Folder, "eval", "reading", "highlights-dev.json"), Cancel));
        var ranks = new List<double>();
        foreach (var item in set.RootElement.GetProperty("items").EnumerateArray())
        {
            var query = new PaperQuery { Text = item.GetProperty("comment").GetString()!, Limit = 4000 };
            var titles = (await library.Papers.QueryAsync(reader, query, Cancel)).Rows.Select(r => r.Paper.Title.Source).ToList();
            var rank = titles.IndexOf(item.GetProperty("title").GetString()!) + 1;
            ranks.Add(rank == 0 ? 0 : 1.0 / rank);
        }

        var (first, ten) = (ranks.Average(r => r >= 1 ? 1 : 0), ranks.Average(r => r >= 0.1 ? 1 : 0));
        output.WriteLine($"MRR {ranks.Average():0.000}, R@1 {first:0.000}, R@10 {ten:0.000} of {ranks.Count}");
    }

    private async Task MeasureAsync(List<Paper> papers)
    {
        using var folder = new TempFolder();
        var path = folder.File("library.db");
        await using (var warm = await OpenAsync(folder.File("warm.db"))) await warm.Importing.ImportAsync(
            Sample.Many(300, 2), Sample.Stamp(), [], Cancel);
        var library = await TimeAsync("open new", () => OpenAsync(path));
        await TimeAsync("import", () => library.Importing.ImportAsync(papers, Sample.Stamp(), [], Cancel));
        await TimeAsync("import again", () => library.Importing.ImportAsync(papers, Sample.Stamp(), [], Cancel));
        await TimeAsync("import of changes", () =>
            library.Importing.ImportAsync([.. papers.Select(p => p with { Track = "T" })], Sample.Stamp(), [], Cancel));
        await library.DisposeAsync();
        output.WriteLine($"{new FileInfo(path).Length / 1e6:0.0} MB");
        library = await TimeAsync("open", () => OpenAsync(path));
        var reader = await library.Reading.LocalReaderAsync(Cancel);
        ValueTask<PaperPage> QueryAsync(PaperQuery query) => library.Papers.QueryAsync(reader, query, Cancel);
        for (var i = 0; i < 2; i++)
        {
            await TimeAsync("count", () => library.Papers.CountAsync(Cancel));
            await TimeAsync("all", () => library.Papers.AllAsync(Cancel));
            await TimeAsync("fingerprint", () => library.Papers.FingerprintAsync(Cancel));
            foreach (var sort in Enum.GetValues<PaperSort>()) await TimeAsync($"page by {sort}", () => QueryAsync(new() { Sort = sort }));
            await TimeAsync("deep page", () => QueryAsync(new() { Offset = papers.Count - 60 }));
            foreach (var text in Queries)
                await TimeAsync($"search {text}: {(await QueryAsync(new() { Text = text })).Total}", () =>
                    QueryAsync(new() { Text = text }));
            await TimeAsync("facets", () => QueryAsync(new() { Limit = 0, Facets = true }));
            await TimeAsync("facets of a decision", () => QueryAsync(new() { Limit = 0, Facets = true, Decision = Decision.Oral }));
            await TimeAsync("page and facets of graph ne", () => QueryAsync(new() { Facets = true, Text = "graph ne" }));
            await TimeAsync("mark", () => library.Reading.SetMarkAsync(reader, papers[i].Key, Core.Reading.Mark.Liked, Cancel));
        }

        await library.DisposeAsync();
    }

    private static ValueTask<SqliteLibrary> OpenAsync(string path) => SqliteLibrary.OpenAsync(path, new SqliteLibraryOptions(), Cancel);

    private async Task<T> TimeAsync<T>(string what, Func<ValueTask<T>> act)
    {
        using var process = Process.GetCurrentProcess();
        var (watch, cpu) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        var result = await act();
        process.Refresh();
        var spent = (process.TotalProcessorTime - cpu).TotalMilliseconds;
        output.WriteLine($"{watch.Elapsed.TotalMilliseconds,9:0.0} ms {spent,9:0.0} ms of processor  {what}");
        return result;
    }
}
