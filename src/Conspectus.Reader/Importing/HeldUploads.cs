using System.Security.Cryptography;
using Conspectus.Core;
using Conspectus.Reader.Shared;
using Conspectus.Sources;
using Microsoft.AspNetCore.Http;

namespace Conspectus.Reader.Importing;

/// <summary>Keeps what a browser sent until it is imported, discarded, replaced, an hour old, or the program ends. Safe for several
/// threads.</summary>
/// <remarks>
/// The files lie in a folder of their own in the folder for temporary files, which no other user of the computer may open. What a program
/// that was killed left there is deleted by the next one after a day.
/// </remarks>
/// <param name="clock">Tells how old an upload is.</param>
internal sealed class HeldUploads(TimeProvider clock) : IDisposable
{
    private const string Prefix = "conspectus-upload-";
    private const int MostHeld = 4;
    private const int LongestName = 120;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private static readonly TimeSpan Orphaned = TimeSpan.FromDays(1);
    private readonly Lock _gate = new();
    private readonly List<HeldUpload> _uploads = [];
    private bool _disposed;

    /// <summary>The upload, or null where there is none of this id.</summary>
    public HeldUpload? Find(string id)
    {
        lock (_gate) return _uploads.Find(u => u.Id == id);
    }

    /// <summary>Takes files; of those held before, the oldest go.</summary>
    /// <exception cref="ConspectusException">They cannot be kept: the disk is full.</exception>
    public async Task<HeldUpload> AddAsync(IReadOnlyList<IFormFile> files, CancellationToken cancel)
    {
        DeleteOld();
        string? folder = null;
        try
        {
            folder = Directory.CreateTempSubdirectory(Prefix).FullName;
            var named = new List<NamedFile>();
            foreach (var file in files)
            {
                // What a file is called is only told: on disk it has a number.
                var path = Path.Combine(folder, Numbers.Raw(named.Count + 1));
                var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
                await using (target) await file.CopyToAsync(target, cancel);
                named.Add(new NamedFile(path, Shown(file.FileName)));
            }

            var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
            var upload = new HeldUpload(id, folder, named, files.Sum(f => f.Length), clock.GetUtcNow());
            lock (_gate)
            {
                ObjectDisposedException.ThrowIf(_disposed, this);
                _uploads.Add(upload);
            }

            return upload;
        }
        catch (Exception trouble)
        {
            Delete(folder);
            if (trouble is not (IOException or UnauthorizedAccessException)) throw;
            throw new ConspectusException(
                $"What was sent could not be kept: {trouble.Message}", "Make room on the disk, or import the file with “conspectus import”.",
                trouble);
        }
    }

    /// <summary>Changes an upload; nothing where it is gone.</summary>
    /// <returns>Whether <paramref name="change"/> gave another.</returns>
    public bool Change(string id, Func<HeldUpload, HeldUpload> change)
    {
        lock (_gate)
        {
            var at = _uploads.FindIndex(u => u.Id == id);
            if (at < 0) return false;
            var before = _uploads[at];
            _uploads[at] = change(before);
            return !ReferenceEquals(before, _uploads[at]);
        }
    }

    /// <summary>Deletes the files of an upload; what has become of them stays known.</summary>
    public void DeleteFiles(string id)
    {
        string? folder = null;
        Change(id, u =>
        {
            folder = u.Folder;
            return u with { Folder = null, IsRunning = false };
        });
        Delete(folder);
    }

    /// <summary>Forgets an upload that waits, and deletes its files.</summary>
    public void Discard(string id)
    {
        if (Find(id) is not { IsRunning: false }) return;
        DeleteFiles(id);
        lock (_gate) _uploads.RemoveAll(u => u.Id == id);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        List<HeldUpload> left;
        lock (_gate)
        {
            _disposed = true;
            left = [.. _uploads];
            _uploads.Clear();
        }

        foreach (var upload in left) Delete(upload.Folder);
    }

    private void DeleteOld()
    {
        var now = clock.GetUtcNow();
        List<HeldUpload> old;
        lock (_gate) old = [.. _uploads.Where((u, i) => !u.IsRunning && (now - u.At > Longest || i <= _uploads.Count - MostHeld))];
        foreach (var upload in old) Discard(upload.Id);
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            if (now - Directory.GetLastWriteTimeUtc(folder) > Orphaned) Delete(folder);
        }
    }

    private static void Delete(string? folder)
    {
        if (folder is null) return;
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            // Another program looks at it, or it is another user's: the next upload of a later day tries again.
        }
    }

    private static string Shown(string name)
    {
        var own = name[(name.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        var clean = new string([.. own.Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]).Trim();
        if (clean.Length > LongestName) clean = clean[^LongestName..];
        return clean.Length == 0 ? "the file" : clean;
    }
}
