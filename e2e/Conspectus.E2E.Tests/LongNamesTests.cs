using System.Text.Json;
using Conspectus.Analysis;
using Conspectus.E2E.Tests.Browsing;
using Conspectus.Workbench.Analyzing;
using Conspectus.Workbench.Importing;
using Microsoft.Playwright;

namespace Conspectus.E2E.Tests;

/// <summary>A word of 300 letters is broken: no page scrolls sideways for it.</summary>
public sealed class LongNamesTests(ReaderFixture reader)
{
    private static readonly string Long = string.Concat(Enumerable.Range(0, 300).Select(i => (char)('a' + (i * 7 % 26))));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Names_of_300_letters_do_not_scroll_a_page_sideways()
    {
        var folder = Directory.CreateTempSubdirectory("conspectus-long-");
        var library = await SampleLibrary.OpenAsync(Path.Combine(folder.FullName, "long.db"), Stop);
        await File.WriteAllLinesAsync(folder.FullName + "/long.jsonl", Enumerable.Range(0, 40).Select(Record), Stop);
        await new Importer(library, new ImportOptions()).ImportAsync([folder.FullName + "/long.jsonl"], null, Stop);
        await new Analyst(library, new AnalysisOptions()).RunAsync(2, null, Stop);
        await using (var served = await ServedLibrary.StartAsync(library))
        {
            var paper = served.Papers[0].Id;
            await library.Reading.SetNoteAsync(served.Reader, paper, Long, null, Stop);
            string[] paths =
            [
                "/", "/topics", $"/topics/{served.Topics.All[0].Id}", $"/topics/{served.Topics.All[^1].Id}", "/papers", "/papers?q=" + Long,
                "/papers?author=" + Long, "/papers/" + paper, "/reading?paper=" + paper, "/reading/marks", "/map", "/nowhere",
            ];
            await using var visit = await reader.VisitAsync(served, "/");
            visit.Expect("404");
            var wide = new List<string>();
            foreach (var width in new[] { 1280, 390 })
            {
                await visit.Page.SetViewportSizeAsync(width, 844);
                foreach (var path in paths)
                {
                    await visit.GoAsync(path);
                    var over = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
                    if (over > 0) wide.Add($"{path[..Math.Min(path.Length, 40)]} at {width} scrolls sideways by {over} pixels");
                }
            }

            Assert.Empty(wide);
        }

        folder.Delete(true);
    }

    private static string Record(int i) => JsonSerializer.Serialize(new
    {
        conference = "Conference" + Long,
        year = 2024,
        title = i == 0 ? Long + " and its friends" : $"{Long[..(100 + i)]} number {i}",
        authors = new[] { Long, "Ada " + Long, "Grace Hopper" },
        @abstract = $"We present {Long}. It is about {(i % 2 == 0 ? "planning in mazes" : "norms of matrices")} and {Long[..(120 + i)]}.",
        keywords = new[] { Long, "planning" },
        session = "Session " + Long,
        decision = "Accept (poster)",
    });
}
