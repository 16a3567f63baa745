using Conspectus.Core.Papers;
using Conspectus.E2E.Tests.Browsing;
using Microsoft.Playwright;

namespace Conspectus.E2E.Tests;

public sealed class PaperPageTests(ReaderFixture reader)
{
    /// <summary>A paper of the sample with a formula.</summary>
    internal static Paper WithFormula(ReaderFixture reader) =>
        reader.Library is { } library ? library.Papers.All().First(p => p.Abstract.Html.Contains("<math", StringComparison.Ordinal)) : null!;

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
        Assert.StartsWith($"@inproceedings{{{paper.Key},", await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Similar_papers_lead_on()
    {
        await using var visit = await reader.VisitAsync("/papers");
        var paper = WithFormula(reader);
        await visit.GoAsync("/papers/" + paper.Id);
        var nearest = reader.Library.Analysis.Neighbors(paper.Id, 1)[0].PaperId;
        await visit.Page.Locator($"section[aria-labelledby=similar] a[href='/papers/{nearest}']").First.ClickAsync();
        await visit.Page.WaitForURLAsync("**/papers/" + nearest);
        await Assertions.Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
    }
}
