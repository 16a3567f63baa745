using System.Net;
using Conspectus.Articles.Prose;
using Conspectus.Tex;

namespace Conspectus.Articles.Html;

/// <summary>Writes the stretches of a sentence as HTML.</summary>
/// <param name="tex">Writes TeX.</param>
/// <param name="cite">Writes the citation of papers.</param>
internal sealed class RunHtml(Func<TexDocument, string> tex, Func<IReadOnlyList<string>, string> cite)
{
    /// <summary>A stretch.</summary>
    public string Write(Run run) => run.Kind switch
    {
        RunKind.Strong => $"<strong>{Text(run.Text)}</strong>",
        RunKind.Emphasis => $"<em>{Text(run.Text)}</em>",
        RunKind.Code => $"<code>{Text(run.Text)}</code>",
        RunKind.Link => $"<a href=\"{Text(run.Url!)}\" rel=\"noreferrer\">{Text(run.Text)}</a>",
        RunKind.Tex => tex(TexDocument.Parse(run.Text)),
        RunKind.Math => tex(TexDocument.Parse($"${run.Text}$")),
        RunKind.Series => Sparkline.Svg(run.Text),
        RunKind.Citation => cite(run.Papers),
        _ => Text(run.Text),
    };

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
