using System.Text;
using Conspectus.Tex;
using Conspectus.Verification.Files;
using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Conspectus.Verification.Sentences;

/// <summary>What a reader sees of a note in Markdown, without white space: its words, formulas, code and numbers of lists.</summary>
internal static class NoteWords
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UseMathematics().UseAutoLinks().UsePipeTables().Build();

    /// <summary>The words; of a note nested deeper than Markdown is read, its letters and digits.</summary>
    /// <param name="note">The note.</param>
    /// <param name="hidden">Whether the numbers of lists and the addresses of links count too, which a page does not show as text.</param>
    public static string Of(string note, bool hidden)
    {
        try
        {
            var words = new StringBuilder();
            Blocks(Markdown.Parse(note, Pipeline), words, hidden);
            return Marks.Dense(words.ToString());
        }
        catch (ArgumentException)
        {
            return Marks.Dense(note);
        }
    }

    private static void Blocks(ContainerBlock container, StringBuilder words, bool hidden)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case MathBlock math: Formula(math.Lines.ToString().Trim(), words); break;
                case CodeBlock code: words.Append(code.Lines.ToString()); break;
                case HtmlBlock html: words.Append(html.Lines.ToString()); break;
                case LinkReferenceDefinitionGroup: break;
                case ListBlock { IsOrdered: true } list when hidden:
                    words.Append(list.OrderedStart ?? "1").Append(')');
                    Blocks(list, words, hidden);
                    break;
                case LeafBlock { Inline: { } inline }: Inlines(inline, words, hidden); break;
                case ContainerBlock inner: Blocks(inner, words, hidden); break;
            }
        }
    }

    private static void Inlines(ContainerInline container, StringBuilder words, bool hidden)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal: words.Append(literal.Content.ToString()); break;
                case CodeInline code: words.Append(code.Content); break;
                case MathInline math: Formula(math.Content.ToString(), words); break;
                case HtmlInline html: words.Append(html.Tag); break;
                case HtmlEntityInline entity: words.Append(entity.Transcoded.ToString()); break;
                case AutolinkInline auto: Link(auto.Url, auto.Url, words, hidden); break;
                case LinkInline { IsImage: false, Url: { } url } link when Web(url) is not null:
                    var text = string.Concat(link.Descendants<LiteralInline>().Select(l => l.Content.ToString()));
                    Link(url, text.Length > 0 ? text : url, words, hidden);
                    break;
                case ContainerInline inner: Inlines(inner, words, hidden); break;
            }
        }
    }

    private static void Link(string url, string text, StringBuilder words, bool hidden)
    {
        words.Append(text);
        if (hidden && Web(url) is { } address) words.Append('→').Append(Uri.UnescapeDataString(address));
    }

    private static void Formula(string tex, StringBuilder words) => words.Append(TexDocument.Parse($"${tex}$").ToText());

    private static string? Web(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;
}
