using Conspectus.Articles.Notes;
using Conspectus.Articles.Prose;

namespace Conspectus.Articles.Latex;

/// <summary>Writes the blocks of a note as LaTeX.</summary>
/// <param name="write">Writes a sentence.</param>
internal sealed class NoteLatex(Func<Sentence, string> write)
{
    // LaTeX takes four lists of a kind in each other and six in all; the note stands in one already.
    private const int DeepestList = 3;
    private const int WidestTable = 8;

    /// <summary>The blocks, an empty line between two of them.</summary>
    public string Write(IEnumerable<NoteBlock> blocks) => Write(blocks, 0);

    private string Write(IEnumerable<NoteBlock> blocks, int depth) => string.Join("\n\n", blocks.Select(b => Write(b, depth)));

    private string Write(NoteBlock block, int depth) => block.Kind switch
    {
        NoteBlockKind.Code => Code(block.Text!.Runs[0].Text),
        NoteBlockKind.Formula => RunLatex.Tex($"$${block.Text!.Runs[0].Text}$$"),
        NoteBlockKind.List => List(block, depth),
        NoteBlockKind.Quote when depth < DeepestList =>
            $"\\begin{{quote}}\n{Write(block.Items[0], depth + 1)}\n\\end{{quote}}",
        NoteBlockKind.Quote => Write(block.Items[0], depth),
        NoteBlockKind.Table => Table(block.Rows),
        NoteBlockKind.Rule => @"\noindent\hrulefill",
        _ => write(block.Text!),
    };

    private string List(NoteBlock list, int depth)
    {
        var marks = list.Items.Select((_, i) => list.Start is { } start ? $"{start + i}." : @"\textbullet{}");
        if (depth >= DeepestList)
            return string.Join("\n\n", list.Items.Zip(marks, (item, mark) => $"{mark}~{Write(item, depth)}"));
        var items = list.Items.Zip(marks, (item, mark) => $"\\item[{mark}] {Write(item, depth + 1)}");
        return $"\\begin{{itemize}}\n{string.Join('\n', items)}\n\\end{{itemize}}";
    }

    private static string Code(string code)
    {
        var lines = code.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(l => $@"\mbox{{}}{LatexText.Code(l)}");
        return $"\\begin{{flushleft}}\\ttfamily\\small\n{string.Join("\\\\\n", lines)}\n\\end{{flushleft}}";
    }

    // The cells of a table wider than a page can hold stand one below the other.
    private string Table(IReadOnlyList<IReadOnlyList<Sentence>> rows)
    {
        if (rows[0].Count > WidestTable) return string.Join("\n\n", rows.Select(r => string.Join("; ", r.Select(write))));
        var lines = rows.Select((r, i) => string.Join(" & ", r.Select(c => Cell(c, isHead: i == 0))) + @" \\");
        var columns = $@"*{{{rows[0].Count}}}{{>{{\raggedright\arraybackslash}}X}}";
        return $"\\par\\smallskip\\noindent\\begin{{tabularx}}{{\\linewidth}}{{@{{}}{columns}@{{}}}}\n"
            + string.Join("\n", lines) + "\n\\end{tabularx}\\par\\smallskip";
    }

    private string Cell(Sentence cell, bool isHead) => write(cell) is { Length: > 0 } text ? isHead ? $@"\textbf{{{text}}}" : text : "{}";
}
