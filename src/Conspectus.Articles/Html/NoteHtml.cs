using System.Net;
using Conspectus.Articles.Notes;
using Conspectus.Articles.Prose;

namespace Conspectus.Articles.Html;

/// <summary>Writes the blocks of a note as HTML.</summary>
/// <param name="write">Writes a sentence.</param>
internal sealed class NoteHtml(Func<Sentence, string> write)
{
    /// <summary>A block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="attributes">Attributes of its element, a space before each.</param>
    public string Write(NoteBlock block, string attributes = "") => block.Kind switch
    {
        NoteBlockKind.Code => $"<pre{attributes}><code>{WebUtility.HtmlEncode(block.Text!.Runs[0].Text)}</code></pre>",
        NoteBlockKind.List when block.Start is { } start =>
            $"<ol{attributes}{(start == 1 ? "" : $" start=\"{start}\"")}>{Items(block)}</ol>",
        NoteBlockKind.List => $"<ul{attributes}>{Items(block)}</ul>",
        NoteBlockKind.Quote => $"<blockquote{attributes}>{string.Concat(block.Items[0].Select(b => Write(b)))}</blockquote>",
        NoteBlockKind.Table => $"<table{attributes}><thead>{Row(block.Rows[0], "th")}</thead><tbody>"
            + $"{string.Concat(block.Rows.Skip(1).Select(r => Row(r, "td")))}</tbody></table>",
        NoteBlockKind.Rule => $"<hr{attributes}>",
        _ => $"<p{attributes}>{write(block.Text!)}</p>",
    };

    private string Items(NoteBlock list) => string.Concat(list.Items.Select(i => $"<li>{Item(i)}</li>"));

    // A short item needs no paragraph.
    private string Item(IReadOnlyList<NoteBlock> blocks) => string.Concat(blocks.Select((b, i) =>
        i == 0 && b.Kind == NoteBlockKind.Paragraph ? write(b.Text!) : Write(b)));

    private string Row(IReadOnlyList<Sentence> cells, string element) =>
        $"<tr>{string.Concat(cells.Select(c => $"<{element}>{write(c)}</{element}>"))}</tr>";
}
