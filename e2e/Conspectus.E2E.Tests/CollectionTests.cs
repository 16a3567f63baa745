using Conspectus.Core.Reading;
using Conspectus.E2E.Tests.Browsing;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Conspectus.E2E.Tests;

/// <summary>Collections by keyboard alone: made, filled, undone, read; and searches that are kept.</summary>
public sealed class CollectionTests(ReaderFixture reader)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keys_collect_rows_a_selection_and_the_paper_of_the_queue_and_undo_takes_it_back()
    {
        await using var served = await reader.CopyAsync();
        await using var visit = await reader.VisitAsync(served, "/papers");
        var page = visit.Page;
        var ids = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.paper-item[data-paper]')].map(r => r.dataset.paper)");
        foreach (var key in new[] { "j", "c" }) await page.Keyboard.PressAsync(key);
        await Assertions.Expect(page.Locator("dialog.collect h2")).ToHaveTextAsync("Collect 1 paper");
        await Assertions.Expect(page.Locator("#collect-name")).ToBeFocusedAsync();
        Assert.Empty((await page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical").Select(v => v.Id));
        await page.Keyboard.TypeAsync("to read");
        await page.Keyboard.PressAsync("Enter");
        var words = page.Locator(".paper-item [data-collection-word]");
        await Assertions.Expect(words).ToHaveTextAsync(["to read"]);
        await Assertions.Expect(page.Locator("[data-notice=collected]")).ToContainTextAsync("1 paper put into “to read”.");

        // The focus is where it was: a selection goes in by the first letters of the name.
        foreach (var key in new[] { "v", "j", "v", "c" }) await page.Keyboard.PressAsync(key);
        await Assertions.Expect(page.Locator("dialog.collect h2")).ToHaveTextAsync("Collect 2 papers");
        await page.WaitForFunctionAsync("() => document.querySelector('dialog.collect li input')?.indeterminate");
        await page.Keyboard.TypeAsync("rea");
        await Assertions.Expect(page.Locator("[data-collect-enter]")).ToHaveTextAsync("Put into “to read”");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(words).ToHaveTextAsync(["to read", "to read"]);
        Assert.Equal(ids[..2].Order(), (await PapersAsync(served, "to read")).Order());

        // Undo in its turn: the second paper, and then the collection itself.
        foreach (var key in new[] { "Escape", "u" }) await page.Keyboard.PressAsync(key);
        await Assertions.Expect(words).ToHaveTextAsync(["to read"]);
        await Assertions.Expect(page.Locator("[data-notice=collected]")).ToContainTextAsync("Taken back: 1 paper put into “to read”.");
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(words).ToHaveCountAsync(0);
        Assert.Empty(await served.Library.Collections.ListAsync(served.Reader, Stop));

        await visit.GoAsync("/reading");
        var first = (await page.Locator("[data-queue-paper]").First.GetAttributeAsync("data-queue-paper"))!;
        await page.Keyboard.PressAsync("c");
        await Assertions.Expect(page.Locator("#collect-name")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("seminar");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-collected] [data-collection-word]")).ToHaveTextAsync("seminar");
        await visit.GoAsync($"/papers/{first}");
        await Assertions.Expect(page.Locator("[data-collected] [data-collection-word]")).ToHaveTextAsync("seminar");
        await page.Keyboard.PressAsync("c");
        await Assertions.Expect(page.Locator("dialog.collect li")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("dialog.collect li input")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync(" ");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("[data-collected] [data-collection-word]")).ToHaveCountAsync(0);
        Assert.Empty(await PapersAsync(served, "seminar"));
    }

    [Fact]
    public async Task A_collection_is_a_list_like_any_other_and_a_lasso_and_a_search_can_be_kept()
    {
        await using var served = await reader.CopyAsync();
        await using var visit = await reader.VisitAsync(served, "/papers?q=learning");
        var page = visit.Page;
        await page.ClickAsync("summary:text-is('Keep this list')");
        await page.FillAsync("#keep-name", "learning");
        await page.ClickAsync("text=Save the search");
        await Assertions.Expect(page.Locator(".saved-searches")).ToContainTextAsync("learning");
        await page.ClickAsync("summary:text-is('Keep this list')");
        await page.FillAsync("#keep-name", "learned");
        await page.ClickAsync("button:has-text('Collect the')");
        await page.WaitForURLAsync("**/papers?collection=*");
        await Assertions.Expect(page.Locator(".collection-head h2")).ToHaveTextAsync("learned");
        var papers = await PapersAsync(served, "learned");
        await Assertions.Expect(page.Locator("#results-count")).ToContainTextAsync($"{papers.Count} paper");
        Assert.Empty((await page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical").Select(v => v.Id));

        // Narrowed further, read, and seen on the map.
        await page.Locator("[data-filter=decision] a").First.ClickAsync();
        await page.WaitForURLAsync("**/papers?decision=*&collection=*");
        await page.ClickAsync("text=Read these");
        await page.WaitForURLAsync("**/reading?decision=*&collection=*");
        await Assertions.Expect(page.Locator("[data-queue-paper] h1")).ToBeVisibleAsync();

        await visit.GoAsync("/map?collection=" + (await FindAsync(served, "learned")).Collection.Id + "&list=1");
        var panel = page.Locator("[data-map-selection]");
        await Assertions.Expect(panel).ToContainTextAsync("papers selected");
        await panel.Locator("input[name=name]").FillAsync("of the map");
        await panel.Locator("button:text-is('Make it')").ClickAsync();
        await page.WaitForURLAsync("**/papers?collection=*");
        Assert.Equal(papers, await PapersAsync(served, "of the map"));

        await visit.GoAsync("/reading/collections");
        await page.Locator(".collection-edit summary").First.ClickAsync();
        await page.Locator("button:text-is('Remove the collection')").First.ClickAsync();
        await Assertions.Expect(page.Locator(".removed")).ToContainTextAsync("is removed");
        await page.ClickAsync("text=Bring it back");
        await Assertions.Expect(page.Locator(".interest-list h2")).ToHaveCountAsync(2);
    }

    private static async Task<Library.Reading.CollectionSize> FindAsync(ServedLibrary served, string name) =>
        Assert.Single(await served.Library.Collections.ListAsync(served.Reader, Stop), c => c.Collection.Name == name);

    private static async Task<IReadOnlyList<string>> PapersAsync(ServedLibrary served, string name) =>
        (await served.Library.Collections.PapersAsync(served.Reader, (await FindAsync(served, name)).Collection.Id, Stop))!;
}
