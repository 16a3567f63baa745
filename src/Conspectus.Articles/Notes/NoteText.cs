using System.Globalization;
using Conspectus.Articles.Prose;
using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Conspectus.Articles.Notes;

/// <summary>
/// Reads a reader's note, written in Markdown: paragraphs, lists, tables, quotations, code and formulas, and in them emphasis and web
/// links.
/// </summary>
public static class NoteText
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UseMathematics().UseAutoLinks().UsePipeTables().Build();

    /// <summary>The blocks of a note, the last of its words citing the paper; empty for a blank note.</summary>
    /// <param name="note">Markdown of any length; HTML in it is text, and pictures are the words that stand for them.</param>
    /// <param name="paperId">The paper it is about.</param>
    public static IReadOnlyList<NoteBlock> Read(string note, string paperId)
    {
        var blocks = Parse(note);
        return blocks.Count == 0 ? [] : Cite(blocks, paperId);
    }

    /// <summary>The words of a line of Markdown that is a paragraph; of one nested too deeply, the line as it was typed.</summary>
    internal static IReadOnlyList<Run> Line(string line)
    {
        try
        {
            return [.. Markdig.Markdown.Parse(line, Pipeline).OfType<LeafBlock>().SelectMany(b => NoteRuns.Read(b.Inline))];
        }
        catch (ArgumentException)
        {
            return [Run.Plain(line)];
        }
    }

    private static List<NoteBlock> Parse(string note)
    {
        try
        {
            return Blocks(Markdig.Markdown.Parse(note, Pipeline));
        }
        catch (ArgumentException)
        {
            // What is nested deeper than any layout shows stands there as it was typed.
            return [.. note.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(p => NoteBlock.Paragraph(Run.Plain(p)))];
        }
    }

    private static List<NoteBlock> Blocks(ContainerBlock container) => [.. container.SelectMany(Read)];

    private static IEnumerable<NoteBlock> Read(Block block) => block switch
    {
        MathBlock math => Words(NoteBlockKind.Formula, [new Run(RunKind.Math, math.Lines.ToString().Trim())]),
        CodeBlock code => Words(NoteBlockKind.Code, [new Run(RunKind.Code, code.Lines.ToString())]),
        HtmlBlock html => Words(NoteBlockKind.Code, [new Run(RunKind.Code, html.Lines.ToString().Trim())]),
        ThematicBreakBlock => [new NoteBlock(NoteBlockKind.Rule)],
        HeadingBlock heading => Words(NoteBlockKind.Heading, NoteRuns.Read(heading.Inline, RunKind.Strong)),
        LeafBlock leaf => Words(NoteBlockKind.Paragraph, NoteRuns.Read(leaf.Inline)),
        Table table => [Rows(table)],
        ListBlock list => [List(list)],
        QuoteBlock quote => [new NoteBlock(NoteBlockKind.Quote) { Items = [Blocks(quote)] }],
        LinkReferenceDefinitionGroup => [],
        ContainerBlock other => Blocks(other),
        _ => [],
    };

    private static NoteBlock List(ListBlock list) =>
        new(NoteBlockKind.List) { Items = [.. list.OfType<ListItemBlock>().Select(Blocks)], Start = Number(list) };

    private static IEnumerable<NoteBlock> Words(NoteBlockKind kind, IReadOnlyList<Run> runs) =>
        runs.Any(r => !string.IsNullOrWhiteSpace(r.Text)) ? [NoteBlock.Of(kind, runs)] : [];

    private static int? Number(ListBlock list)
    {
        if (!list.IsOrdered) return null;
        return int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
    }

    private static NoteBlock Rows(Table table)
    {
        var rows = table.OfType<TableRow>().Select(r => r.OfType<TableCell>().Select(Cell).ToList()).ToList();
        var width = rows.Max(r => r.Count);
        foreach (var row in rows) row.AddRange(Enumerable.Repeat(Words([]), width - row.Count));
        return new NoteBlock(NoteBlockKind.Table) { Rows = rows };
    }

    private static Sentence Cell(TableCell cell) => Words([.. cell.OfType<LeafBlock>().SelectMany(b => NoteRuns.Read(b.Inline))]);

    private static Sentence Words(IReadOnlyList<Run> runs) => new(runs, []) { IsNote = true };

    // The last paragraph cites the paper; behind a table or code a paragraph of its own does.
    private static List<NoteBlock> Cite(List<NoteBlock> blocks, string paperId)
    {
        var last = blocks[^1];
        if (last is { Kind: NoteBlockKind.Paragraph, Text: { } text })
            return [.. blocks[..^1], NoteBlock.Paragraph([.. text.Runs, Run.Plain(" "), Run.Cite(paperId)])];
        if (last.Items is [.., { Count: > 0 } item])
            return [.. blocks[..^1], last with { Items = [.. last.Items.SkipLast(1), Cite([.. item], paperId)] }];
        return [.. blocks, NoteBlock.Paragraph(Run.Cite(paperId))];
    }
}
