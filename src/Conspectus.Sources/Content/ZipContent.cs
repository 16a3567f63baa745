using System.IO.Compression;
using Conspectus.Core;

namespace Conspectus.Sources.Content;

/// <summary>Unpacks the entries of a zip archive within limits, so that a small archive can fill neither the memory nor the disk.</summary>
internal static class ZipContent
{
    private const long Harmless = 32L << 20;
    private const int MostTimesLarger = 200;

    /// <summary>Opens the archive that a file is.</summary>
    /// <exception cref="ConspectusException">It is damaged or cut off.</exception>
    public static ZipArchive Open(SourcePart part)
    {
        try
        {
            var archive = new ZipArchive(part.OpenSeekable(), ZipArchiveMode.Read);
            _ = archive.Entries.Count; // read the list now, so that it breaks here if it is broken
            return archive;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException)
        {
            throw Damaged(part, e);
        }
    }

    /// <summary>Unpacks an entry and counts what comes out of it, whatever the archive says that it holds.</summary>
    /// <param name="part">The archive, for messages and limits.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="before">How many bytes the entries before it gave.</param>
    /// <param name="into">Where the bytes go; <see cref="Stream.Null"/> only to count them.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>How many bytes all entries have given.</returns>
    /// <exception cref="ConspectusException">They are more than a source may have, or many times what was packed; or it is
    /// damaged.</exception>
    public static long Unpack(SourcePart part, ZipArchiveEntry entry, long before, Stream into, CancellationToken cancel)
    {
        try
        {
            using var content = entry.Open();
            var buffer = new byte[1 << 16];
            long own = 0;
            for (int read; (read = content.Read(buffer)) > 0;)
            {
                cancel.ThrowIfCancellationRequested();
                own += read;
                if (before + own > part.Limits.MaxBytes || (own > Harmless && own / MostTimesLarger > entry.CompressedLength))
                {
                    throw new ConspectusException(
                        $"{part.Name} unpacks to far more than it is: more than {Figures.Size(before + own)} so far. "
                        + "It may be made to fill the disk, and was not read further.",
                        "If you trust it, unpack it yourself and name the files in it.");
                }

                into.Write(buffer, 0, read);
            }

            return before + own;
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            throw Damaged(part, e);
        }
    }

    private static ConspectusException Damaged(SourcePart part, Exception e) => new(
        $"{part.Name} is a zip archive, but damaged or cut off: {e.Message.TrimEnd('.')}.", "Download or copy it again.", e);
}
