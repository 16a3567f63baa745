using Conspectus.Core.Papers;
using Conspectus.Verification.Files;
using Conspectus.Verification.Queries;
using Conspectus.Verification.Sentences;
using Conspectus.Verification.Words;

namespace Conspectus.Verification.Documents;

/// <summary>Binds the paragraphs and items of a document to the evidence of their sentences, and compares the words of both.</summary>
internal sealed class BlockCheck(Document document, Holdings library, Formulas formulas)
{
    private bool IsPage => document.File == ArticleFiles.PageName;

    /// <summary>
    /// The paragraphs and items in order. Text without evidence, and evidence without its text, are faults of the document.
    /// </summary>
    public IReadOnlyList<Block> Bind(IReadOnlyList<PlacedSection> sections, IReadOnlyList<EvidenceEntry> entries)
    {
        var groups = new List<List<EvidenceEntry>>();
        foreach (var entry in entries)
        {
            if (groups.Count > 0 && groups[^1][^1].Line == entry.Line) groups[^1].Add(entry);
            else groups.Add([entry]);
        }

        var blocks = new List<Block>();
        var at = 0;
        foreach (var place in sections)
        {
            var texts = place.Section.Paragraphs.Select(p => (Item: (DocumentItem?)null, Passage: p))
                .Concat(place.Section.Items.Select(i => (Item: (DocumentItem?)i, Passage: i.Text)));
            foreach (var (item, passage) in texts)
            {
                if (item is { IsBare: true })
                {
                    blocks.Add(new Block(place, item, passage, []));
                    continue;
                }

                // In the Markdown file the line tells; a page has the same paragraphs in the same order.
                for (; !IsPage && at < groups.Count && groups[at][0].Line < passage.Line; at++) Lost(groups[at]);
                var isBound = at < groups.Count && (IsPage || groups[at][0].Line == passage.Line);
                var block = new Block(place, item, passage, isBound ? groups[at++] : []);
                blocks.Add(block);
                if (isBound) Compare(block);
                else if (passage.Text.Length > 0) document.Fault(passage.Line, $"No evidence is given for \"{Short(passage.Text)}\".");
            }
        }

        foreach (var group in groups[at..]) Lost(group);
        return blocks;
    }

    private void Lost(List<EvidenceEntry> group) =>
        document.Fault(
            IsPage ? 1 : group[0].Line, $"The sentence \"{Short(group[0].Text)}\" of the evidence does not stand there.");

    private void Compare(Block block)
    {
        if (block.Entries is [{ IsNote: true } note]) CompareNote(block, note);
        else if (block.Entries.Any(e => e.IsNote)) document.Fault(block.Passage.Line, "A note does not stand by itself.");
        else if (IsPage) CompareWords(block, Marks.Normal(Bare(block, Resolve(block))), Marks.Normal(Joined(block, e => e.Plain)));
        else CompareWords(block, Bare(block, block.Passage.Text), Joined(block, e => e.Text));
    }

    private string Bare(Block block, string text)
    {
        var bare = Marks.WithoutFootnotes(text, out var footnotes);
        document.Footnotes.AddRange(footnotes.Select(f => (block.Passage.Line, f.Number, f.Before)));
        return bare;
    }

    private static string Joined(Block block, Func<EvidenceEntry, string> text) => string.Join(' ', block.Entries.Select(text));

    private void CompareWords(Block block, string text, string expected)
    {
        if (text != expected)
            document.Fault(block.Passage.Line, $"The text is not that of its evidence: \"{Difference.Of(text, expected)}\".");
    }

    private void CompareNote(Block block, EvidenceEntry note)
    {
        var written = NoteWords.Of(note.Text, hidden: !IsPage);
        var cited = note.Cites is [var key] ? key : "";
        // The sign before the words keeps a paragraph that begins like a list from becoming one.
        var text = IsPage
            ? Marks.Dense(Resolve(block))
            : NoteWords.Of("¤" + block.Passage.Text, hidden: true)[1..];
        var end = IsPage ? Marks.Cite(cited) : $"[@{cited}]";
        var line = block.Passage.Line;
        if (!text.EndsWith(end, StringComparison.Ordinal)) document.Fault(line, "The note does not end on the citation of its paper.");
        else if (text[..^end.Length] != written)
            document.Fault(line, $"The note is not word for word the reader's: \"{Difference.Of(text[..^end.Length], written)}\".");
    }

    private string Resolve(Block block) => formulas.Resolve(block.Passage.Text, block.Entries.SelectMany(Sources));

    private IEnumerable<string> Sources(EvidenceEntry entry) => entry.IsNote
        ? [entry.Text]
        : entry.Cites.Select(k => library.ByKey.GetValueOrDefault(k)).OfType<Paper>().Select(p => p.Abstract.Source);

    private static string Short(string text) => (text.Length > 80 ? text[..80] + "…" : text).ReplaceLineEndings(" ");
}
