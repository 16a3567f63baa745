using System.IO.Compression;
using Conspectus.Core;
using Conspectus.Verification;

namespace Conspectus.Workbench.Publishing;

/// <summary>The article as one file to take along: a page, a Word document, or an archive with all that a format needs beside it.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Content">Its bytes.</param>
public sealed record TakenArticle(string Name, string Type, byte[] Content)
{
    // The earliest time that an archive can name: the same article gives the same bytes.
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The formats that can be had here, by the names that addresses have; Word only where Pandoc is installed.</summary>
    public static IReadOnlyDictionary<string, ArticleFormats> Formats { get; } = Known(Pandoc.IsInstalled);

    /// <summary>The article in a format, as it is now.</summary>
    /// <param name="articles">The article.</param>
    /// <param name="format">The format's name, one of <see cref="Formats"/>.</param>
    /// <param name="cancel">Stops the writing.</param>
    /// <returns>Null where there is no such format.</returns>
    /// <exception cref="ConspectusException">As <see cref="LiveArticles.FilesAsync"/>.</exception>
    public static async Task<TakenArticle?> FindAsync(LiveArticles articles, string format, CancellationToken cancel)
    {
        if (!Formats.TryGetValue(format, out var formats)) return null;
        var files = await articles.FilesAsync(new PublishOptions { Formats = formats }, cancel).ConfigureAwait(false);
        return formats switch
        {
            ArticleFormats.Html => Alone(files, ArticleFiles.PageName, "text/html; charset=utf-8"),
            ArticleFormats.Word => Alone(
                files, ArticleFiles.WordName, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            _ => new TakenArticle($"article-{format}.zip", "application/zip", Packed(files)),
        };
    }

    private static Dictionary<string, ArticleFormats> Known(bool withWord)
    {
        Dictionary<string, ArticleFormats> formats = new(StringComparer.Ordinal)
        {
            ["html"] = ArticleFormats.Html,
            ["markdown"] = ArticleFormats.Markdown,
            ["latex"] = ArticleFormats.Latex,
            ["distill"] = ArticleFormats.Distill,
        };
        if (withWord) formats.Add("word", ArticleFormats.Word);
        return formats;
    }

    private static TakenArticle Alone(IReadOnlyList<(string Name, byte[] Content)> files, string name, string type) =>
        new(name, type, files.First(f => f.Name == name).Content);

    private static byte[] Packed(IReadOnlyList<(string Name, byte[] Content)> files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = Earliest;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
