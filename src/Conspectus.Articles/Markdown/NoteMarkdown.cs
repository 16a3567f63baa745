using System.Text.RegularExpressions;
using Conspectus.Articles.Notes;
using Conspectus.Articles.Prose;

namespace Conspectus.Articles.Markdown;

/// <summary>Writes the blocks of a note as lines of Markdown.</summary>
/// <param name="write">Writes a sentence on one line.</param>
internal sealed partial class NoteMarkdown(Func<Sentence, string> write)
{
    /// <summary>The lines of blocks, an empty one between two of them.</summary>
    public IEnumerable<string> Lines(IReadOnlyList<NoteBlock> blocks) => Lines(blocks, isItem: false);

    /// <summary>Lines behind a first line of a list's item, indented as its text is; empty lines stay empty.</summary>
    public static IEnumerable<string> Indented(IEnumerable<string> lines, int width) =>
        lines.Select(l => l.Length == 0 ? l : new string(' ', width) + l);

    // Behind the words of an item its inner list follows at once, or all items of the list would be set apart.
    private IEnumerable<string> Lines(IReadOnlyList<NoteBlock> blocks, bool isItem) =>
        blocks.SelectMany((b, i) => i == 0 || (isItem && b.Kind == NoteBlockKind.List) ? Lines(b) : Lines(b).Prepend(""));

    private IEnumerable<string> Lines(NoteBlock block) => block.Kind switch
    {
        NoteBlockKind.Code => Code(block.Text!.Runs[0].Text),
        NoteBlockKind.Formula when MarkdownText.MathOrNull(block.Text!.Runs[0].Text) is { } tex => ["$$", tex, "$$"],
        NoteBlockKind.List => block.Items.SelectMany((item, i) => Item(block.Start is { } start ? $"{start + i}." : "-", item)),
        NoteBlockKind.Quote => Lines(block.Items[0]).Select(l => $"> {l}".TrimEnd()),
        NoteBlockKind.Table => Table(block.Rows),
        NoteBlockKind.Rule => ["* * *"],
        _ => [Opening().Replace(write(block.Text!), @"\$&")],
    };

    private IEnumerable<string> Item(string sign, IReadOnlyList<NoteBlock> blocks)
    {
        var lines = Indented(Lines(blocks, isItem: true), sign.Length + 1).ToList();
        return lines.Count == 0 ? [sign] : lines[1..].Prepend($"{sign} {lines[0][(sign.Length + 1)..]}");
    }

    private List<string> Table(IReadOnlyList<IReadOnlyList<Sentence>> rows)
    {
        var lines = rows.Select(r => $"| {string.Join(" | ", r.Select(write))} |").ToList();
        lines.Insert(1, $"|{string.Concat(Enumerable.Repeat("---|", rows[0].Count))}");
        return lines;
    }

    private static IEnumerable<string> Code(string code)
    {
        var fence = MarkdownText.Fence(code, least: 3);
        return [fence, .. MarkdownText.Whole(code).ReplaceLineEndings("\n").Split('\n'), fence];
    }

    // What would make a list, a rule or a definition of a paragraph that begins with it: "-", "+", "=", ":", "1.", "(a)".
    [GeneratedRegex(@"^[-+=:]|(?<=^\(?[0-9A-Za-z]{1,9})[.)](?=\s|$)")]
    private static partial Regex Opening();
}
