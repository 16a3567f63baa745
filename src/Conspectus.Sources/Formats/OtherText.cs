using System.Text.RegularExpressions;
using Conspectus.Core;

namespace Conspectus.Sources.Formats;

/// <summary>Tells texts of bibliographies and other formats that are not read yet.</summary>
internal static partial class OtherText
{
    private const int LongestLook = 4096;
    private const string Export =
        "Export the papers as CSV or JSON instead, with title, authors and abstract (from Zotero: “CSV”; from JabRef: “CSV”).";
    private const string Choose = "Choose a file that is " + SourceFormats.Readable + ".";
    private static readonly string[] HtmlMarks =
        ["<!doctype html", "<html", "<head>", "<head ", "<body", "<h1", "<div", "<table", "<script"];

    private static readonly (Func<Regex> Sign, string What)[] Signs =
    [
        (Script, "is JavaScript around data"),
        (FrontMatter, "is Markdown or YAML with a front matter"), (Yaml, "is YAML"), (LaTeX, "is a LaTeX document"),
    ];

    // The names of root elements and what files with them are.
    private static readonly Dictionary<string, string> Roots = new(StringComparer.OrdinalIgnoreCase)
    {
        ["rss"] = "an RSS feed",
        ["dblp"] = "an export of DBLP",
        ["TEI"] = "TEI",
        ["Workbook"] = "an old Excel table",
        ["svg"] = "a picture",
        ["result"] = "an answer of DBLP",
        ["OAI-PMH"] =
            "an answer of an archive (OAI-PMH)",
    };

    /// <summary>The message for such a text, or null for any other.</summary>
    /// <param name="name">The file.</param>
    /// <param name="text">How it begins, without blanks before it.</param>
    /// <param name="beginning">Its first words, for messages.</param>
    public static ConspectusException? Explain(string name, string text, Func<string, string> beginning)
    {
        if (text.Length > LongestLook) text = text[..LongestLook];
        if (text.StartsWith('<')) return Markup(name, text, beginning);
        var (_, what) = Array.Find(Signs, s => s.Sign().IsMatch(text));
        return what is null ? null : new ConspectusException($"{name} {what}, which is not read.", Export);
    }

    private static ConspectusException Markup(string name, string text, Func<string, string> beginning)
    {
        var root = Root().Match(text).Groups["name"].Value;
        var isXml = text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || Roots.ContainsKey(root);
        if (root.Equals("html", StringComparison.OrdinalIgnoreCase)
            || (!isXml && HtmlMarks.Any(m => text.Contains(m, StringComparison.OrdinalIgnoreCase))))
        {
            var title = HtmlTitle().Match(text) is { Success: true } match ? $" titled “{beginning(match.Groups["t"].Value)}”" : "";
            return new ConspectusException(
                $"{name} is an HTML page{title}, not a data file; sites send such pages for errors and logins.",
                "Open the address in a browser, sign in if it asks for that, and save the data file itself.");
        }

        var known = Roots.TryGetValue(root, out var what) ? $" ({what})" : "";
        return new ConspectusException($"{name} is XML{known}, which is not read.", Choose);
    }

    [GeneratedRegex(@"^\s*(?:export\s+default|module\.exports\s*=|(?:export\s+)?(?:const|let|var)\s+\w+\s*=|[\w.$]+\s*(?:=|\())\s*[\[{]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Script();

    [GeneratedRegex(@"^---\s*\n\s*[\w-]+\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"^(?:\s*#[^\n]*\n)*\s*(?:-\s+[\w-]+\s*:|[\w-]+\s*:\s*\n\s+-?\s*[\w-]+\s*:)", RegexOptions.CultureInvariant)]
    private static partial Regex Yaml();

    [GeneratedRegex(@"^(?:\s*%[^\n]*\n|\s)*\\(?:documentclass|begin\{thebibliography)", RegexOptions.CultureInvariant)]
    private static partial Regex LaTeX();

    [GeneratedRegex(@"^\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:\w+:)?(?<name>[\w-]+)",
        RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Root();

    [GeneratedRegex("<title[^>]*>(?<t>[^<]*)<", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HtmlTitle();
}
