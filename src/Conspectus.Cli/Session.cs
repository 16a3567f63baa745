using System.CommandLine;
using Conspectus.Core;

namespace Conspectus.Cli;

/// <summary>What a command works with: the library and how to answer.</summary>
/// <param name="LibraryPath">The library file.</param>
/// <param name="Json">Whether the answer is JSON.</param>
/// <param name="Threads">Threads to compute with.</param>
internal sealed record Session(string LibraryPath, bool Json, int Threads)
{
    /// <summary>Reads the options every command takes.</summary>
    /// <param name="result">The parsed command line.</param>
    /// <param name="fileName">The library's file name in the user's data folder where none is given.</param>
    public static Session From(ParseResult result, string fileName = "library.db") => new(
        result.GetValue(GlobalOptions.Library) ?? Path.Combine(DataFolder(), fileName),
        result.GetValue(GlobalOptions.Json),
        result.GetValue(GlobalOptions.Threads));

    public Library.Library Open() => Library.Library.Open(LibraryPath);

    /// <summary>Opens a library that is to be read: one that is not there is an error, not made.</summary>
    public Library.Library OpenExisting() => File.Exists(LibraryPath)
        ? Open()
        : throw new ConspectusException($"There is no library at {LibraryPath}.", "Import papers first (conspectus import FILE), or name the library with --library PATH.");

    /// <summary>The folder of the article that belongs to the library.</summary>
    public string ArticleFolder => Path.Combine(
        Path.GetDirectoryName(Path.GetFullPath(LibraryPath)) ?? ".", Path.GetFileNameWithoutExtension(LibraryPath) + "-article");

    private static string DataFolder()
    {
        const string nextStep = "Name the library with --library PATH.";
        try
        {
            var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
            return data.Length > 0 ? Path.Combine(data, "conspectus") : throw new ConspectusException("There is no data folder for this user.", nextStep);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConspectusException($"The data folder of this user cannot be made: {e.Message}", nextStep, e);
        }
    }
}
