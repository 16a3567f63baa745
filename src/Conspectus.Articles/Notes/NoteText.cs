using Conspectus.Articles.Content;
using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Conspectus.Articles.Notes;

/// <summary>
/// Reads a reader's note, written in Markdown, into runs: emphasis, code, formulas and web links stay, all else becomes plain text.
/// </summary>
public static class NoteText
{
    private const int LongestNote = 20_000;
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseMathematics().UseAutoLinks().Build();

    /// <summary>A sentence for each paragraph or list item, the last one citing the paper; empty for a blank note.</summary>
    /// <param name="note">Markdown; HTML in it is text. Beyond 20,000 characters it is cut off.</param>
    /// <param name="paperId">The paper it is about.</param>
    public static IReadOnlyList<Sentence> Read(string note, string paperId)
    {
        if (note.Length > LongestNote) note = note[..LongestNote];
        var paragraphs = new List<List<Run>>();
        foreach (var block in Markdig.Markdown.Parse(note, Pipeline).Descendants<LeafBlock>())
        {
            var runs = new List<Run>();
            if (block.Inline is { } inline) Add(runs, inline, RunKind.Text);
            else if (block.Lines.ToString() is { } text && !string.IsNullOrWhiteSpace(text)) runs.Add(new Run(block is MathBlock ? RunKind.Tex : RunKind.Code, block is MathBlock ? $"${text}$" : text.Trim()));
            if (runs.Any(r => !string.IsNullOrWhiteSpace(r.Text))) paragraphs.Add(runs);
        }

        return [.. paragraphs.Select((p, i) => new Sentence(
            i < paragraphs.Count - 1 ? p : [.. p, Run.Plain(" "), Run.Cite(paperId)], []) { IsNote = true })];
    }

    private static void Add(List<Run> runs, ContainerInline container, RunKind kind)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal: runs.Add(new Run(kind, literal.Content.ToString())); break;
                case CodeInline code: runs.Add(new Run(RunKind.Code, code.Content)); break;
                case MathInline math: runs.Add(Run.Tex($"${math.Content}$")); break;
                case HtmlInline html: runs.Add(new Run(kind, html.Tag)); break;
                case HtmlEntityInline entity: runs.Add(new Run(kind, entity.Transcoded.ToString())); break;
                case LineBreakInline: runs.Add(Run.Plain(" ")); break;
                case AutolinkInline auto: runs.Add(Link(auto.Url, auto.Url, kind)); break;
                case LinkInline { IsImage: false } link when WebAddress(link.Url) is not null: runs.Add(Link(Plain(link), link.Url!, kind)); break;
                case EmphasisInline emphasis: Add(runs, emphasis, emphasis.DelimiterCount == 2 ? RunKind.Strong : RunKind.Emphasis); break;
                case ContainerInline other: Add(runs, other, kind); break;
            }
        }
    }

    private static Run Link(string text, string url, RunKind otherwise) =>
        WebAddress(url) is { } address ? new Run(RunKind.Link, text.Length > 0 ? text : url) { Url = address } : new Run(otherwise, text);

    private static string Plain(ContainerInline container) => string.Concat(container.Descendants<LiteralInline>().Select(l => l.Content.ToString()));

    private static string? WebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri.AbsoluteUri : null;
}
