using System.IO.Compression;
using Conspectus.Core;
using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Inputs;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.Bundles;

/// <summary>A zip archive of files of any format. Archives within it are not opened.</summary>
/// <param name="recognize">Tells the format of a file.</param>
internal sealed class ZipFormat(Func<SourcePart, CancellationToken, ISourceFormat> recognize) : ISourceFormat
{
    private const int MostEntries = 10_000;

    /// <inheritdoc/>
    public string Kind => "zip archive";

    /// <inheritdoc/>
    public bool Recognizes(SourceHead head) =>
        head.IsBinary && head.Bytes.AsSpan().StartsWith("PK\u0003\u0004"u8) && !IsDocument(head.Bytes);

    /// <inheritdoc/>
    public IEnumerable<Record> Read(SourceInput input, ReadingLog log)
    {
        foreach (var page in input.Pages)
        {
            using var members = new BundleMembers(recognize);
            Unpack(page, members, input.Cancel);
            foreach (var record in members.Read(page.Name, input, log)) yield return record;
        }
    }

    // What an entry is called is only told: the bytes go to files with names of their own.
    private static void Unpack(SourcePart page, BundleMembers members, CancellationToken cancel)
    {
        using var archive = ZipContent.Open(page);
        var entries = archive.Entries.Where(e => !IsHidden(e)).OrderBy(e => e.FullName, StringComparer.Ordinal).ToList();
        if (entries.Count > MostEntries)
        {
            throw new ConspectusException(
                $"{page.Name} holds {Figures.Count(entries.Count)} files; at most {Figures.Count(MostEntries)} are read.",
                "Unpack it and name the files that hold papers.");
        }

        long size = 0;
        foreach (var entry in entries)
        {
            if (entry.IsEncrypted)
            {
                throw new ConspectusException(
                    $"{page.Name} is a zip archive that is locked with a password.", "Unpack it yourself and name the files in it.");
            }

            members.Add(SourcePart.Create(
                $"{page.Name}/{Shown(entry.FullName)}", page.Limits, file => size = ZipContent.Unpack(page, entry, size, file, cancel)));
        }
    }

    private static string Shown(string name) => new([.. name.Replace('\\', '/').Select(c => char.IsControl(c) ? '\uFFFD' : c)]);

    // Folders, and what macOS puts beside files.
    private static bool IsHidden(ZipArchiveEntry entry) => entry.FullName.EndsWith('/') || entry.Length == 0
        || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)
        || entry.FullName[(entry.FullName.AsSpan().LastIndexOfAny('/', '\\') + 1)..].StartsWith('.');

    private static bool IsDocument(ReadOnlySpan<byte> bytes) => bytes.IndexOf("xl/"u8) >= 0 || bytes.IndexOf("word/"u8) >= 0
        || bytes.IndexOf("vnd.oasis.opendocument"u8) >= 0;
}
