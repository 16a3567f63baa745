using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Conspectus.E2E.Tests.Browsing.ReaderFixture))]

namespace Conspectus.E2E.Tests.Browsing;

/// <summary>One reader over one library, and one browser, for all tests.</summary>
public sealed class ReaderFixture : IAsyncLifetime
{
    private const string NoBrowser = "No Chromium is installed: set CHROMIUM to its path.";

    private readonly string _folder = Directory.CreateTempSubdirectory("conspectus-e2e-").FullName;
    private int _copies;
    private ServedLibrary? _served;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>
    /// What the pages show, as long as no test changes anything but <see cref="ReadingTests"/>; skips the test where there is no browser.
    /// </summary>
    public ServedLibrary Served
    {
        get
        {
            if (_served is null) Assert.Skip(NoBrowser);
            return _served!;
        }
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (Chromium.Find() is not { } executable) return;
        _served = await ServedLibrary.StartAsync(await SampleLibrary.CreateAsync(Path.Combine(_folder, "library.db"), Stop));
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Chromium.Arguments });
    }

    /// <summary>Serves a copy of the library, for a test that changes it.</summary>
    public async Task<ServedLibrary> CopyAsync()
    {
        var file = Path.Combine(_folder, $"copy-{Interlocked.Increment(ref _copies)}.db");
        await Served.Library.BackUpAsync(file, Stop);
        return await ServedLibrary.StartAsync(await SampleLibrary.OpenAsync(file, Stop));
    }

    /// <summary>Opens a page of the common library in a fresh window.</summary>
    public Task<Visit> VisitAsync(
        string path, int width = 1440, int height = 900, bool dark = false, bool script = true, bool touch = false) =>
        VisitAsync(Served, path, width, height, dark, script, touch);

    /// <summary>Opens a page in a fresh window; skips the test where there is no browser.</summary>
    public async Task<Visit> VisitAsync(
        ServedLibrary served, string path, int width = 1440, int height = 900, bool dark = false, bool script = true, bool touch = false)
    {
        if (_browser is null) Assert.Skip(NoBrowser);
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = served.Address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = script,
            HasTouch = touch,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        context.SetDefaultTimeout(15_000);
        await context.APIRequest.GetAsync(served.Entrance.ToString());
        var visit = await Visit.StartAsync(context, served.Address, script);
        await visit.GoAsync(path);
        return visit;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_served is not null) await _served.DisposeAsync();
        Directory.Delete(_folder, true);
    }
}
