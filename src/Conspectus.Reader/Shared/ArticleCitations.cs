using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Conspectus.Reader.Shared;

/// <summary>Where the written article cites which papers. The article is read anew when it was written anew.</summary>
/// <param name="options">Names the folder of the article.</param>
internal sealed partial class ArticleCitations(ReaderOptions options)
{
    /// <summary>The file of the article that is read in the browser.</summary>
    public const string HtmlFile = "article.html";

    /// <summary>Where the reader shows the file.</summary>
    public const string View = "/article/view";

    /// <summary>Where the reader shows the article as it is now.</summary>
    public const string Live = "/article/live";

    private readonly Lock _lock = new();
    private (DateTime Written, long Length, ILookup<string, CitingPlace> Places)? _read;

    /// <summary>The sections that cite a paper, in the order of the article; none where there is no article.</summary>
    /// <param name="key">The paper's citation key.</param>
    public IReadOnlyList<CitingPlace> Of(string key)
    {
        if (options.ArticleFolder is not { } folder) return [];
        var file = new FileInfo(Path.Combine(folder, HtmlFile));
        if (!file.Exists) return [];
        lock (_lock)
        {
            if (_read is not { } read || read.Written != file.LastWriteTimeUtc || read.Length != file.Length)
                _read = read = (file.LastWriteTimeUtc, file.Length, Find(File.ReadAllText(file.FullName)));
            return [.. read.Places[key]];
        }
    }

    /// <summary>The article with each citation leading to the paper in the reader, and with a name that an address can lead to.</summary>
    public static string Link(string html)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        return Landmarks().Replace(html, mark => mark.Groups["key"] is { Success: true, Value: var key }
            ? $"<a id=\"{Name(key, counts)}\" {mark.Groups["class"].Value}href=\"{Links.Paper(key)}\""
            : mark.Value);
    }

    private static ILookup<string, CitingPlace> Find(string html)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var places = new List<(string Key, CitingPlace Place)>();
        var heading = "";
        foreach (Match mark in Landmarks().Matches(html))
        {
            if (mark.Groups["key"] is { Success: true, Value: var key })
                places.Add((key, new CitingPlace(heading, $"{Live}#{Name(key, counts)}")));
            else heading = WebUtility.HtmlDecode(mark.Groups["heading"].Value);
        }

        return places.DistinctBy(p => (p.Key, p.Place.Section)).ToLookup(p => p.Key, p => p.Place, StringComparer.Ordinal);
    }

    private static string Name(string key, Dictionary<string, int> counts) =>
        string.Create(CultureInfo.InvariantCulture, $"cite-{key}-{counts[key] = counts.GetValueOrDefault(key) + 1}");

    // A heading of a section, or a citation: HtmlArticle writes both.
    [GeneratedRegex("<h[2-6] id=\"[^\"]*\">(?<heading>[^<]*)</h|<a (?<class>class=\"title\" )?href=\"#ref-(?<key>[^\"]+)\"")]
    private static partial Regex Landmarks();
}
