using System.Net;
using System.Text.RegularExpressions;
using Conspectus.Reader.Shared;

namespace Conspectus.Reader.Article;

/// <summary>The article as it lies in its folder.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Headings">The headings of its chapters.</param>
/// <param name="Files">The files that can be taken along, by name, with their sizes in bytes.</param>
public sealed partial record WrittenArticle(string Title, IReadOnlyList<string> Headings, IReadOnlyList<(string Name, long Bytes)> Files)
{
    /// <summary>The page that is read in the browser.</summary>
    public const string HtmlFile = ArticleCitations.HtmlFile;

    private const string MarkdownFile = "article.md";

    /// <summary>The files a folder may offer: nothing else of it is served.</summary>
    internal static IReadOnlyDictionary<string, string> Types { get; } = new Dictionary<string, string>
    {
        [HtmlFile] = "text/html; charset=utf-8",
        [MarkdownFile] = "text/markdown; charset=utf-8",
        ["article.bib"] = "text/x-bibtex; charset=utf-8",
    };

    /// <summary>Looks for an article; null where there is none.</summary>
    internal static WrittenArticle? Find(string? folder)
    {
        if (folder is null || !File.Exists(Path.Combine(folder, HtmlFile))) return null;
        var files = Types.Keys.Select(n => new FileInfo(Path.Combine(folder, n))).Where(f => f.Exists).Select(f => (f.Name, f.Length));
        var markdown = Path.Combine(folder, MarkdownFile);
        var text = File.Exists(markdown) ? File.ReadAllText(markdown) : "";
        var title = Heading(1).Match(text) is { Success: true } first ? Plain(first.Groups["text"].Value) : "The article";
        var headings = Heading(2).Matches(text).Select(m => Plain(m.Groups["text"].Value)).Where(h => h != "Contents");
        return new WrittenArticle(title, [.. headings], [.. files]);
    }

    private static Regex Heading(int level) => level == 1 ? Title1() : Title2();

    private static string Plain(string markdown) => WebUtility.HtmlDecode(Escapes().Replace(Anchors().Replace(markdown, ""), "$1")).Trim();

    [GeneratedRegex(@"^# (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Title1();

    [GeneratedRegex(@"^## (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Title2();

    [GeneratedRegex(@"<[^>]*>|\{#[^}]*\}")]
    private static partial Regex Anchors();

    [GeneratedRegex(@"\\([\\`*_{}\[\]<>()#+\-.!|&])")]
    private static partial Regex Escapes();
}
