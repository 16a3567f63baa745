using System.Diagnostics;
using Conspectus.Cli.Terminal;
using Conspectus.Core;
using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Reader;
using Conspectus.Workbench.Publishing;

namespace Conspectus.Cli;

/// <summary>Starts the reader and the browser.</summary>
internal static class Serving
{
    private static readonly TimeSpan OpenerPatience = TimeSpan.FromSeconds(5);

    /// <summary>What the reader serves, with an article that it can write and an analysis of what it imports.</summary>
    public static ReaderOptions Options(ILibrary library, ReaderId reader, int port, WorkStatus status, Session session)
    {
        var articleFolder = session.ArticleFolder;
        return new ReaderOptions(
            library, reader, port, status, articleFolder,
            (whose, cancel) => new Publisher(library, whose, TimeProvider.System, ProgramLog.For("Article"))
                .RefreshAsync(articleFolder, cancel))
        {
            Logging = ProgramLog.Factory,
            Analyze = async (progress, cancel) =>
            {
                await LibraryAnalysis.RunAsync(library, session.Threads, encoder: null, progress, cancel).ConfigureAwait(false);
                await LibraryAnalysis.CollectAsync(library, session.Threads, progress, cancel).ConfigureAwait(false);
            },
        };
    }

    /// <summary>Starts the reader; where its port is taken and any will do, on a free one.</summary>
    public static async Task<ReaderHost> StartAsync(ReaderOptions options, bool anyIfTaken, CancellationToken cancel)
    {
        try
        {
            return await ReaderHost.StartAsync(options, cancel).ConfigureAwait(false);
        }
        catch (ConspectusException) when (anyIfTaken && options.Port != 0)
        {
            return await ReaderHost.StartAsync(options with { Port = 0 }, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Waits until the user leaves, and meanwhile makes what pages would have to wait for.</summary>
    public static async Task WaitAsync(ReaderHost host, CancellationToken cancel)
    {
        var ready = Task.Run(() => host.PrepareAsync(cancel), CancellationToken.None);
        await host.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            await ready.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Whoever leaves early needs none of it.
        }
    }

    /// <summary>Opens the address in the user's browser; where there is none, the printed address must do.</summary>
    public static void OpenBrowser(Uri address) => Task.Run(() =>
    {
        if (!TryOpen(address)) Messages.Line("No browser could be started; open the address yourself.");
    });

    // The opener's own complaints are caught: they would stand among the program's answers.
    private static bool TryOpen(Uri address)
    {
        var start = OperatingSystem.IsLinux()
            ? new ProcessStartInfo("xdg-open", address.ToString()) { RedirectStandardOutput = true, RedirectStandardError = true }
            : new ProcessStartInfo(address.ToString()) { UseShellExecute = true };
        try
        {
            using var process = Process.Start(start);
            return !OperatingSystem.IsLinux() || process is null || !process.WaitForExit(OpenerPatience) || process.ExitCode == 0;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            return false;
        }
    }
}
