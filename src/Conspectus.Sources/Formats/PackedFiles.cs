using System.Text;
using Conspectus.Core;

namespace Conspectus.Sources.Formats;

/// <summary>Tells files by their first bytes that are no text: archives, documents of office programs, data of others.</summary>
internal static class PackedFiles
{
    private const string Unpack = "Unpack it and name the file inside; only gzip is unpacked here.";
    private const string Export = "Export its table as CSV in UTF-8 (in Excel: Save As, “CSV UTF-8”) and name that file.";

    private static readonly (byte[] Mark, string What, string NextStep)[] Marks =
    [
        ([0x28, 0xB5, 0x2F, 0xFD], "is compressed with zstd", Unpack),
        ([0xFD, 0x37, 0x7A, 0x58], "is compressed with xz", Unpack),
        ([0x42, 0x5A, 0x68], "is compressed with bzip2", Unpack),
        ([0x1F, 0x8B], "is compressed with gzip several times over", Unpack),
        ([0x37, 0x7A, 0xBC, 0xAF], "is a 7-Zip archive", Unpack),
        ([0x52, 0x61, 0x72, 0x21], "is a RAR archive", Unpack),
        ([0xD0, 0xCF, 0x11, 0xE0], "is a document of an old office program (.xls or .doc)", Export),
        ("%PDF"u8.ToArray(), "is a PDF document", "Ask the conference for its list of papers as CSV or JSON; PDF is not read."),
        ("SQLite format 3"u8.ToArray(), "is an SQLite database", "Export its table of papers as CSV and name that file."),
        ("PAR1"u8.ToArray(), "is a Parquet file",
            "Write it as JSON lines or CSV (in pandas: to_json(orient=\"records\", lines=True)) and name that file."),
        ("ARROW1"u8.ToArray(), "is an Arrow file",
            "Write it as JSON lines or CSV (in pandas: to_json(orient=\"records\", lines=True)) and name that file."),
        ([0x89, 0x48, 0x44, 0x46], "is an HDF5 file", "Write its table as CSV (in pandas: to_csv) and name that file."),
        ([0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59], "is a NumPy array", "Write its table as CSV and name that file."),
        ([0x80, 0x04], "is a Python pickle", "Write it as JSON with json.dump and name that file."),
        ([0x80, 0x05], "is a Python pickle", "Write it as JSON with json.dump and name that file."),
    ];

    /// <summary>The message for such a file, or null for any other.</summary>
    public static ConspectusException? Explain(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8)) return Zip(name, bytes);
        foreach (var (mark, what, nextStep) in Marks)
        {
            if (bytes.StartsWith(mark)) return new ConspectusException($"{name} {what}.", nextStep);
        }

        return null;
    }

    // Office documents are zip archives with files of these names in them.
    private static ConspectusException Zip(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("opendocument.spreadsheet"u8) >= 0) return new ConspectusException(
            $"{name} is an OpenDocument spreadsheet (.ods), which is not read.", Export);
        if (bytes.IndexOf("word/"u8) >= 0 || bytes.IndexOf("opendocument.text"u8) >= 0)
            return new ConspectusException(
                $"{name} is a document of a word processor, which is not read.",
                "Export the list of papers as CSV or JSON and name that file.");
        var first = bytes.Length > 30 ? Encoding.ASCII.GetString(bytes.Slice(30, Math.Min(bytes[26], bytes.Length - 30))) : "";
        var holds = first.Length > 0 && first.All(c => c is > ' ' and <= '~') ? $" that begins with {first}" : "";
        return new ConspectusException($"{name} is a zip archive{holds}.", Unpack);
    }
}
