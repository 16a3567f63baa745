using Conspectus.Core;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Sqlite.Storage;

/// <summary>Looks at a file before it is used as a library.</summary>
internal static class LibraryFile
{
    /// <summary>Stands in the file's header ("CNSP") and tells a library from any other SQLite file.</summary>
    internal const int ApplicationId = 0x434E5350;

    /// <summary>
    /// The full path of a file that is a library or may become one. A file and a folder that are missing are made so that nobody but the
    /// user can read them.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="create">Whether a file that is missing or empty may become a library.</param>
    /// <exception cref="ConspectusException">
    /// It is a directory, something else, or written by a newer version, or its folder cannot be made.
    /// </exception>
    internal static string Check(string path, bool create)
    {
        var full = FullPath(path);
        if (Directory.Exists(full))
            throw new ConspectusException(
                $"{full} is a directory, not a library file.", "Name a file in it, such as library.db, with --library.");
        try
        {
            var there = new FileInfo(full) is { Exists: true } file ? file.Length : -1;
            if (there > 0) CheckContent(full);
            else if (!create) throw Missing(full, there == 0);
            else if (there < 0) Create(full);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConspectusException(
                $"The folder of the library {full} cannot be used: {e.Message}", "Choose another file with --library.", e);
        }

        return full;
    }

    private static ConspectusException Missing(string path, bool isEmpty) => isEmpty
        ? new ConspectusException(
            $"The file {path} is empty; it is not a library.",
            "Put a copy from a backup in its place, or delete it and import papers (conspectus import FILE). "
            + "Or name another library with --library PATH.")
        : new ConspectusException(
            $"There is no library at {path}.",
            "Import papers first (conspectus import FILE), or name the library with --library PATH.");

    /// <summary>Makes an empty file that nobody but the user can read; SQLite gives the files beside it the same rights.</summary>
    internal static void CreateFile(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
    }

    private static void Create(string path)
    {
        var folder = System.IO.Path.GetDirectoryName(path) ?? path;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        CreateFile(path);
    }

    private static string FullPath(string path)
    {
        try
        {
            return System.IO.Path.GetFullPath(path);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or IOException)
        {
            throw new ConspectusException($"\"{path}\" is not a usable file name.", "Choose another file with --library.", e);
        }
    }

    // Reading through SQLite, not as bytes: closing a plain handle would drop the locks that other connections of this process hold.
    private static void CheckContent(string path)
    {
        long application, version;
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
                DefaultTimeout = 5,
            }.ToString());
            connection.Open();
            application = connection.Number("PRAGMA application_id");
            version = connection.Number("PRAGMA user_version");
        }
        catch (SqliteException e) when (StorageTrouble.Explain(e, path) is { } told)
        {
            throw told;
        }

        if (application != ApplicationId)
        {
            var (cause, nextStep) = StorageTrouble.NotALibrary(path);
            throw new ConspectusException(cause, nextStep);
        }

        if (version > Migrations.Latest)
            throw new ConspectusException(
                $"The library {path} was written by a newer Conspectus (schema {version}; this one knows up to {Migrations.Latest}).",
                "Update Conspectus, or choose another file with --library.");
    }
}
