using System.CommandLine;
using Conspectus.Core;
using Conspectus.Library;
using Conspectus.Library.Relational;
using Microsoft.Extensions.Logging.Abstractions;

namespace Conspectus.Cli;

/// <summary>What a command works with: the library and how to answer.</summary>
/// <param name="LibraryPath">The library: a file, or an address of PostgreSQL.</param>
/// <param name="Json">Whether the answer is JSON.</param>
/// <param name="Threads">Threads to compute with.</param>
internal sealed record Session(string LibraryPath, bool Json, int Threads)
{
    /// <summary>Reads the options every command takes.</summary>
    /// <param name="result">The parsed command line.</param>
    /// <param name="fileName">The library's file name in the user's data folder where none is given.</param>
    public static Session From(ParseResult result, string fileName = "library.db") =>
        Of(result, result.GetValue(GlobalOptions.Library) ?? Path.Combine(DataFolder(), fileName));

    /// <summary>The same for a command that names its library in another way.</summary>
    /// <param name="result">The parsed command line.</param>
    /// <param name="library">The library.</param>
    public static Session Of(ParseResult result, string library)
    {
        ProgramLog.Start(LocalPathOf(library), result.GetValue(GlobalOptions.Verbose));
        return new Session(library, result.GetValue(GlobalOptions.Json), result.GetValue(GlobalOptions.Threads));
    }

    /// <summary>Opens the library, which is made where it is missing.</summary>
    public Task<RelationalLibrary> OpenAsync(CancellationToken cancel) => OpenAsync(create: true, cancel);

    /// <summary>Opens a library that is to be read: one that is not there is an error, not made.</summary>
    public Task<RelationalLibrary> OpenExistingAsync(CancellationToken cancel) => OpenAsync(create: false, cancel);

    /// <summary>
    /// What is wrong with the library that a command named, when the command met what it could not understand; null where nothing is.
    /// </summary>
    public static async Task<LibraryFault?> DamageAsync(ParseResult result)
    {
        try
        {
            var path = result.GetValue(GlobalOptions.Library) ?? Path.Combine(DataFolder(), "library.db");
            if (!LibraryPlace.IsAddress(path) && !File.Exists(path)) return null;
            await using var library = await LibraryPlace.OpenAsync(path, create: false, 1, NullLogger.Instance, CancellationToken.None)
                .ConfigureAwait(false);
            return await library.ExamineAsync(CancellationToken.None).ConfigureAwait(false) is [var first, ..] ? first : null;
        }
        catch (ConspectusException e)
        {
            return new LibraryFault(e.Message, e.NextStep);
        }
    }

    /// <summary>
    /// The file beside which lies what belongs to the library on this computer: the library itself, or a name in the user's data folder for
    /// one in PostgreSQL.
    /// </summary>
    public string LocalPath => LocalPathOf(LibraryPath);

    /// <summary>The folder of the article that belongs to the library.</summary>
    public string ArticleFolder => Path.Combine(
        Path.GetDirectoryName(Path.GetFullPath(LocalPath)) ?? ".", Path.GetFileNameWithoutExtension(LocalPath) + "-article");

    private static string LocalPathOf(string library) =>
        LibraryPlace.IsAddress(library) ? Path.Combine(DataFolder(), LibraryPlace.FileName(library)) : library;

    private async Task<RelationalLibrary> OpenAsync(bool create, CancellationToken cancel) =>
        await LibraryPlace.OpenAsync(LibraryPath, create, Threads, ProgramLog.For("Library"), cancel).ConfigureAwait(false);

    private static string DataFolder()
    {
        const string nextStep = "Name the library with --library PATH.";
        try
        {
            var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
            return data.Length > 0 ? Path.Combine(data, "conspectus")
                : throw new ConspectusException("There is no data folder for this user.", nextStep);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConspectusException($"The data folder of this user cannot be made: {e.Message}", nextStep, e);
        }
    }
}
