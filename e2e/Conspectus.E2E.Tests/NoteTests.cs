using Conspectus.Core.Reading;
using Conspectus.E2E.Tests.Browsing;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace Conspectus.E2E.Tests;

/// <summary>What is typed is kept, whatever becomes of the page, and never overwrites what it has not seen.</summary>
public sealed class NoteTests(ReaderFixture reader)
{
    private const string Field = "textarea[name=note]";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("reload")]
    [InlineData("back")]
    [InlineData("link")]
    [InlineData("close")]
    public async Task Case_92_a_note_is_kept_if_the_page_is_left_at_once(string way)
    {
        await using var served = await reader.CopyAsync();
        var paper = served.Papers[2].Id;
        await using var visit = await reader.VisitAsync(served, "/papers");
        await visit.GoAsync("/papers/" + paper);
        var page = visit.Page;
        await page.FocusAsync(Field);
        await page.Keyboard.TypeAsync("typed, and then " + way);
        switch (way)
        {
            case "reload": await page.ReloadAsync(); break;
            case "back": await page.GoBackAsync(); break;
            case "link":
                await page.EvaluateAsync("document.querySelector('.wordmark').click()");
                // Two navigations at once may leave Playwright waiting for the load of neither.
                await page.WaitForURLAsync("**/", new() { WaitUntil = WaitUntilState.Load });
                break;
            default: await page.CloseAsync(new() { RunBeforeUnload = true }); break;
        }

        await WaitForAsync(async () => (await served.StateAsync(paper)).Note == "typed, and then " + way);
        if (way == "close") return;
        if (way != "reload") await visit.GoAsync("/papers/" + paper);
        await Assertions.Expect(page.Locator(Field)).ToHaveValueAsync("typed, and then " + way);
        await Task.Delay(1000, Stop);
        await Assertions.Expect(page.Locator("[data-notice], [data-conflict-of]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_note_longer_than_browsers_send_for_a_page_that_is_gone_is_kept_as_well()
    {
        await using var served = await reader.CopyAsync();
        var paper = served.Papers[2].Id;
        var note = string.Concat(Enumerable.Repeat("Слово за слово. ", 5000));
        await using var visit = await reader.VisitAsync(served, "/papers/" + paper);
        visit.Page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await visit.Page.FillAsync(Field, note);
        await visit.Page.ReloadAsync();
        await WaitForAsync(async () => (await served.StateAsync(paper)).Note == note);
        await Assertions.Expect(visit.Page.Locator(Field)).ToHaveValueAsync(note);
    }

    [Fact]
    public async Task What_was_done_last_is_stored_last_even_where_the_page_is_left_at_once()
    {
        await using var served = await reader.CopyAsync();
        var topic = served.Topics.All.First(t => t.Parent is not null);
        await using var visit = await reader.VisitAsync(served, "/reading?topic=" + topic.Id);
        await visit.Page.Keyboard.PressAsync("n");
        await visit.Page.Keyboard.TypeAsync("first");
        await visit.Page.Keyboard.PressAsync("Escape");
        foreach (var key in new[] { "l", "s", "x" }) await visit.Page.Keyboard.PressAsync(key);
        await visit.Page.WaitForFunctionAsync("id => document.querySelector('[data-queue-paper]').dataset.queuePaper === id", topic.Papers[3]);
        await visit.Page.Keyboard.PressAsync("n");
        await visit.Page.Keyboard.TypeAsync("last");
        await visit.Page.ReloadAsync();
        await WaitForAsync(async () => (await served.StateAsync(topic.Papers[3])).Note == "last");

        Assert.Equal([new(topic.Papers[0], Mark.Liked, "first"), new(topic.Papers[1], Mark.Starred, ""), new(topic.Papers[2], Mark.Skipped, "")],
            await Task.WhenAll(topic.Papers.Take(3).Select(served.StateAsync)));
        var undone = new List<string>();
        while (await served.Library.Reading.UndoAsync(served.Reader, Stop) is { } change) undone.Add(change.State.PaperId);
        Assert.Equal([topic.Papers[3], topic.Papers[2], topic.Papers[1], topic.Papers[0], topic.Papers[0]], undone);
    }

    [Theory]
    [InlineData("Save mine in its place", "of the second tab")]
    [InlineData("Keep what stands there", "of the first tab")]
    [InlineData("Save both, mine below", "of the first tab\n\nof the second tab")]
    public async Task Case_91_an_older_tab_shows_both_texts_and_asks(string choice, string kept)
    {
        await using var served = await reader.CopyAsync();
        var paper = served.Papers[2].Id;
        await using var visit = await reader.VisitAsync(served, "/papers/" + paper);
        var second = await visit.OpenTabAsync();
        await second.GotoAsync("/papers/" + paper);
        await WriteAsync(visit.Page, "of the first tab");
        await Assertions.Expect(visit.Page.Locator("[data-note-status]")).ToHaveTextAsync("Saved");

        await WriteAsync(second, "of the second tab");
        var panel = second.Locator("[data-conflict-of]");
        await Assertions.Expect(panel).ToContainTextAsync("of the first tab");
        Assert.Equal("of the first tab", (await served.StateAsync(paper)).Note);
        await panel.GetByRole(AriaRole.Button, new() { Name = choice }).ClickAsync();
        await Assertions.Expect(panel).ToHaveCountAsync(0);
        await Assertions.Expect(second.Locator(Field)).ToHaveValueAsync(kept);
        await WaitForAsync(async () => (await served.StateAsync(paper)).Note == kept);

        // What is typed now is based on what was chosen: no second question.
        await second.FocusAsync(Field);
        await second.Keyboard.PressAsync("Control+End");
        await second.Keyboard.TypeAsync("!");
        await second.Keyboard.PressAsync("Escape");
        await WaitForAsync(async () => (await served.StateAsync(paper)).Note == kept + "!");
        await Assertions.Expect(panel).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task While_another_program_writes_the_page_says_so_and_saves_afterwards()
    {
        await using var served = await reader.CopyAsync();
        var paper = served.Papers[2].Id;
        await using var visit = await reader.VisitAsync(served, "/papers/" + paper);
        visit.Expect("503");
        await using (var other = new SqliteConnection($"Data Source={served.Library.Location};Pooling=False"))
        {
            await other.OpenAsync(Stop);
            await using var writing = other.BeginTransaction(deferred: false);
            await WriteAsync(visit.Page, "written meanwhile");
            await visit.Page.Keyboard.PressAsync("l");
            await Assertions.Expect(visit.Page.Locator("[data-notice=saving]")).ToContainTextAsync("Another program is writing", new() { Timeout = 30_000 });
        }

        await WaitForAsync(async () => await served.StateAsync(paper) == new ReadingState(paper, Mark.Liked, "written meanwhile"));
        await Assertions.Expect(visit.Page.Locator("[data-notice=saving]")).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator("[data-note-status]")).ToHaveTextAsync("Saved");
    }

    private static async Task WriteAsync(IPage page, string text)
    {
        await page.FocusAsync(Field);
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync("Escape");
    }

    private static async Task WaitForAsync(Func<Task<bool>> condition)
    {
        for (var i = 0; i < 200 && !await condition(); i++) await Task.Delay(50, Stop);
        Assert.True(await condition());
    }
}
