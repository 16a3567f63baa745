using System.Runtime.CompilerServices;
using Conspectus.Library.Postgres;
using Conspectus.Library.Relational;
using Conspectus.Library.Sqlite;
using Microsoft.Extensions.Logging;

namespace Conspectus.Cli;

/// <summary>Tells a library file from an address of PostgreSQL, and opens either.</summary>
internal static class LibraryPlace
{
    /// <summary>Whether a library is named by an address.</summary>
    public static bool IsAddress(string library) =>
        library.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
        || library.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    /// <summary>A library as it may be shown and logged: without any password.</summary>
    public static string Show(string library) => IsAddress(library) ? ShowAddress(library) : Path.GetFullPath(library);

    /// <summary>Opens a library.</summary>
    /// <param name="library">A file or an address.</param>
    /// <param name="create">Whether one that is missing is made; it is an error where not.</param>
    /// <param name="threads">Threads to search with.</param>
    /// <param name="log">Told of migrations.</param>
    /// <param name="cancel">Gives up the opening.</param>
    public static async Task<RelationalLibrary> OpenAsync(
        string library, bool create, int threads, ILogger log, CancellationToken cancel)
    {
        if (IsAddress(library)) return await OpenAddressAsync(library, create, threads, log, cancel).ConfigureAwait(false);
        var options = new SqliteLibraryOptions { Threads = threads, Log = log, Create = create };
        return await SqliteLibrary.OpenAsync(library, options, cancel).ConfigureAwait(false);
    }

    /// <summary>A name for the files on this computer that belong to a library at an address.</summary>
    public static string FileName(string library)
    {
        var name = Show(library);
        return string.Concat(name[(name.IndexOf("//", StringComparison.Ordinal) + 2)..].Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'))
            + ".postgres";
    }

    // Methods of their own: the provider of PostgreSQL is loaded when one of them is called, and not before.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string ShowAddress(string library) => PostgresAddress.Parse(library).ToString();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<RelationalLibrary> OpenAddressAsync(
        string library, bool create, int threads, ILogger log, CancellationToken cancel)
    {
        var options = new PostgresLibraryOptions { Threads = threads, Log = log, Create = create };
        return await PostgresLibrary.OpenAsync(PostgresAddress.Parse(library), options, cancel).ConfigureAwait(false);
    }
}
