using System.IO.Compression;
using System.Text.Json;
using Conspectus.Analysis.Text;
using Conspectus.Tex;

namespace Conspectus.Training;

/// <summary>Reads the papers of a corpus as the product's analysis would: titles and abstracts as plain text.</summary>
public static class CorpusFile
{
    /// <summary>
    /// All papers of a conference site's feed (<c>.json.gz</c>) or of JSON lines (<c>.jsonl.gz</c>), in the order of the file.
    /// </summary>
    /// <exception cref="InvalidDataException">The file's name ends in neither.</exception>
    public static IReadOnlyList<CorpusPaper> Read(string path)
    {
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        var records = path.EndsWith(".jsonl.gz", StringComparison.Ordinal) ? Lines(stream)
            : path.EndsWith(".json.gz", StringComparison.Ordinal) ? Feed(stream)
            : throw new InvalidDataException($"{path}: a name ending in .json.gz or .jsonl.gz is expected.");
        var papers = new CorpusPaper[records.Count];
        Parallel.For(0, records.Count, i => papers[i] = Paper(records[i]));
        return papers;
    }

    private static List<JsonElement> Lines(Stream stream)
    {
        using var reader = new StreamReader(stream);
        var records = new List<JsonElement>();
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            records.Add(document.RootElement.Clone());
        }

        return records;
    }

    private static List<JsonElement> Feed(Stream stream)
    {
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.Clone().GetProperty("results").EnumerateArray()];
    }

    /// <summary>A record's text of a name as plain text; empty where there is none.</summary>
    public static string Text(JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? TexDocument.Parse(value.GetString()!)
            .ToText() : "";

    /// <summary>The paper of a record with <c>title</c> or <c>name</c>, <c>abstract</c>, <c>keywords</c> and <c>authors</c>.</summary>
    public static CorpusPaper Paper(JsonElement record)
    {
        var keywords = record.TryGetProperty("keywords", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(k => k.GetString()!.Trim()).Where(k => k.Length > 0).ToArray()
            : [];
        var authors = record.TryGetProperty("authors", out var names) && names.ValueKind == JsonValueKind.Array
            ? names.EnumerateArray()
                .Select(a => a.ValueKind == JsonValueKind.String ? a.GetString()! : a.GetProperty("fullname").GetString()!).ToArray()
            : [];
        var title = Text(record, "title");
        var venue = record.TryGetProperty("conference", out var conference) ? $"{conference.GetString()} {record.GetProperty("year")}" : "";
        return new CorpusPaper(venue, new Document(title.Length > 0 ? title : Text(record, "name"), Text(record, "abstract"), keywords),
            authors);
    }
}
