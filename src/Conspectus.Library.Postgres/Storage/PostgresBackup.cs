using Conspectus.Core;
using Conspectus.Library.Relational.Storage;
using Conspectus.Library.Sqlite;

namespace Conspectus.Library.Postgres.Storage;

/// <summary>Copies a library of PostgreSQL into a library file of SQLite, which every Conspectus opens, moves and restores.</summary>
internal static class PostgresBackup
{
    /// <summary>Writes a consistent copy into a new file, which is there whole or not at all. The library stays in use.</summary>
    /// <exception cref="ConspectusException">The file exists or cannot be written.</exception>
    internal static async ValueTask WriteAsync(PostgresDatabase database, string path, CancellationToken cancel)
    {
        const string nextStep = "Name a file that does not exist yet, in a folder that you may write to.";
        var full = Path.GetFullPath(path);
        if (File.Exists(full)) throw new ConspectusException($"{full} is there already.", nextStep);
        if (!Directory.Exists(Path.GetDirectoryName(full)))
            throw new ConspectusException($"The backup {full} cannot be written: its folder is not there.", nextStep);
        var unfinished = full + ".part";
        try
        {
            Delete(unfinished);
            var copy = await SqliteLibrary.OpenAsync(unfinished, new SqliteLibraryOptions(), cancel).ConfigureAwait(false);
            await using (copy.ConfigureAwait(false))
                await LibraryCopy.RunAsync(database, copy.Database, cancel).ConfigureAwait(false);
            File.Move(unfinished, full);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConspectusException($"The backup {full} cannot be written: {e.Message}", nextStep, e);
        }
        finally
        {
            foreach (var end in new[] { "", "-wal", "-shm" }) Delete(unfinished + end);
        }
    }

    private static void Delete(string path)
    {
        if (File.Exists(path)) File.Delete(path);
    }
}
