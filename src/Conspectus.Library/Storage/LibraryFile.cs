using Conspectus.Core;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Storage;

/// <summary>Looks at a file before it is used as a library.</summary>
internal static class LibraryFile
{
    /// <summary>Stands in the file's header ("CNSP") and tells a library from any other SQLite file.</summary>
    internal const int ApplicationId = 0x434E5350;

    /// <summary>The full path of a file that is a library or may become one; its folder is made where missing.</summary>
    /// <exception cref="ConspectusException">It is a directory, something else, or written by a newer version, or its folder cannot be made.</exception>
    internal static string Check(string path)
    {
        var full = FullPath(path);
        if (Directory.Exists(full))
            throw new ConspectusException($"{full} is a directory, not a library file.", "Name a file in it, such as library.db, with --library.");
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full) ?? full);
            if (File.Exists(full) && new FileInfo(full).Length > 0) CheckContent(full);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConspectusException($"The folder of the library {full} cannot be used: {e.Message}", "Choose another file with --library.", e);
        }

        return full;
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
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = 5 }.ToString());
            connection.Open();
            application = (long)connection.Scalar("PRAGMA application_id")!;
            version = (long)connection.Scalar("PRAGMA user_version")!;
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
