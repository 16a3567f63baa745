namespace Conspectus.E2E.Tests.Browsing;

/// <summary>The browser installed on this machine; none is ever downloaded.</summary>
internal static class Chromium
{
    public static readonly string[] Arguments =
    [
        "--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>The path named by CHROMIUM, else the usual one, else the first on PATH; null if there is none.</summary>
    public static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("CHROMIUM");
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return new[] { named, "/usr/bin/chromium" }
            .Concat(folders.SelectMany(f => new[] { Path.Combine(f, "chromium"), Path.Combine(f, "google-chrome") }))
            .FirstOrDefault(File.Exists);
    }
}
