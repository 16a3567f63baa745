using Conspectus.Articles.Prose;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Conspectus.Articles.Notes;

/// <summary>Reads the words of a block into runs: emphasis, code, formulas and web links stay, all else becomes plain text.</summary>
internal static class NoteRuns
{
    /// <summary>The runs; none where there are no words.</summary>
    /// <param name="words">What Markdown made of the words.</param>
    /// <param name="kind">What plain words become.</param>
    public static IReadOnlyList<Run> Read(ContainerInline? words, RunKind kind = RunKind.Text)
    {
        var runs = new List<Run>();
        if (words is not null) Add(runs, words, kind);
        return runs;
    }

    private static void Add(List<Run> runs, ContainerInline container, RunKind kind)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal: runs.Add(new Run(kind, literal.Content.ToString())); break;
                case CodeInline code: runs.Add(new Run(RunKind.Code, code.Content)); break;
                case MathInline math: runs.Add(new Run(RunKind.Math, math.Content.ToString())); break;
                case HtmlInline html: runs.Add(new Run(kind, html.Tag)); break;
                case HtmlEntityInline entity: runs.Add(new Run(kind, entity.Transcoded.ToString())); break;
                case LineBreakInline: runs.Add(Run.Plain(" ")); break;
                case AutolinkInline auto: runs.Add(Link(auto.Url, auto.Url, kind)); break;
                case LinkInline { IsImage: false, Url: { } url } link when WebAddress(url) is not null:
                    runs.Add(Link(Plain(link), url, kind));
                    break;
                case EmphasisInline strong when strong.DelimiterCount == 2: Add(runs, strong, RunKind.Strong); break;
                case EmphasisInline emphasis: Add(runs, emphasis, RunKind.Emphasis); break;
                case ContainerInline other: Add(runs, other, kind); break;
            }
        }
    }

    private static Run Link(string text, string url, RunKind otherwise) =>
        WebAddress(url) is { } address ? new Run(RunKind.Link, text.Length > 0 ? text : url) { Url = address } : new Run(otherwise, text);

    private static string Plain(ContainerInline container) =>
        string.Concat(container.Descendants<LiteralInline>().Select(l => l.Content.ToString()));

    private static string? WebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri.AbsoluteUri
            : null;
}
