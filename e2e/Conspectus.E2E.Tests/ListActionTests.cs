using Conspectus.Core.Reading;
using Conspectus.E2E.Tests.Browsing;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Conspectus.E2E.Tests;

/// <summary>Any list of papers is walked, read and marked where it stands.</summary>
public sealed class ListActionTests(ReaderFixture reader)
{
    private const string Row = ".paper-item[data-paper]";

    [Theory]
    [InlineData("/papers")]
    [InlineData("/papers?q=learning")]
    public async Task Keys_open_an_abstract_and_mark_papers(string list)
    {
        await using var served = await reader.CopyAsync();
        await using var visit = await reader.VisitAsync(served, list);
        var ids = await IdsAsync(visit.Page);
        foreach (var key in new[] { "j", "j", " " }) await visit.Page.Keyboard.PressAsync(key);
        var second = visit.Page.Locator(Row).Nth(1);
        await Assertions.Expect(second.Locator("[data-preview] .abstract")).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("l");
        await Assertions.Expect(second.Locator("[data-mark-word]")).ToHaveTextAsync("+ liked");
        await visit.Page.Keyboard.PressAsync("n");
        await visit.Page.Keyboard.TypeAsync("kept");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(second.Locator("[data-note-word]")).ToHaveTextAsync("note");
        Assert.Equal(new ReadingState(ids[1], Mark.Liked, "kept"), await served.StateAsync(ids[1]));
    }

    [Fact]
    public async Task Several_are_marked_at_once_and_a_mark_is_taken_off_by_its_key()
    {
        await using var served = await reader.CopyAsync();
        await using var visit = await reader.VisitAsync(served, "/papers");
        var ids = await IdsAsync(visit.Page);
        foreach (var key in new[] { "j", "v", "j", "v", "s" }) await visit.Page.Keyboard.PressAsync(key);
        await Assertions.Expect(visit.Page.Locator("[data-selected]")).ToHaveTextAsync("2 selected");
        await Assertions.Expect(visit.Page.Locator(".mark-starred")).ToHaveCountAsync(2);
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Page.Locator(".selection-bar")).ToHaveCountAsync(0);
        await visit.Page.Keyboard.PressAsync("s");
        await Assertions.Expect(visit.Page.Locator(".mark-starred")).ToHaveCountAsync(1);
        await visit.Page.EvaluateAsync("new Promise(done => setTimeout(done, 300))");
        Assert.Equal((Mark.Starred, Mark.Unread), ((await served.StateAsync(ids[0])).Mark, (await served.StateAsync(ids[1])).Mark));
    }

    [Fact]
    public async Task Keys_mark_as_known_and_set_tags_of_a_row_and_of_a_selection_and_undo_takes_them_back()
    {
        await using var served = await reader.CopyAsync();
        await using var visit = await reader.VisitAsync(served, "/papers");
        var (page, ids) = (visit.Page, await IdsAsync(visit.Page));
        var rows = page.Locator(Row);
        foreach (var key in new[] { "j", "a", "2" }) await page.Keyboard.PressAsync(key);
        await Assertions.Expect(rows.Nth(0).Locator("[data-mark-word]")).ToHaveTextAsync("✓ known");
        await Assertions.Expect(rows.Nth(0).Locator("[data-tag-word]")).ToHaveTextAsync("tag 2");
        foreach (var key in new[] { "v", "j", "v", "2" }) await page.Keyboard.PressAsync(key);
        await Assertions.Expect(page.Locator("[data-tag-word]")).ToHaveCountAsync(2);
        await page.Keyboard.PressAsync("2");
        await Assertions.Expect(page.Locator("[data-tag-word]")).ToHaveCountAsync(0);
        foreach (var key in new[] { "Escape", "u", "u" }) await page.Keyboard.PressAsync(key);
        await Assertions.Expect(page.Locator("[data-tag-word]")).ToHaveCountAsync(2);
        Assert.Equal(new ReadingState(ids[0], Mark.Known, "", TagSet.Of(2)), await served.StateAsync(ids[0]));
        Assert.Equal(new ReadingState(ids[1], Mark.Unread, "", TagSet.Of(2)), await served.StateAsync(ids[1]));
        await visit.GoAsync("/papers?q=" + Uri.EscapeDataString("tag:\"tag 2\""));
        await Assertions.Expect(page.Locator(Row)).ToHaveCountAsync(2);
        Assert.Empty((await page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical").Select(v => v.Id));
    }

    [Fact]
    public async Task Going_back_gives_the_focus_to_the_same_row_and_a_paper_leads_to_the_next_of_its_list()
    {
        await using var visit = await reader.VisitAsync("/papers");
        var ids = await IdsAsync(visit.Page);
        foreach (var key in new[] { "j", "j", "j" }) await visit.Page.Keyboard.PressAsync(key);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/papers/" + ids[2]);
        await visit.Page.Keyboard.PressAsync("]");
        await visit.Page.WaitForURLAsync("**/papers/" + ids[3]);
        await visit.Page.GoBackAsync();
        await visit.Page.GoBackAsync();
        await visit.Page.WaitForFunctionAsync("id => document.activeElement?.closest('[data-paper]')?.dataset.paper === id", ids[2]);
    }

    [Fact]
    public async Task A_list_with_an_open_abstract_and_a_selection_is_accessible()
    {
        await using var visit = await reader.VisitAsync("/papers?q=learning");
        foreach (var key in new[] { "j", " ", "v" }) await visit.Page.Keyboard.PressAsync(key);
        await Assertions.Expect(visit.Page.Locator("[data-preview] .abstract")).ToBeVisibleAsync();
        Assert.Empty((await visit.Page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical").Select(v => v.Id));
    }

    private static async Task<IReadOnlyList<string>> IdsAsync(IPage page) =>
        await page.EvaluateAsync<string[]>($"[...document.querySelectorAll('{Row}')].map(r => r.dataset.paper)");
}
