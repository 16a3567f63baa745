using System.Diagnostics;
using Conspectus.Core;

namespace Conspectus.Library.Sqlite.Storage;

/// <summary>Lets one import or analysis at a time write to a library, over all processes of this computer.</summary>
/// <remarks>
/// Each writes in many short transactions, so SQLite's own lock cannot keep two of them apart. A file beside the library is locked
/// meanwhile; the operating
/// system unlocks it when its process ends, however it ends.
/// </remarks>
internal sealed class LongWriteLock(string path) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private readonly SemaphoreSlim _own = new(1);
    private readonly string _file = path + "-writer";

    /// <summary>Waits for its turn: as long as it takes for this process' other writes, five seconds for another process.</summary>
    /// <exception cref="ConspectusException">Another process keeps it, or the file beside the library cannot be made.</exception>
    internal async ValueTask<IDisposable> TakeAsync(CancellationToken cancel)
    {
        await _own.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var start = Stopwatch.GetTimestamp();
            while (true)
            {
                if (Lock() is { } file) return new Held(this, file);
                if (Stopwatch.GetElapsedTime(start) > Patience)
                    throw new ConspectusException($"Another program is importing into the library {path} or analysing it.",
                        "Wait until it has finished, then try again.");
                await Task.Delay(Pause, cancel).ConfigureAwait(false);
            }
        }
        catch
        {
            _own.Release();
            throw;
        }
    }

    /// <summary>Takes it if it is free at this moment; null otherwise.</summary>
    /// <exception cref="ConspectusException">The file beside the library cannot be made.</exception>
    internal IDisposable? TryTake()
    {
        if (!_own.Wait(0)) return null;
        if (Lock() is { } file) return new Held(this, file);
        _own.Release();
        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => _own.Dispose();

    private FileStream? Lock()
    {
        FileStream? file = null;
        try
        {
            file = new FileStream(
                _file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            // Whoever held it before may have deleted it between the opening and the locking.
            if (File.Exists(_file)) return file;
            file.Dispose();
            return null;
        }
        catch (UnauthorizedAccessException e)
        {
            throw new ConspectusException($"The library {path} cannot be written to.",
                "Allow writing to the file and its folder, or choose another file with --library.", e);
        }
        catch (IOException) when (file is null && Directory.Exists(Path.GetDirectoryName(_file)))
        {
            return null;
        }
    }

    private sealed class Held(LongWriteLock owner, FileStream file) : IDisposable
    {
        private FileStream? _file = file;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _file, null) is not { } held) return;
            held.Dispose();
            owner._own.Release();
        }
    }
}
