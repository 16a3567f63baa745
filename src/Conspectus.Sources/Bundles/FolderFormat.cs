using Conspectus.Core;
using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Inputs;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.Bundles;

/// <summary>A folder of files of any format.</summary>
/// <param name="recognize">Tells the format of a file.</param>
internal sealed class FolderFormat(Func<SourcePart, CancellationToken, ISourceFormat> recognize) : ISourceFormat
{
    private const int MostFiles = 2_000;
    private const int MostDepth = 8;

    /// <inheritdoc/>
    public string Kind => "folder";

    /// <inheritdoc/>
    public bool Recognizes(SourceHead head) => false;

    /// <summary>The files in a folder and the folders in it, in the order of their names; hidden and empty ones are passed over.</summary>
    /// <exception cref="ConspectusException">There are none, too many, or the folder cannot be read.</exception>
    public static IReadOnlyList<string> FilesIn(string folder)
    {
        try
        {
            var options = new EnumerationOptions
            {
                RecurseSubdirectories = true,
                MaxRecursionDepth = MostDepth,
                IgnoreInaccessible = false,
                AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
            };
            var files = Directory.EnumerateFiles(folder, "*", options).Where(f => new FileInfo(f).Length > 0).Take(MostFiles + 1)
                .Order(StringComparer.Ordinal).ToList();
            if (files.Count == 0) throw new ConspectusException($"{folder} is a folder without files.",
                "Name the folder that holds the papers.");
            if (files.Count <= MostFiles) return files;
            throw new ConspectusException(
                $"{folder} holds more than {Figures.Count(MostFiles)} files, which no list of papers does.",
                "Name the folder, or the files, that hold papers.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConspectusException($"The folder {folder} could not be read: {e.Message}", "Check its permissions.", e);
        }
    }

    private static string FolderOf(string name) => Path.GetDirectoryName(name) is { Length: > 0 } folder ? folder : "What was chosen";

    /// <inheritdoc/>
    public IEnumerable<Record> Read(SourceInput input, ReadingLog log)
    {
        using var members = new BundleMembers(recognize) { AreOthers = true };
        foreach (var page in input.Pages) members.Add(page);
        foreach (var record in members.Read(FolderOf(input.Pages[0].Name), input, log)) yield return record;
    }
}
