using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Conspectus.Tex.Tests.Corpus;

/// <summary>The real titles and abstracts, where they lie beside the repository.</summary>
internal static class Corpora
{
    public static string? Folder
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
                if (File.Exists(Path.Combine(folder.FullName, "Conspectus.slnx")))
                    return Path.Combine(folder.FullName, "..", "shared", "corpora") is var path && Directory.Exists(path) ? path : null;
            return null;
        }
    }

    public static IEnumerable<(string Title, string Abstract)> Read(string name)
    {
        var path = Path.Combine(Folder!, name);
        return name.EndsWith(".csv.gz", StringComparison.Ordinal) ? Csv(path) : name.EndsWith(".jsonl.gz", StringComparison.Ordinal)
            ? Lines(path) : Json(path);
    }

    private static IEnumerable<(string, string)> Json(string path)
    {
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var json = JsonDocument.Parse(stream);
        return [.. json.RootElement.GetProperty("results").EnumerateArray().Select(e => (Text(e, "name"), Text(e, "abstract")))];
    }

    private static IEnumerable<(string, string)> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            yield return (Text(json.RootElement, "title"), Text(json.RootElement, "abstract"));
        }
    }

    private static IEnumerable<(string, string)> Csv(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var text = reader.ReadToEnd();
        var row = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else if (text[i] == '"')
                quoted = !quoted;
            else if (!quoted && text[i] is ',' or '\n' && !quoted)
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (text[i] != '\n')
                    continue;
                if (row.Count > 3 && row[0] != "UID")
                    yield return (row[1], row[3]);
                row = [];
            }
            else
                cell.Append(text[i]);
    }

    private static string Text(JsonElement e, string name) =>
        e.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
