using Conspectus.E2E.Tests.Browsing;
using Microsoft.Playwright;

namespace Conspectus.E2E.Tests;

/// <summary>The article is read and edited where it stands, by keyboard and by touch.</summary>
public sealed class ArticleTests(ReaderFixture reader)
{
    [Fact]
    public async Task By_keyboard_a_heading_is_edited_undone_and_the_contents_light_what_is_read()
    {
        await using var served = await reader.CopyAsync();
        await using var visit = await reader.VisitAsync(served, "/article/live?edit=1");
        var page = visit.Page;
        var edit = page.Locator("section.topic h3 + a.edit").First;
        await edit.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var heading = page.Locator(".written [data-edit-panel] input[type=text]");
        await Assertions.Expect(heading).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ControlOrMeta+a");
        await page.Keyboard.TypeAsync("My own heading");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("section.topic h3").First).ToHaveTextAsync("My own heading");
        await Assertions.Expect(page.Locator("nav.toc a", new() { HasText = "My own heading" })).ToHaveAttributeAsync("aria-current", "location");
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator("nav.toc a", new() { HasText = "My own heading" })).ToHaveCountAsync(0);

        // The search is shown once the script of the new page runs.
        await Assertions.Expect(page.Locator("#in-article")).ToBeVisibleAsync();
        await page.Locator("section.topic h3 + a.edit").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(heading).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".written [data-edit-panel]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task By_keyboard_words_are_found_and_a_citation_shows_its_evidence_and_leads_to_the_paper_and_back()
    {
        await using var visit = await reader.VisitAsync("/article/live");
        var page = visit.Page;
        await WholeAsync(page);
        await page.FillAsync("#in-article", "learning");
        await Assertions.Expect(page.Locator("[data-found]")).Not.ToBeEmptyAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-found]")).ToContainTextAsync("1 of");
        var citation = page.Locator(".said .cite a").First;
        await page.Keyboard.PressAsync("Tab");
        await citation.FocusAsync();
        await Assertions.Expect(page.Locator("#evidence mark")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#evidence")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/papers/*");
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator(".written h1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Terms_that_are_explained_stay_in_their_line()
    {
        await using var visit = await reader.VisitAsync("/article/live");
        await WholeAsync(visit.Page);
        var displays = await visit.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.written a.term')].map(term => getComputedStyle(term).display)");

        Assert.NotEmpty(displays);
        Assert.All(displays, display => Assert.Equal("inline", display));
    }

    [Fact]
    public async Task By_touch_a_sentence_shows_its_evidence_and_a_line_of_ones_own_is_added()
    {
        await using var served = await reader.CopyAsync();
        await using var visit = await reader.VisitAsync(served, "/article/live", 390, 844, touch: true);
        var page = visit.Page;
        await WholeAsync(page);
        var said = page.Locator(".said").First;
        await said.ScrollIntoViewIfNeededAsync();
        await said.TapAsync(new() { Position = new() { X = 8, Y = 8 } });
        await Assertions.Expect(page.Locator("#evidence mark")).ToBeVisibleAsync();
        await page.Locator("#evidence button").TapAsync();
        await page.Locator(".invite a").First.TapAsync();
        await page.Locator("#edit-Remark").FillAsync("A line from the train.");
        await page.Locator("form:has(#edit-Remark) button").TapAsync();
        await Assertions.Expect(page.Locator(".remark")).ToHaveTextAsync("A line from the train.");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task Without_script_a_place_is_edited_on_a_page_of_its_own()
    {
        await using var served = await reader.CopyAsync();
        await using var visit = await reader.VisitAsync(served, "/article/live?edit=1", script: false);
        var page = visit.Page;
        await page.Locator("section.topic h3 + a.edit").First.ClickAsync();
        await page.Locator("#edit-Heading").FillAsync("By hand");
        await page.Locator("form:has(#edit-Heading) button").ClickAsync();
        await Assertions.Expect(page.Locator("section.topic h3").First).ToHaveTextAsync("By hand");
    }

    // The first chapter is there at once, the whole a moment later.
    private static Task WholeAsync(IPage page) =>
        Assertions.Expect(page.Locator("[data-writing]")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
}
