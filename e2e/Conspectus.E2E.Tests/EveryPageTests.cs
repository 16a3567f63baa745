using Conspectus.E2E.Tests.Browsing;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Conspectus.E2E.Tests;

public sealed class EveryPageTests(ReaderFixture reader)
{
    public static TheoryData<string, string> Pages => new()
    {
        { "overview", "/" },
        { "map", "/map" },
        { "map-kinds", "/map?colour=kind&decision=poster&kind=theory&list=1" },
        { "topics", "/topics" },
        { "topic", "/topics/1" },
        { "papers", "/papers" },
        { "search", "/papers?q=learning" },
        { "filters", "/papers?decision=oral&decision=poster&kind=theory" },
        { "paper", "/papers/{formula}" },
        { "reading", "/reading" },
        { "marks", "/reading/marks" },
        { "article", "/article" },
        { "article-live", "/article/live" },
        { "article-editing", "/article/live?edit=1" },
        { "article-place", "/article/edit?place=article" },
        { "interests", "/reading/interests" },
        { "tags", "/reading/tags" },
        { "known", "/reading/known" },
        { "import", "/import" },
        { "merges", "/merges" },
        { "history", "/reading/history" },
        { "collections", "/reading/collections" },
        { "searches", "/reading/searches" },
        { "suggested", "/reading?order=suggested" },
        { "glossary", "/glossary" },
        { "trends", "/trends?terms=learning" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Is_accessible_and_fits_in_light_and_dark_on_desktop_and_phone(string name, string path)
    {
        var formula = PaperPageTests.WithFormula(reader).Id;
        await using var visit = await reader.VisitAsync(path.Replace("{formula}", formula, StringComparison.Ordinal));
        foreach (var width in new[] { 1440, 390 })
        {
            await visit.Page.SetViewportSizeAsync(width, width == 390 ? 844 : 900);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await visit.SettleAsync();
                var view = $"{name} {width} {scheme}";
                await PhotographAsync(visit.Page, $"{name}-{width}-{scheme}".ToLowerInvariant());
                Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"),
                    $"{view} scrolls sideways");
                var found = (await visit.Page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical")
                    .Select(v => $"{view}: {v.Id} {v.Help}: {string.Join(" | ", v.Nodes.Take(4).Select(n => n.Html))}");
                Assert.Empty(found);
            }
        }
    }

    private static async Task PhotographAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("CONSPECTUS_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }
}
