using Conspectus.Core;
using Conspectus.Sources.Content;

namespace Conspectus.Sources.Workbooks;

/// <summary>Refuses workbooks that would fill the memory, before anything of them is read.</summary>
internal static class WorkbookLimits
{
    // All texts of a workbook stand in one file that is held in memory.
    private const long LargestTexts = 128L << 20;

    /// <summary>Unpacks all parts without keeping anything, and counts.</summary>
    /// <exception cref="ConspectusException">They are too large or damaged.</exception>
    public static void Check(SourcePart page, CancellationToken cancel)
    {
        using var archive = ZipContent.Open(page);
        long size = 0;
        foreach (var entry in archive.Entries)
        {
            var before = size;
            size = ZipContent.Unpack(page, entry, size, Stream.Null, cancel);
            if (size - before <= LargestTexts
                || !entry.FullName.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase)) continue;
            throw new ConspectusException(
                $"{page.Name} holds more than {Figures.Size(LargestTexts)} of text.",
                    "Export its table as “CSV UTF-8” and name that file.");
        }
    }
}
