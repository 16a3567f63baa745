using System.IO.Compression;
using System.Text.Json;
using Conspectus.Core.Identity;
using Conspectus.Core.Papers;

namespace Conspectus.Library.Relational.Importing;

/// <summary>What is needed to take a merge back.</summary>
/// <param name="Before">The paper before the record joined it.</param>
/// <param name="Record">The record.</param>
/// <param name="News">What the record brought by which the paper was not known.</param>
internal sealed record MergedPapers(Paper Before, Paper Record, IReadOnlyList<PaperAlias> News)
{
    /// <summary>As bytes; the two papers have nearly the same text, so that they take little more than one.</summary>
    internal byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var deflate = new DeflateStream(bytes, CompressionLevel.Fastest))
            JsonSerializer.Serialize(deflate, this, MergeJson.Plain.MergedPapers);
        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="ToBytes"/> made.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    internal static MergedPapers Of(byte[] bytes)
    {
        using var deflate = new DeflateStream(new MemoryStream(bytes), CompressionMode.Decompress);
        var read = JsonSerializer.Deserialize(deflate, MergeJson.Plain.MergedPapers);
        return read is { Before: not null, Record: not null, News: not null } ? read
            : throw new InvalidDataException("nothing stands where a merge must");
    }
}
