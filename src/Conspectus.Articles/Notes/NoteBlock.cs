using Conspectus.Articles.Prose;

namespace Conspectus.Articles.Notes;

/// <summary>A block of a reader's note, which stands in the article as the reader wrote it.</summary>
/// <param name="Kind">What it is.</param>
public sealed record NoteBlock(NoteBlockKind Kind)
{
    /// <summary>The words of a paragraph or heading, the lines of code or of a formula; null in other blocks.</summary>
    public Sentence? Text { get; init; }

    /// <summary>The items of a list, or the single item of a quotation, each a list of blocks.</summary>
    public IReadOnlyList<IReadOnlyList<NoteBlock>> Items { get; init; } = [];

    /// <summary>The number of a numbered list's first item; null for other lists.</summary>
    public int? Start { get; init; }

    /// <summary>The rows of a table, each as long as the first.</summary>
    public IReadOnlyList<IReadOnlyList<Sentence>> Rows { get; init; } = [];

    /// <summary>All its sentences in reading order.</summary>
    public IEnumerable<Sentence> Sentences =>
        [.. Text is null ? [] : (Sentence[])[Text], .. Items.SelectMany(i => i.SelectMany(b => b.Sentences)), .. Rows.SelectMany(r => r)];

    /// <summary>A paragraph.</summary>
    public static NoteBlock Paragraph(params IReadOnlyList<Run> runs) => Of(NoteBlockKind.Paragraph, runs);

    /// <summary>A block that has nothing but words.</summary>
    public static NoteBlock Of(NoteBlockKind kind, params IReadOnlyList<Run> runs) =>
        new(kind) { Text = new Sentence(runs, []) { IsNote = true } };
}
