using Conspectus.Core.Reading;
using Conspectus.E2E.Tests.Browsing;
using Microsoft.Playwright;

namespace Conspectus.E2E.Tests;

/// <summary>The queue by finger on a phone.</summary>
public sealed class SwipeTests(ReaderFixture reader)
{
    [Fact]
    public async Task A_swipe_to_the_right_likes_to_the_left_skips_and_undo_takes_it_back()
    {
        await using var served = await reader.CopyAsync();
        await using var visit = await reader.VisitAsync(served, "/reading", 390, 844, touch: true);
        var page = visit.Page;
        await Assertions.Expect(page.Locator("[data-swipe-hint]")).ToBeVisibleAsync();
        var liked = await IdAsync(page);
        await SwipeAsync(
            page, 200, 0, async () => await Assertions.Expect(page.Locator(".swipe-sign[data-far]")).ToHaveTextAsync("Like"));
        await ChangedAsync(page, liked);
        await WaitForAsync(async () => (await served.StateAsync(liked)).Mark == Mark.Liked);
        await Assertions.Expect(page.Locator("[data-notice=swiped]")).ToContainTextAsync("Liked");
        var skipped = await IdAsync(page);
        await SwipeAsync(page, -200, 20);
        await ChangedAsync(page, skipped);
        await WaitForAsync(async () => (await served.StateAsync(skipped)).Mark == Mark.Skipped);
        await page.Locator(".bar-undo button").TapAsync();
        await WaitForAsync(async () => (await served.StateAsync(skipped)).Mark == Mark.Unread);
        await Assertions.Expect(page.Locator("[data-queue-paper]").First).ToHaveAttributeAsync("data-queue-paper", skipped);
        foreach (var button in await page.Locator(".queue-bar button:visible, .queue-bar .bar-step:visible").AllAsync())
            Assert.True((await button.BoundingBoxAsync())!.Height >= 40, await button.InnerTextAsync());
    }

    [Fact]
    public async Task A_short_swipe_and_one_that_goes_up_or_down_give_no_mark_and_the_page_scrolls()
    {
        await using var served = await reader.CopyAsync();
        await using var visit = await reader.VisitAsync(served, "/reading", 390, 700, touch: true);
        var page = visit.Page;
        var id = await IdAsync(page);
        await SwipeAsync(page, 50, 0);
        Assert.Equal("", await page.EvaluateAsync<string>("document.querySelector('.queue-paper').style.transform"));
        await SwipeAsync(page, 60, -300);
        await WaitForAsync(async () => await page.EvaluateAsync<double>("scrollY") > 50);
        await SwipeAsync(page, 120, 200);
        await page.EvaluateAsync("new Promise(done => setTimeout(done, 300))");
        Assert.Equal(id, await IdAsync(page));
        Assert.Empty(await served.StatesAsync());
    }

    private static async Task<string> IdAsync(IPage page) =>
        (await page.Locator("[data-queue-paper]").First.GetAttributeAsync("data-queue-paper"))!;

    private static async Task ChangedAsync(IPage page, string from) => await page.WaitForFunctionAsync(
        "id => document.querySelector('[data-queue-paper]').dataset.queuePaper !== id", from);

    private static async Task SwipeAsync(IPage page, int right, int down, Func<Task>? beforeLifting = null)
    {
        // From the middle of the title, whatever stands above it.
        var box = (await page.Locator(".queue-paper h1").BoundingBoxAsync())!;
        var (x, y) = (right > 0 ? 100 : 300, Math.Max(200, box.Y + (box.Height / 2)));
        var session = await page.Context.NewCDPSessionAsync(page);
        Task TouchAsync(string type, params Dictionary<string, object>[] points) =>
            session.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = type, ["touchPoints"] = points });
        await TouchAsync("touchStart", new Dictionary<string, object> { ["x"] = x, ["y"] = y });
        for (var i = 1; i <= 10; i++)
            await TouchAsync("touchMove", new Dictionary<string, object> { ["x"] = x + (right * i / 10.0), ["y"] = y + (down * i / 10.0) });
        if (beforeLifting is not null) await beforeLifting();
        await TouchAsync("touchEnd");
    }

    private static async Task WaitForAsync(Func<Task<bool>> condition)
    {
        for (var i = 0; i < 100 && !await condition(); i++) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.True(await condition());
    }
}
