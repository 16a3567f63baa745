using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using Conspectus.Core;
using Conspectus.Core.Reading;
using Conspectus.Library;

namespace Conspectus.Workbench.Exporting;

/// <summary>Writes papers as a vault of linked Markdown notes, such as Obsidian opens.</summary>
/// <remarks>
/// <c>papers/KEY.md</c> is a note a paper, with its metadata in front, linked with its topic, its authors and the papers similar to it;
/// <c>topics</c> and <c>authors</c> hold a note each for those who have a paper in the vault, an author at least two; <c>Index.md</c> leads
/// to all of them. Only papers of the vault are linked. Nothing of a title, a name or an abstract becomes markup.
/// </remarks>
/// <param name="library">The library.</param>
public sealed class MarkdownVault(ILibrary library)
{
    private const int SimilarLinked = 6;
    private const int SimilarAsked = 30;

    // The earliest time that a zip archive can tell: the same papers are the same bytes.
    private static readonly DateTimeOffset Undated = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The files of the vault, one after the other, none twice.</summary>
    /// <param name="reader">Whose marks, tags and notes.</param>
    /// <param name="ids">The papers; unknown ids are left out.</param>
    /// <param name="cancel">Stops the writing.</param>
    public async IAsyncEnumerable<VaultFile> FilesAsync(
        ReaderId reader, IReadOnlyList<string> ids, [EnumeratorCancellation] CancellationToken cancel)
    {
        var index = new VaultIndex();
        await foreach (var some in new ExportItems(library).ReadAsync(reader, ids, cancel).ConfigureAwait(false))
        {
            foreach (var item in some) index.Add(item);
        }

        await foreach (var some in new ExportItems(library).ReadAsync(reader, ids, cancel).ConfigureAwait(false))
        {
            var near = await library.Analysis.NeighborsAsync([.. some.Select(i => i.Paper.Id)], SimilarAsked, cancel)
                .ConfigureAwait(false);
            foreach (var (item, neighbors) in some.Zip(near))
            {
                if (index.Paper(item.Paper.Id) is not { } place) continue; // imported meanwhile
                var similar = neighbors.Select(n => index.Paper(n.PaperId)).OfType<VaultLink>().Take(SimilarLinked).ToList();
                yield return new VaultFile($"papers/{place.Name}.md", VaultNote.OfPaper(item, index, similar));
            }
        }

        foreach (var topic in index.Topics) yield return new VaultFile($"topics/{topic.Name}.md", VaultNote.OfGroup(topic));
        foreach (var author in index.Authors) yield return new VaultFile($"authors/{author.Name}.md", VaultNote.OfGroup(author));
        yield return new VaultFile("Index.md", VaultNote.OfIndex(index));
    }

    /// <summary>Writes the vault as a zip archive; the stream need not be seekable.</summary>
    /// <param name="reader">Whose marks, tags and notes.</param>
    /// <param name="ids">The papers.</param>
    /// <param name="output">Takes the archive.</param>
    /// <param name="cancel">Stops the writing.</param>
    public async Task WriteZipAsync(ReaderId reader, IReadOnlyList<string> ids, Stream output, CancellationToken cancel)
    {
        using var pending = new PendingStream(output);
        using (var zip = new ZipArchive(pending, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            await foreach (var file in FilesAsync(reader, ids, cancel).ConfigureAwait(false))
            {
                var entry = zip.CreateEntry(file.Path, CompressionLevel.Fastest);
                entry.LastWriteTime = Undated;
                using (var content = entry.Open()) content.Write(Encoding.UTF8.GetBytes(file.Text));
                await pending.PassOnAsync(cancel).ConfigureAwait(false);
            }
        }

        await pending.PassOnAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>Writes the vault as a folder, which is there whole or not at all.</summary>
    /// <param name="reader">Whose marks, tags and notes.</param>
    /// <param name="ids">The papers.</param>
    /// <param name="folder">The folder; it must not exist, or be empty: notes that were changed in a vault are never written over.</param>
    /// <param name="cancel">Stops the writing; nothing is then there.</param>
    /// <exception cref="ConspectusException">The folder holds something, or cannot be written.</exception>
    public async Task WriteFolderAsync(ReaderId reader, IReadOnlyList<string> ids, string folder, CancellationToken cancel)
    {
        var place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(place) || (Directory.Exists(place) && Directory.EnumerateFileSystemEntries(place).Any()))
            throw new ConspectusException($"{folder} is not empty.", "Name a new folder: notes that you changed in a vault are kept.");
        var unfinished = place + ".part";
        try
        {
            if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
            foreach (var part in new[] { "papers", "topics", "authors" }) Directory.CreateDirectory(Path.Combine(unfinished, part));
            await foreach (var file in FilesAsync(reader, ids, cancel).ConfigureAwait(false))
                await File.WriteAllTextAsync(Path.Combine(unfinished, file.Path), file.Text, cancel).ConfigureAwait(false);
            if (Directory.Exists(place)) Directory.Delete(place);
            Directory.Move(unfinished, place);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConspectusException($"{folder} cannot be written: {e.Message}", "Name a folder where you may write.", e);
        }
        finally
        {
            if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        }
    }
}
