using System.IO.Compression;
using System.Text.Json;
using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Library.Conformance;

namespace Conspectus.Library.Sqlite.Tests;

/// <summary>Real conferences, where they lie beside the repository.</summary>
public static class Corpora
{
    /// <summary>The folder, or a skipped test.</summary>
    public static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Conspectus.slnx"))) folder = folder.Parent;
            var shared = Path.Combine(folder?.Parent?.FullName ?? "/", "shared");
            if (!Directory.Exists(Path.Combine(shared, "corpora"))) Assert.Skip("The corpora are not beside the repository.");
            return shared;
        }
    }

    public static List<Paper> NeurIps2023()
    {
        using var file = new GZipStream(File.OpenRead(Path.Combine(Folder, "corpora", "neurips-2023.json.gz")), CompressionMode.Decompress);
        using var feed = JsonDocument.Parse(file);
        return [.. feed.RootElement.GetProperty("results").EnumerateArray().Select(r => Sample.Paper(
            r.GetProperty("name").GetString()!,
            string.Join(", ", r.GetProperty("authors").EnumerateArray().Select(a => a.GetProperty("fullname").GetString())),
            r.GetProperty("abstract").GetString() ?? "") with
        {
            SourceId = r.GetProperty("id").GetRawText(),
            Url = r.GetProperty("paper_url").GetString(),
            Session = r.GetProperty("session").GetString(),
            Decision = Decisions.Parse(r.GetProperty("decision").GetString()),
            Keywords = Texts(r, "keywords"),
        })];
    }

    /// <summary>All 118,000 papers of the other corpora.</summary>
    public static List<Paper> Everything()
    {
        var papers = NeurIps2023();
        foreach (var name in new[] { "neurips-1987-2022.jsonl.gz", "other-conferences.jsonl.gz" })
        {
            using var file = new StreamReader(
                new GZipStream(File.OpenRead(Path.Combine(Folder, "corpora", name)), CompressionMode.Decompress));
            while (file.ReadLine() is { } line)
            {
                using var document = JsonDocument.Parse(line);
                var r = document.RootElement;
                papers.Add(Sample.Paper(
                    r.GetProperty("title").GetString()!,
                    string.Join(", ", Texts(r, "authors")),
                    r.GetProperty("abstract").GetString() ?? "",
                    new Edition(r.GetProperty("conference").GetString()!, r.GetProperty("year").GetInt32())) with
                {
                    Url = r.TryGetProperty("url", out var url) ? url.GetString() : null,
                    Keywords = Texts(r, "keywords"),
                });
            }
        }

        return papers;
    }

    private static List<string> Texts(JsonElement record, string name) =>
        record.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
        ? [.. list.EnumerateArray().Select(t => t.GetString()!).Distinct(StringComparer.OrdinalIgnoreCase)]
        : [];
}
