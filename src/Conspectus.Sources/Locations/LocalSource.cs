using Conspectus.Core;
using Conspectus.Core.Papers;
using Conspectus.Sources.Bundles;
using Conspectus.Sources.Content;

namespace Conspectus.Sources.Locations;

/// <summary>Opens a source that is a file or a folder of the user's.</summary>
internal static class LocalSource
{
    /// <summary>Opens files under names of their own.</summary>
    /// <exception cref="ConspectusException">One of them cannot be opened, or it is in no known form.</exception>
    public static void Open(IReadOnlyList<NamedFile> files, SourceAssembly assembly, CancellationToken cancel)
    {
        assembly.AddNamed(files, cancel);
        if (files is not [var only]) return;
        if (assembly.Format!.CompanionNames(only.Name).FirstOrDefault() is { } companion)
            assembly.MissingCompanion = $"they may be in the site's {companion}; name both files together";
        TellNextPage(assembly.Pages[0], assembly, cancel);
    }

    /// <summary>Opens the file or folder at <paramref name="path"/> and what belongs to it.</summary>
    /// <exception cref="ConspectusException">It cannot be opened or is in no known form.</exception>
    public static void Open(string path, SourceAssembly assembly, CancellationToken cancel)
    {
        if (Directory.Exists(path))
        {
            assembly.AddFolder(FolderFormat.FilesIn(path));
            return;
        }

        var page = assembly.AddPage(path, null, cancel);
        var format = assembly.Format!;
        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? "";
        var companions = format.CompanionNames(Path.GetFileName(path)).Select(n => Path.Combine(folder, n)).ToList();
        if (companions.Find(File.Exists) is { } companion)
        {
            try
            {
                assembly.SetCompanion(companion, null);
            }
            catch (ConspectusException e)
            {
                assembly.Issues.Add(new ImportIssue(companion, "", "", $"{e.Message} {e.NextStep}"));
            }
        }
        else if (companions.Count > 0)
            assembly.MissingCompanion = $"they may be in the site's {Path.GetFileName(companions[0])}, which is not beside it";

        TellNextPage(page, assembly, cancel);
    }

    // A file on disk never starts a download by itself.
    private static void TellNextPage(SourcePart page, SourceAssembly assembly, CancellationToken cancel)
    {
        if (assembly.Format!.FindNextPage(page, cancel) is { } next)
            assembly.PagingTrouble = $"the rest is at {next}; import from the site's address to have it followed, or save a complete file";
    }
}
