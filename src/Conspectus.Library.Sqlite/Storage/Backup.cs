using Conspectus.Core;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Conspectus.Library.Sqlite.Storage;

/// <summary>Copies a library while it is in use.</summary>
internal static class Backup
{
    private const int PagesAtATime = 4096;

    /// <summary>Writes a consistent copy into a new file, which is there whole or not at all.</summary>
    /// <exception cref="ConspectusException">The file exists or cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal static void Write(SqliteDatabase database, string path, CancellationToken cancel)
    {
        const string nextStep = "Name a file that does not exist yet, in a folder that you may write to.";
        var full = System.IO.Path.GetFullPath(path);
        if (File.Exists(full)) throw new ConspectusException($"{full} is there already.", nextStep);
        var unfinished = full + ".part";
        try
        {
            Delete(unfinished);
            LibraryFile.CreateFile(unfinished);
            using (var source = database.Connect()) Copy(source.Raw, unfinished, cancel);
            File.Move(unfinished, full);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new ConspectusException($"The backup {full} cannot be written: {e.Message}", nextStep, e);
        }
        finally
        {
            Delete(unfinished);
        }
    }

    // Deleting a file that is not there does nothing, except where its folder is not there either.
    private static void Delete(string path)
    {
        if (File.Exists(path)) File.Delete(path);
    }

    private static void Copy(SqliteConnection source, string path, CancellationToken cancel)
    {
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        target.Open();
        // One read transaction around all steps: a copy that another writer makes begin anew might never end.
        using var transaction = source.BeginTransaction(deferred: true);
        source.Scalar("SELECT count(*) FROM sqlite_master");
        using var backup = sqlite3_backup_init(target.Handle, "main", source.Handle, "main");
        if (backup.IsInvalid) SqliteException.ThrowExceptionForRC(sqlite3_errcode(target.Handle), target.Handle);
        int result;
        while ((result = sqlite3_backup_step(backup, PagesAtATime)) == SQLITE_OK) cancel.ThrowIfCancellationRequested();
        if (result != SQLITE_DONE) SqliteException.ThrowExceptionForRC(result, target.Handle);
    }
}
