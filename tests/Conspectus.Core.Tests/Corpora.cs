using System.IO.Compression;
using System.Text.Json;

namespace Conspectus.Core.Tests;

/// <summary>The shared corpora, where they stand beside the repository.</summary>
internal static class Corpora
{
    /// <summary>The authors' names of every paper, as the sources write them; the test is skipped where the files are absent.</summary>
    public static IEnumerable<string> AuthorNames()
    {
        using (var feed = JsonDocument.Parse(Open("neurips-2023.json.gz")))
        {
            foreach (var paper in feed.RootElement.GetProperty("results").EnumerateArray())
            {
                foreach (var author in paper.GetProperty("authors").EnumerateArray())
                    yield return author.GetProperty("fullname").GetString()!;
            }
        }

        foreach (var file in (string[])["neurips-1987-2022.jsonl.gz", "other-conferences.jsonl.gz"])
        {
            using var reader = new StreamReader(Open(file));
            while (reader.ReadLine() is { } line)
            {
                using var paper = JsonDocument.Parse(line);
                foreach (var author in paper.RootElement.GetProperty("authors").EnumerateArray()) yield return author.GetString()!;
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
