using Conspectus.Core;
using Conspectus.Library.Sqlite.Storage;

namespace Conspectus.Library.Sqlite.Rescuing;

/// <summary>Saves what can still be read of a damaged library into a new one.</summary>
public static class LibraryRescue
{
    /// <summary>
    /// Copies papers, marks, notes, tags, their history, interests, collections, saved searches, the imports and the records that became
    /// one paper, row by row; the analysis is made again by analysing the new library.
    /// </summary>
    /// <remarks>
    /// The damaged file is only read. It may be of any schema, and whole: what is whole is copied whole. A page that cannot be read loses
    /// its own rows and no others; ids, citation keys and marks that stand in an index too are taken from there, and marks and notes from
    /// their history. A paper of which only the title is left is kept with its marks, so that importing its source again completes it.
    /// Cost: a copy of the file, and its papers in memory.
    /// </remarks>
    /// <param name="damaged">The damaged library.</param>
    /// <param name="target">The new library, which is there whole or not at all.</param>
    /// <param name="options">Options.</param>
    /// <param name="cancel">Stops it; the new library is then not there.</param>
    /// <returns>What was saved, and what was lost as far as that is known.</returns>
    /// <exception cref="ConspectusException">
    /// There is no damaged file, the new one exists or cannot be written, or nothing can be read as a library.
    /// </exception>
    public static async ValueTask<RescueReport> RunAsync(
        string damaged, string target, SqliteLibraryOptions options, CancellationToken cancel)
    {
        const string nextStep = "Name the damaged library, and a file that does not exist yet in a folder that you may write to.";
        var (from, to) = (Path.GetFullPath(damaged), Path.GetFullPath(target));
        if (!File.Exists(from)) throw new ConspectusException($"There is no library at {from}.", nextStep);
        if (File.Exists(to)) throw new ConspectusException($"{to} is there already.", nextStep);
        var unfinished = to + ".part";
        try
        {
            Delete(unfinished);
            var report = await FillAsync(from, to, unfinished, options, cancel).ConfigureAwait(false);
            if (report.Papers.Saved + report.Imports.Saved == 0)
            {
                throw new ConspectusException(
                    $"Nothing of a library can be read in {from}.",
                    "Put a copy from a backup in its place, or import its sources into a new file with --library.");
            }

            File.Move(unfinished, to);
            return report;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConspectusException($"The library {to} cannot be written from {from}: {e.Message}", nextStep, e);
        }
        finally
        {
            Delete(unfinished);
        }
    }

    private static async ValueTask<RescueReport> FillAsync(
        string from, string to, string unfinished, SqliteLibraryOptions options, CancellationToken cancel)
    {
        var made = await SqliteLibrary.OpenAsync(unfinished, options, cancel).ConfigureAwait(false);
        await made.DisposeAsync().ConfigureAwait(false);
        using var copy = new DamagedCopy(from, to + ".damaged");
        using var database = new SqliteDatabase(unfinished);
        return await new RescueWriter(copy, options.Clock.GetUtcNow(), cancel).WriteAsync(database, to).ConfigureAwait(false);
    }

    private static void Delete(string path)
    {
        foreach (var file in ((string[])["", "-wal", "-shm"]).Select(s => path + s).Where(File.Exists)) File.Delete(file);
    }
}
