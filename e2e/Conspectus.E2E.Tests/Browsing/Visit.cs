using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Conspectus.E2E.Tests.Browsing;

/// <summary>A browser window that remembers whatever went wrong in it: no test may leave an error behind.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _troubles = new();
    private readonly List<string> _expected = [];

    private Visit(IBrowserContext context, IPage page, bool scripted) => (_context, Page, Scripted) = (context, page, scripted);

    private bool Scripted { get; }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    internal static async Task<Visit> StartAsync(IBrowserContext context, Uri address, bool scripted)
    {
        var page = await context.NewPageAsync();
        var visit = new Visit(context, page, scripted);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.Contains("GPU stall due to ReadPixels", StringComparison.Ordinal))
                visit._troubles.Enqueue($"console {message.Type}: {message.Text} {message.Location}");
        };
        page.PageError += (_, error) => visit._troubles.Enqueue("page error: " + error);
        page.RequestFailed += (_, request) =>
        {
            // A page that is left cancels what it still waited for.
            if (request.Failure is not ("net::ERR_ABORTED" or null))
                visit._troubles.Enqueue($"request failed: {request.Url} {request.Failure}");
        };
        await context.RouteAsync("**/*", async route =>
        {
            var target = new Uri(route.Request.Url);
            if (target.Scheme is "data" or "blob" || target.Authority == address.Authority) await route.ContinueAsync();
            else
            {
                visit._troubles.Enqueue("request to another host: " + route.Request.Url);
                await route.AbortAsync();
            }
        });
        return visit;
    }

    /// <summary>Opens an address of the reader and waits until the page is still.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        await SettleAsync();
    }

    /// <summary>Waits until the map, if there is one, is drawn and the fonts are there.</summary>
    public async Task SettleAsync()
    {
        await Page.EvaluateAsync("document.fonts.ready.then(() => 0)");
        if (!Scripted) return;
        if (await Page.Locator("[data-map-stage] canvas").CountAsync() > 0) await Page.WaitForSelectorAsync(".map-live, .map-still");
        await Page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))");
    }

    /// <summary>Says that a trouble with these words in it belongs to the test.</summary>
    public void Expect(string trouble) => _expected.Add(trouble);

    /// <summary>Opens another tab of the same window.</summary>
    public Task<IPage> OpenTabAsync() => _context.NewPageAsync();

    /// <summary>Fails if an error was logged, a request failed, or another host was asked for anything.</summary>
    public void AssertClean() =>
        Assert.DoesNotContain(_troubles, t => !_expected.Exists(e => t.Contains(e, StringComparison.Ordinal)));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        AssertClean();
    }
}
