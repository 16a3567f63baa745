using System.Text.Json;
using Conspectus.Core.Reading;
using Conspectus.Library;

namespace Conspectus.Workbench.Publishing;

/// <summary>What a written article was made from, kept beside it so that it is not written again for nothing.</summary>
/// <param name="Version">The library's revision, the reader whose marks and notes stand in it, and the version of the writer.</param>
/// <param name="Files">The names of the files.</param>
/// <param name="PapersCited">As in <see cref="PublishReport"/>.</param>
/// <param name="Sentences">As in <see cref="PublishReport"/>.</param>
internal sealed record ArticleStamp(string Version, IReadOnlyList<string> Files, int PapersCited, int Sentences)
{
    public const string FileName = "article.stamp.json";

    // Counts up whenever the same library would give another article.
    private const int WriterVersion = 8;

    public static string VersionOf(LibraryRevision revision, ReaderId reader) => $"{revision} {reader} {WriterVersion}";

    public static ArticleStamp Of(string version, PublishReport report) =>
        new(version, report.Files.Select(f => Path.GetFileName(f)).ToList(), report.PapersCited, report.Sentences);

    /// <summary>The stamp of a folder whose files are all there; null if there is none or it cannot be read.</summary>
    public static ArticleStamp? Read(string folder)
    {
        try
        {
            var path = Path.Combine(folder, FileName);
            if (!File.Exists(path)) return null;
            var stamp = JsonSerializer.Deserialize<ArticleStamp>(File.ReadAllText(path));
            return stamp?.Files?.All(f => File.Exists(Path.Combine(folder, Path.GetFileName(f)))) == true ? stamp : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null; // an unreadable stamp costs one more writing
        }
    }

    public PublishReport ToReport(string folder) =>
        new(Files.Select(f => Path.GetFullPath(Path.Combine(folder, f))).ToList(), PapersCited, Sentences);

    public string ToJson() => JsonSerializer.Serialize(this);
}
