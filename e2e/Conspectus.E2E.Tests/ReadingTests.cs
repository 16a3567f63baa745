using System.Text.RegularExpressions;
using Conspectus.Core.Reading;
using Conspectus.E2E.Tests.Browsing;
using Microsoft.Playwright;

namespace Conspectus.E2E.Tests;

public sealed class ReadingTests(ReaderFixture reader)
{
    private const string Queue = "[data-queue-paper]";

    [Fact]
    public async Task Keys_mark_note_and_undo_and_everything_is_kept()
    {
        await using var visit = await reader.VisitAsync("/reading");
        var page = visit.Page;
        var liked = await PressAsync(page, "l");
        var starred = await PressAsync(page, "s");
        var skipped = await PressAsync(page, "x");
        var seen = await PressAsync(page, "j");
        Assert.Equal(4, new[] { liked, starred, skipped, seen }.Distinct().Count());

        var noted = await IdAsync(page);
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.TypeAsync("worth a second look");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("[data-note-status]").First).ToContainTextAsync("Saved");

        await PressAsync(page, "k");
        Assert.Equal(seen, await IdAsync(page));
        await page.ReloadAsync();
        Assert.Equal(Mark.Liked, (await reader.Served.StateAsync(liked)).Mark);
        Assert.Equal(Mark.Starred, (await reader.Served.StateAsync(starred)).Mark);
        Assert.Equal(Mark.Skipped, (await reader.Served.StateAsync(skipped)).Mark);
        Assert.Equal(Mark.Seen, (await reader.Served.StateAsync(seen)).Mark);
        Assert.Equal("worth a second look", (await reader.Served.StateAsync(noted)).Note);

        await visit.GoAsync("/papers?mark=starred");
        await Assertions.Expect(page.Locator($".paper-list a[href='/papers/{starred}']").First).ToBeVisibleAsync();
        await visit.GoAsync("/reading/marks");
        await Assertions.Expect(page.Locator($"main a[href='/papers/{liked}']").First).ToBeVisibleAsync();
        await visit.GoAsync("/map?marks=1");
        await Assertions.Expect(page.Locator("[data-map-status]")).ToContainTextAsync("1 starred");

