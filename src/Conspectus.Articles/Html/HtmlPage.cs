using System.Globalization;
using System.Net;
using System.Text;

namespace Conspectus.Articles.Html;

/// <summary>The page around an article: policy, fonts, style.</summary>
internal static class HtmlPage
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

    /// <summary>A whole document.</summary>
    /// <param name="title">The title as plain text.</param>
    /// <param name="body">The body's HTML.</param>
    public static string Wrap(string title, string body) => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{Policy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="generator" content="Conspectus">
        <title>{WebUtility.HtmlEncode(title)}</title>
        <style>
        {Style(math: body.Contains("<math", StringComparison.Ordinal))}</style>
        </head>
        <body>
        {body}</body>
        </html>

        """.ReplaceLineEndings("\n");

    private static string Style(bool math)
    {
        var style = new StringBuilder();
        Font(style, "Source Serif 4", "serif.woff2", "200 900", "normal");
        Font(style, "Source Serif 4", "serif-italic.woff2", "200 900", "italic");
        Font(style, "Inter", "sans.woff2", "100 900", "normal");
        // The math font outweighs the text of a small article, so a page without formulas goes without it.
        if (math) Font(style, "STIX Two Math", "math.woff2", "400", "normal");
        Hues(style, ":root", h => h.Light);
        style.Append("@media (prefers-color-scheme: dark) {\n");
        Hues(style, ":root", h => h.Dark);
        style.Append("}\n");
        for (var i = 0; i < Palette.Hues.Count; i++) style.Append(CultureInfo.InvariantCulture, $".hue-{i} {{ --hue: var(--hue-{i}); }}\n");
        return style.Append(Embedded.Text("article.css")).ToString();
    }

    private static void Font(StringBuilder style, string family, string file, string weight, string slant) => style.Append(
        CultureInfo.InvariantCulture,
        $"@font-face {{ font-family: \"{family}\"; font-style: {slant}; font-weight: {weight}; font-display: swap; "
        + $"src: url({Embedded.FontUri(file)}) format(\"woff2\"); }}\n");

    private static void Hues(StringBuilder style, string selector, Func<HueColor, string> color)
    {
        style.Append(selector).Append(" {");
        for (var i = 0; i < Palette.Hues.Count; i++) style.Append(CultureInfo.InvariantCulture, $" --hue-{i}: {color(Palette.Hues[i])};");
        style.Append(" }\n");
    }
}
