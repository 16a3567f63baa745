using Conspectus.Reader;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Conspectus.E2E.Tests.Browsing.ReaderFixture))]

namespace Conspectus.E2E.Tests.Browsing;

using Library = Conspectus.Library.Library;

/// <summary>One reader over one library, and one browser, for all tests.</summary>
public sealed class ReaderFixture : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("conspectus-e2e-").FullName;
    private Library? _library;
    private ReaderHost? _host;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The library the pages show.</summary>
    public Library Library => _library!;

    /// <summary>The address of the first page.</summary>
    public Uri Address => _host!.Address;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (Chromium.Find() is not { } executable) return;
        _library = await SampleLibrary.CreateAsync(_folder, TestContext.Current.CancellationToken);
        _host = await ReaderHost.StartAsync(new ReaderOptions(_library, 0, new WorkStatus()), TestContext.Current.CancellationToken);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Chromium.Arguments });
    }

    /// <summary>Opens a page in a fresh window; skips the test where there is no browser.</summary>
    public async Task<Visit> VisitAsync(string path, int width = 1440, int height = 900, bool dark = false, bool script = true)
    {
        if (_browser is null) Assert.Skip("No Chromium is installed: set CHROMIUM to its path.");
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = script,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        context.SetDefaultTimeout(15_000);
        var visit = await Visit.StartAsync(context, Address, script);
        await visit.GoAsync(path);
        return visit;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_host is not null) await _host.DisposeAsync();
        _library?.Dispose();
        Directory.Delete(_folder, true);
    }
}
