using System.Diagnostics;
using System.Text.Json;
using Conspectus.Library.Papers;

namespace Conspectus.Library.Tests;

/// <summary>Times of a large library, printed: run with <c>-explicit only</c>.</summary>
public class Measures(ITestOutputHelper output)
{
    private const string LongQuestion =
        "a simple yet highly useful idea that extends chain of thought prompting so that a model can search a tree of its own thoughts and go back to an earlier one";

    [Fact(Explicit = true)]
    public void Times_of_one_conference() => Measure(Corpora.NeurIps2023());

    [Fact(Explicit = true)]
    public void Times_of_118_000_papers() => Measure(Corpora.Everything());

    private void Measure(List<Core.Papers.Paper> papers)
    {
        using var folder = new TempFolder();
        var count = papers.Count;
        var path = folder.File("library.db");
        using (var warm = new TempLibrary()) warm.Import([.. Sample.Many(300, 2)]);
        var library = Time("open new", () => Library.Open(path));
        Time("import", () => library.Papers.Import(papers, TempLibrary.Stamp()));
        Time("import again", () => library.Papers.Import(papers, TempLibrary.Stamp()));
        library.Dispose();
        output.WriteLine($"{new FileInfo(path).Length / 1e6:0.0} MB");
        library = Time("open", () => Library.Open(path));
        for (var i = 0; i < 2; i++)
        {
            Time("count", () => library.Papers.Count());
            Time("all", () => library.Papers.All());
            Time("fingerprint", () => library.Papers.Fingerprint());
            foreach (var sort in Enum.GetValues<PaperSort>()) Time($"page by {sort}", () => library.Papers.Query(new() { Sort = sort }));
            Time("deep page", () => library.Papers.Query(new() { Offset = count - 60 }));
            foreach (var text in new[] { "g", "gr", "graph", "graph ne", "we", "learning", "the learning of the", "graph neural network kernel", "bengio", "\"graph neural\" network", "zebra graph bandit policy aardvark", LongQuestion })
                Time($"search {text}: {library.Papers.Query(new() { Text = text }).Total}", () => library.Papers.Query(new() { Text = text }));
            Time("facets", () => library.Papers.CountFacets(new()));
            Time("facets of a decision", () => library.Papers.CountFacets(new() { Decision = Core.Papers.Decision.Oral }));
            Time("facets of graph ne", () => library.Papers.CountFacets(new() { Text = "graph ne" }));
        }

        library.Dispose();
    }

    private T Time<T>(string what, Func<T> act)
    {
        using var process = Process.GetCurrentProcess();
        var (watch, cpu) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        var result = act();
        process.Refresh();
        output.WriteLine($"{watch.Elapsed.TotalMilliseconds,9:0.0} ms {(process.TotalProcessorTime - cpu).TotalMilliseconds,9:0.0} ms of processor  {what}");
        return result;
    }

    [Fact(Explicit = true)]
    public void Papers_found_from_a_comment()
    {
        using var temp = new TempLibrary();
        temp.Import([.. Corpora.NeurIps2023()]);
        using var set = JsonDocument.Parse(File.ReadAllText(Path.Combine(Corpora.Folder, "eval", "reading", "highlights-dev.json")));
        var ranks = new List<double>();
        foreach (var item in set.RootElement.GetProperty("items").EnumerateArray())
        {
            var found = temp.Papers.Query(new() { Text = item.GetProperty("comment").GetString()!, Limit = 4000 }).Rows;
            var rank = found.Select(r => r.Paper.Title.Source).ToList().IndexOf(item.GetProperty("title").GetString()!) + 1;
            ranks.Add(rank == 0 ? 0 : 1.0 / rank);
        }

        output.WriteLine($"MRR {ranks.Average():0.000}, R@1 {ranks.Average(r => r >= 1 ? 1 : 0):0.000}, R@10 {ranks.Average(r => r >= 0.1 ? 1 : 0):0.000} of {ranks.Count}");
    }
}
