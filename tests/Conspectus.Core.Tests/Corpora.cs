using System.IO.Compression;
using System.Text.Json;
using Conspectus.Core.Papers;

namespace Conspectus.Core.Tests;

/// <summary>The shared corpora, where they stand beside the repository.</summary>
internal static class Corpora
{
    /// <summary>The authors' names of every paper, as the sources write them; the test is skipped where the files are absent.</summary>
    public static IEnumerable<string> AuthorNames() => Neurips2023().Concat(Earlier()).SelectMany(r => r.Authors).Select(a => a.Name);

    /// <summary>The papers of NeurIPS 2023.</summary>
    public static IEnumerable<Record> Neurips2023()
    {
        using var feed = JsonDocument.Parse(Open("neurips-2023.json.gz"));
        foreach (var paper in feed.RootElement.GetProperty("results").EnumerateArray())
        {
            yield return new Record
            {
                Title = paper.GetProperty("name").GetString()!,
                Abstract = paper.GetProperty("abstract").GetString() ?? "",
                Authors = [.. paper.GetProperty("authors").EnumerateArray()
                    .Select(a => new Author(a.GetProperty("fullname").GetString()!))],
            };
        }
    }

    /// <summary>The papers of other years and venues.</summary>
    public static IEnumerable<Record> Earlier()
    {
        foreach (var file in (string[])["neurips-1987-2022.jsonl.gz", "other-conferences.jsonl.gz"])
        {
            using var reader = new StreamReader(Open(file));
            while (reader.ReadLine() is { } line)
            {
                using var paper = JsonDocument.Parse(line);
                var root = paper.RootElement;
                yield return new Record
                {
                    Title = root.GetProperty("title").GetString()!,
                    Abstract = root.GetProperty("abstract").GetString() ?? "",
                    Authors = [.. root.GetProperty("authors").EnumerateArray().Select(a => new Author(a.GetString()!))],
                    Conference = root.GetProperty("conference").GetString(),
                    Year = root.GetProperty("year").GetInt32(),
                };
            }
        }
    }

    private static GZipStream Open(string file)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Conspectus.slnx"))) root = root.Parent;
        var path = Path.Combine(root?.Parent?.FullName ?? "", "shared", "corpora", file);
        if (!File.Exists(path)) Assert.Skip($"The corpus {file} is not beside the repository.");
        return new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
    }
}
