using Conspectus.Core;
using Conspectus.Library;
using Conspectus.Workbench.Importing;
using Microsoft.Extensions.Logging;

namespace Conspectus.Reader.Importing;

/// <summary>Previews and imports what a browser sent. One import runs at a time, behind the pages, which show how far it is.</summary>
/// <param name="library">The library.</param>
/// <param name="uploads">What was sent.</param>
/// <param name="status">What the program is doing.</param>
/// <param name="options">How the library is analysed afterwards.</param>
/// <param name="log">Told what was imported and what failed.</param>
internal sealed class UploadImport(
    ILibrary library, HeldUploads uploads, WorkStatus status, ReaderOptions options, ILogger<UploadImport> log) : IAsyncDisposable
{
    private const int FirstPapers = 8;
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _end = new();
    private Task _running = Task.CompletedTask;

    /// <summary>What an import would read.</summary>
    /// <exception cref="ConspectusException">The files are not what they claim.</exception>
    public Task<ImportPreview> PreviewAsync(HeldUpload upload, ImportChoice choice, CancellationToken cancel) =>
        new Importer(library, choice.Options()).PreviewAsync(upload.Files, FirstPapers, cancel);

    /// <summary>Begins to import an upload that waits.</summary>
    /// <returns>False where the program is at other work, or the upload does not wait.</returns>
    public bool TryStart(HeldUpload upload, ImportChoice choice)
    {
        lock (_gate)
        {
            if (!_running.IsCompleted || status.Now().Running) return false;
            if (!uploads.Change(upload.Id, u => u.IsWaiting ? u with { IsRunning = true } : u)) return false;
            status.Report(new StageProgress("Reading papers", 0)); // the very next page shows that something is going on
            _running = Task.Run(() => RunAsync(upload, choice, _end.Token));
            return true;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
        _end.Dispose();
    }

    private async Task RunAsync(HeldUpload upload, ImportChoice choice, CancellationToken cancel)
    {
        var report = await ImportAsync(upload, choice, cancel).ConfigureAwait(false);
        var trouble = report is { Added: 0, Updated: 0 } or null ? null : await AnalyzeAsync(cancel).ConfigureAwait(false);
        if (trouble is null) status.Finish();
        else status.Fail(trouble);
    }

    // The files are gone when it ends, whatever becomes of them.
    private async Task<ImportReport?> ImportAsync(HeldUpload upload, ImportChoice choice, CancellationToken cancel)
    {
        try
        {
            var report = await new Importer(library, choice.Options(), log: log).ImportAsync(upload.Files, status, cancel)
                .ConfigureAwait(false);
            uploads.Change(upload.Id, u => u with { Report = report });
            return report;
        }
        catch (ConspectusException trouble)
        {
            log.LogWarning("An upload was not imported: {Kind}", trouble.GetType().Name);
            uploads.Change(upload.Id, u => u with { Trouble = $"{trouble.Message} {trouble.NextStep}" });
        }
        catch (OperationCanceledException)
        {
            uploads.Change(upload.Id, u => u with { Trouble = "The import was stopped. Nothing of it is in the library." });
        }
        catch (Exception fault)
        {
            log.LogError("An upload was not imported: {Kind}\n{Place}", fault.GetType().Name, fault.StackTrace);
            uploads.Change(upload.Id, u => u with
            {
                Trouble = "The import failed by a fault of Conspectus; nothing of it is in the library. The log has more.",
            });
        }
        finally
        {
            uploads.DeleteFiles(upload.Id);
        }

        return null;
    }

    // What went wrong, to be told; null where nothing did. The papers are in the library whatever becomes of it.
    private async Task<string?> AnalyzeAsync(CancellationToken cancel)
    {
        try
        {
            if (options.Analyze is { } analyze) await analyze(status, cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
        catch (ConspectusException trouble)
        {
            log.LogWarning("What was imported was not analysed: {Kind}", trouble.GetType().Name);
            return $"The papers are in the library, but were not analysed. {trouble.Message} {trouble.NextStep}";
        }
        catch (Exception fault)
        {
            log.LogError("What was imported was not analysed: {Kind}\n{Place}", fault.GetType().Name, fault.StackTrace);
            return "The papers are in the library, but were not analysed by a fault of Conspectus. The log has more.";
        }

        return null;
    }
}
