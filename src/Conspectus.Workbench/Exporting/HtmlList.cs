using System.Net;
using System.Text;
using Conspectus.Core.Citations;
using Conspectus.Core.Papers;

namespace Conspectus.Workbench.Exporting;

/// <summary>Papers as a web page that stands alone: no script, no other file, formulas as MathML, and each entry readable by reference
/// managers (COinS).</summary>
internal static class HtmlList
{
    /// <summary>What comes before the entries.</summary>
    public const string Head = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>Papers</title>
        <style>
        body { font: 1.05rem/1.6 Georgia, serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
        li { margin: 0 0 1.6rem; }
        h2 { font-size: 1.1rem; line-height: 1.35; margin: 0; }
        p { margin: .3rem 0; overflow-wrap: anywhere; }
        .about { font-family: system-ui, sans-serif; font-size: .85rem; }
        summary { cursor: pointer; font-family: system-ui, sans-serif; font-size: .85rem; }
        </style>
        </head>
        <body>
        <h1>Papers</h1>
        <ol>

        """;

    /// <summary>What comes behind the entries.</summary>
    public const string End = "</ol>\n</body>\n</html>\n";

    /// <summary>The entry of a paper.</summary>
    public static string Entry(ExportItem item)
    {
        var (paper, html) = (item.Paper, new StringBuilder());
        html.Append("<li id=\"").Append(Text(paper.Key)).Append("\">\n<h2>");
        html.Append(paper.Url is { } url ? $"<a href=\"{Text(url)}\">{paper.Title.Html}</a>" : paper.Title.Html).Append("</h2>\n");
        html.Append("<span class=\"Z3988\" title=\"").Append(Text(ContextObject.Of(paper))).Append("\"></span>\n");
        if (paper.Authors.Count > 0) html.Append("<p>").Append(Text(string.Join(", ", paper.Authors.Select(a => a.Name)))).Append("</p>\n");
        var about = new[]
        {
            paper.Edition.ToString(), Decisions.Word(paper.Decision), item.Topic?.Label ?? "",
            string.Join(", ", item.Row.Tags.Select(t => t.Name)), paper.Key,
        };
        html.Append("<p class=\"about\">").Append(Text(string.Join(" · ", about.Where(a => a.Length > 0)))).Append("</p>\n");
        if (paper.Abstract.Html.Length > 0)
            html.Append("<details><summary>Abstract</summary>\n<div>").Append(paper.Abstract.Html).Append("</div>\n</details>\n");
        if (item.Note.Length > 0)
        {
            html.Append("<div class=\"note\">");
            foreach (var line in item.Note.Split('\n').Where(l => l.Trim().Length > 0))
                html.Append("<p>").Append(Text(line)).Append("</p>");
            html.Append("</div>\n");
        }

        return html.Append("</li>\n").ToString();
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
