using Conspectus.Core.Papers;
using Conspectus.E2E.Tests.Browsing;
using Microsoft.Playwright;

namespace Conspectus.E2E.Tests;

public sealed class PaperPageTests(ReaderFixture reader)
{
    /// <summary>A paper of the sample with a formula.</summary>
    internal static Paper WithFormula(ReaderFixture reader) =>
        reader.Served.Papers.First(p => p.Abstract.Html.Contains("<math", StringComparison.Ordinal));

    [Fact]
    public async Task Formulas_are_typeset_without_raw_tex()
    {
        await using var visit = await reader.VisitAsync("/papers");
        await visit.GoAsync("/papers/" + WithFormula(reader).Id);
        var formula = visit.Page.Locator("main article math").First;
        Assert.True((await formula.BoundingBoxAsync())!.Width > 2);
        Assert.DoesNotContain("$", await visit.Page.Locator("main article p").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bibtex_entry_is_copied()
    {
        await using var visit = await reader.VisitAsync("/papers");
        var paper = WithFormula(reader);
        await visit.GoAsync("/papers/" + paper.Id);
        await visit.Page.ClickAsync("[data-copy='#bibtex-entry']");
        await Assertions.Expect(visit.Page.Locator("[data-copy='#bibtex-entry']")).ToHaveTextAsync("Copied");
        var copied = await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.StartsWith($"@inproceedings{{{paper.Key},", copied, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Similar_papers_tell_the_terms_they_share()
    {
        var paper = reader.Served.Papers.First(p => p.Title.Text.Contains("iffusion", StringComparison.Ordinal));
        await using var visit = await reader.VisitAsync("/papers");
        await visit.GoAsync("/papers/" + paper.Id);
        var reasons = visit.Page.Locator("section[aria-labelledby=similar] .paper-item-why").Filter(new() { HasText = "iffusion" });
        await Assertions.Expect(reasons.First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_kind_of_a_paper_leads_to_others_of_it()
    {
        var place = reader.Served.Places.First(p => p.Kind is { Cues.Count: > 0 });
        await using var visit = await reader.VisitAsync("/papers");
        await visit.GoAsync("/papers/" + place.PaperId);
        var kind = visit.Page.Locator(".paper-facts a[href^='/papers?kind=']");
        await Assertions.Expect(visit.Page.Locator(".paper-facts")).ToContainTextAsync($"by its words “{place.Kind!.Cues[0]}");
        await kind.ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".filter-group[aria-label='Kind of paper'] a[aria-current]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Similar_papers_lead_on()
    {
        await using var visit = await reader.VisitAsync("/papers");
        var paper = WithFormula(reader);
        await visit.GoAsync("/papers/" + paper.Id);
        var nearest = await reader.Served.NearestAsync(paper.Id);
        foreach (var why in await visit.Page.Locator("section[aria-labelledby=similar] .paper-item-why").AllInnerTextsAsync())
            Assert.Matches("^(In both: .+|Near in meaning; few words shared)$", why);
        await visit.Page.Locator($"section[aria-labelledby=similar] a[href='/papers/{nearest}']").First.ClickAsync();
        await visit.Page.WaitForURLAsync("**/papers/" + nearest);
        await Assertions.Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
    }
}