        // The note was the last change, then the four marks, latest first.
        await visit.GoAsync("/reading");
        foreach (var _ in Enumerable.Range(0, 5)) await PressAsync(page, "u", mayStay: true);
        await WaitForAsync(async () => (await reader.Served.StatesAsync()).Count == 0);
    }

    [Fact]
    public async Task Known_goes_on_and_tags_stay_with_the_paper_and_both_are_undone()
    {
        await using var served = await reader.CopyAsync();
        await using var visit = await reader.VisitAsync(served, "/reading");
        var page = visit.Page;
        var known = await PressAsync(page, "a");
        await WaitForAsync(async () => (await served.StateAsync(known)).Mark == Mark.Known);
        var tagged = await IdAsync(page);
        Assert.NotEqual(known, tagged);
        await Assertions.Expect(page.Locator("[data-tag-form] button:visible")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("3");
        await Assertions.Expect(page.Locator("[data-tag-form] button[aria-pressed=true]")).ToContainTextAsync("tag 3");
        Assert.Equal(tagged, await IdAsync(page));
        await WaitForAsync(async () => (await served.StateAsync(tagged)).Tags == TagSet.Of(3));
        await PressAsync(page, "u", mayStay: true);
        await WaitForAsync(async () => (await served.StateAsync(tagged)).Tags.IsEmpty);
        await Assertions.Expect(page.Locator("[data-tag-form] button[aria-pressed=true]")).ToHaveCountAsync(0);
        await PressAsync(page, "u");
        await WaitForAsync(async () => (await served.StatesAsync()).Count == 0);

        await visit.GoAsync("/reading/tags");
        await page.FillAsync("#name-3", "to cite");
        await page.ClickAsync("text=Save the names");
        await visit.GoAsync("/reading");
        await Assertions.Expect(page.Locator("[data-tag-form] button:visible")).ToContainTextAsync("to cite");
    }

    [Fact]
    public async Task A_press_of_a_button_posts_its_mark_once()
    {
        await using var served = await reader.CopyAsync();
        await using var visit = await reader.VisitAsync(served, "/reading");
        var page = visit.Page;
        var posted = new List<string>();
        page.Request += (_, request) =>
        {
            if (request.PostData is { } data) posted.Add(data);
        };
        var liked = await IdAsync(page);
        await page.Locator("[data-mark-form] button[data-value=liked]").First.ClickAsync();
        await Assertions.Expect(page.Locator(Queue).First).Not.ToHaveAttributeAsync("data-queue-paper", liked);
        var skipped = await IdAsync(page);
        await page.Locator("[data-mark-form] button[data-value=skipped]").First.ClickAsync();
        await WaitForAsync(async () => (await served.StateAsync(skipped)).Mark == Mark.Skipped);

        Assert.Equal(Mark.Liked, (await served.StateAsync(liked)).Mark);
        Assert.Equal(2, posted.Sum(p => Regex.Count(p, "\"mark\":")));
    }

    [Fact]
    public async Task A_pasted_list_marks_what_is_known_after_it_was_shown()
    {
        await using var served = await reader.CopyAsync();
        await using var visit = await reader.VisitAsync(served, "/reading/known");
        var page = visit.Page;
        var papers = (await served.Library.Papers.AllAsync(TestContext.Current.CancellationToken)).Take(3).ToList();
        await page.FillAsync("#known-list", string.Join('\n', papers.Select(p => p.Title.Text)) + "\nA work of nobody");
        await page.ClickAsync("text=Look them up");
        await Assertions.Expect(page.Locator(".known-list li")).ToHaveCountAsync(3);
        Assert.Empty(await served.StatesAsync());
        await page.Locator(".known-list input").Nth(1).UncheckAsync();
        await page.ClickAsync("text=Mark those ticked as known");
        await Assertions.Expect(page.Locator("[role=status]").First).ToContainTextAsync("2 papers marked as known.");
        Assert.Equal([papers[0].Id, papers[2].Id], (await served.StatesAsync()).Select(s => s.PaperId));
        await page.ClickAsync("text=Take it back");
        await page.WaitForURLAsync("**/reading/known");
        Assert.Empty(await served.StatesAsync());
    }

    [Fact]
    public async Task A_queue_that_is_read_for_an_interest_learns_from_keys_and_says_why()
    {
        await using var served = await reader.CopyAsync();
        await using var visit = await reader.VisitAsync(served, "/reading/interests");
        var page = visit.Page;
        await page.FillAsync("#name-new", "graphs");
        await page.FillAsync("#words-new", "graph neural networks");
        await page.ClickAsync("text=Add and read for it");
        await page.WaitForURLAsync("**/reading?order=suggested&interest=*");
        var interest = Assert.Single(await served.Library.Interests.ListAsync(served.Reader, TestContext.Current.CancellationToken));
        var liked = await PressAsync(page, "l");
        var skipped = await PressAsync(page, "x");
        await PressAsync(page, "l");
        await Assertions.Expect(page.Locator(".queue-why")).ToContainTextAsync("liked");
        await WaitForAsync(async () => (await VotesAsync(served, interest.Id)).Count == 3);
        Assert.Superset(new HashSet<InterestVote> { new(liked, true), new(skipped, false) }, (await VotesAsync(served, interest.Id)).ToHashSet());
        foreach (var _ in Enumerable.Range(0, 3)) await PressAsync(page, "u", mayStay: true);
        await WaitForAsync(async () => (await VotesAsync(served, interest.Id)).Count == 0 && (await served.StatesAsync()).Count == 0);
    }

    [Fact]
    public async Task The_order_of_a_queue_is_chosen_in_it_and_stays_in_the_address()
    {
        await using var visit = await reader.VisitAsync("/papers?q=learning");
        await visit.Page.ClickAsync("text=Read these");
        await visit.Page.WaitForURLAsync("**/reading?q=learning");
        await visit.Page.SelectOptionAsync("select[name=order]", "map");
        await visit.Page.WaitForURLAsync("**/reading?q=learning&order=map*");
        await Assertions.Expect(visit.Page.Locator("[data-queue-paper] h1")).ToBeVisibleAsync();
    }

    private static async Task<IReadOnlyList<InterestVote>> VotesAsync(ServedLibrary served, string interest) =>
        await served.Library.Interests.VotesAsync(served.Reader, interest, TestContext.Current.CancellationToken);

    /// <summary>Presses a key and waits for the next paper; the id of the one before.</summary>
    private static async Task<string> PressAsync(IPage page, string key, bool mayStay = false)
    {
        var before = await IdAsync(page);
        var answered = page.WaitForResponseAsync(r => r.Url.Contains("/reading", StringComparison.Ordinal));
        await page.Keyboard.PressAsync(key);
        await answered;
        const string isAnother = "id => document.querySelector('[data-queue-paper]').dataset.queuePaper !== id";
        if (!mayStay) await page.WaitForFunctionAsync(isAnother, before);
        return before;
    }

    private static async Task<string> IdAsync(IPage page) => (await page.Locator(Queue).First.GetAttributeAsync("data-queue-paper"))!;

    private static async Task WaitForAsync(Func<Task<bool>> condition)
    {
        for (var i = 0; i < 100 && !await condition(); i++) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.True(await condition());
    }
}
