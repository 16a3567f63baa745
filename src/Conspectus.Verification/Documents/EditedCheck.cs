using System.Text.RegularExpressions;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Verification.Files;
using Conspectus.Verification.Queries;
using Conspectus.Verification.Sentences;
using Conspectus.Verification.Words;

namespace Conspectus.Verification.Documents;

/// <summary>
/// Checks that an edited article is the generated one with exactly the reader's edits: their words stand word for word as the library has
/// them, and everything else as it was generated, which has evidence.
/// </summary>
internal sealed partial class EditedCheck
{
    private readonly Document _generated;
    private readonly Holdings _library;
    private readonly Formulas _formulas;
    private readonly PaperTexts _texts;
    private readonly EditedOutline _outline;
    private readonly IReadOnlyList<EditedSection> _sections;
    private readonly Dictionary<Passage, IReadOnlyList<EvidenceEntry>> _entries = [];
    private readonly HashSet<string> _keys;

    /// <summary>Takes a generated article that was checked.</summary>
    public EditedCheck(
        Document generated, IReadOnlyList<EditedPlace> places, IEnumerable<Block> blocks, IReadOnlyList<ArticleEdit> edits,
        Holdings library, Formulas formulas, PaperTexts texts)
    {
        (_generated, _library, _formulas, _texts) = (generated, library, formulas, texts);
        _outline = new EditedOutline(edits);
        _sections = _outline.Sections(places);
        foreach (var block in blocks) _entries.TryAdd(block.Passage, block.Entries);
        _keys = generated.References.Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Checks a file; what does not hold is a fault of the document.</summary>
    /// <param name="document">The file.</param>
    /// <param name="date">The date that the evidence names.</param>
    /// <param name="style">The style of the references; empty for the article's own form.</param>
    public void Check(Document document, string date, string style)
    {
        var title = _outline.Title(_generated.Title.Text);
        if (!SameLine(document.Title.Text, title))
            document.Fault(document.Title.Line, $"The title is \"{document.Title.Text}\", but should be \"{title}\".");
        if (document.Date.Text != date)
            document.Fault(document.Date.Line, $"The date is {document.Date.Text}, but the evidence says {date}.");
        // A page has its contents without a heading.
        var sections = _sections.Where(s => !IsPage(document) || s.Generated is not { Level: 2, Title: "Contents" }).ToList();
        foreach (var (section, expected) in document.Sections.Zip(sections)) Compare(document, section, expected);
        if (document.Sections.Count != sections.Count)
            document.Fault(1, $"It has {document.Sections.Count} headings, but should have {sections.Count} with the reader's edits.");
        Contents(document);
        var frame = new FrameCheck(document, _library, _texts);
        frame.References(style.Length > 0);
        var cited = document.Sections.SelectMany(s => s.Paragraphs.Concat(s.Items.Select(i => i.Text))).Select(p => p.Text)
            .SelectMany(t => Marks.Keys(IsPage(document) ? t : Marks.OfMarkdown(t)))
            .Concat(document.Sections.SelectMany(s => s.Items).Select(i => i.Key).OfType<string>()).ToHashSet(StringComparer.Ordinal);
        foreach (var key in cited.Except(document.References.Select(r => r.Key)).Order(StringComparer.Ordinal))
            document.Fault(1, $"{key} is cited, but is not in the bibliography.");
        foreach (var reference in document.References.Where(r => !cited.Contains(r.Key)))
            document.Fault(reference.Line, $"{reference.Key} is in the bibliography, but nothing cites it.");
    }

    private static bool IsPage(Document document) => document.File == ArticleFiles.PageName;

    private void Compare(Document document, DocumentSection section, EditedSection expected)
    {
        if (section.Level != expected.Generated.Level || !SameLine(section.Title, expected.Title))
            document.Fault(section.Line, $"The heading \"{section.Title}\" stands where \"{expected.Title}\" should.");
        foreach (var (passage, text) in section.Paragraphs.Zip(expected.Paragraphs)) Compare(document, passage, text);
        if (section.Paragraphs.Count != expected.Paragraphs.Count)
            document.Fault(section.Line, $"\"{section.Title}\" has {section.Paragraphs.Count} paragraphs for {expected.Paragraphs.Count}.");
        foreach (var ((item, wanted), i) in section.Items.Zip(expected.Items).Select((p, i) => (p, i)))
        {
            if (item.Number != i + 1) document.Fault(item.Text.Line, $"The item is number {item.Number}, but stands at place {i + 1}.");
            if (item.Key != wanted.Generated.Key || (item.Key is null && !SameLine(item.Label, wanted.Label)))
                document.Fault(item.Text.Line, $"\"{item.Label}\" stands where \"{wanted.Label}\" should.");
            else if (item.Key is { } key && _library.ByKey.TryGetValue(key, out var paper)
                && Marks.Normal(item.Label) != _texts.Title(paper, IsPage(document)))
                document.Fault(item.Text.Line, $"The title of {key} is \"{paper.Title.Text}\", not \"{item.Label}\".");
            Compare(document, item.Text, wanted.Text);
        }

        if (section.Items.Count != expected.Items.Count)
            document.Fault(section.Line, $"\"{section.Title}\" has {section.Items.Count} items for {expected.Items.Count}.");
    }

    private void Compare(Document document, Passage passage, EditedText expected)
    {
        if (expected.Own is { } own)
        {
            var (told, wanted) = (Told(document, passage.Text, own), Cited(NoteWords.Of("¤" + own, hidden: !IsPage(document))[1..]));
            if (told != wanted)
                document.Fault(passage.Line, $"It is not word for word the reader's text: \"{Difference.Of(told, wanted)}\".");
            return;
        }

        var generated = expected.Generated!;
        var (text, should) = !IsPage(document) ? (passage.Text, generated.Text) : Page(passage, generated);
        if (text != should)
            document.Fault(passage.Line, $"The text is neither the generated one nor the reader's: \"{Difference.Of(text, should)}\".");
    }

    private string Told(Document document, string text, string own) => IsPage(document)
        ? Marks.Dense(_formulas.Resolve(text, [own]))
        : Cited(NoteWords.Of("¤" + text, hidden: true)[1..]);

    private (string Text, string Should) Page(Passage passage, Passage generated)
    {
        var entries = _entries.GetValueOrDefault(generated, []);
        if (entries is [{ IsNote: true, Cites: [var key] } note])
            return (Marks.Dense(_formulas.Resolve(passage.Text, [note.Text])), NoteWords.Of(note.Text, hidden: false) + Marks.Cite(key));
        var sources = entries.SelectMany(e => e.Cites).Select(k => _library.ByKey.GetValueOrDefault(k)).OfType<Paper>()
            .Select(p => p.Abstract.Source);
        var text = Marks.FootnotesOfMarkdown(_formulas.Resolve(passage.Text, sources));
        return (Marks.Normal(text), Marks.Normal(Marks.OfMarkdown(generated.Text)));
    }

    // Citations of papers of the article, in the order in which every format has their keys.
    private string Cited(string words) => Citation().Replace(words, match =>
    {
        var keys = match.Groups["key"].Captures.Select(c => c.Value).Distinct().Order(StringComparer.Ordinal).ToList();
        return keys.TrueForAll(_keys.Contains) ? Marks.Open + string.Join(';', keys) + Marks.Close : match.Value;
    });

    private void Contents(Document document)
    {
        var expected = _sections.SelectMany(s => s.Anchor is { } own ? [(s.Generated.Level, s.Title, own)] : _generated.Contents
            .Where(c => c.Level == s.Generated.Level && c.Title == s.Generated.Title)
            .Take(1).Select(c => (c.Level, s.Title, c.Anchor))).ToList();
        foreach (var (line, wanted) in document.Contents.Zip(expected))
        {
            if (line.Level != wanted.Level || !SameLine(line.Title, wanted.Title))
                document.Fault(line.Line, $"The contents name \"{line.Title}\" where the heading is \"{wanted.Title}\".");
            else if (line.Anchor != wanted.Anchor)
                document.Fault(line.Line, $"\"{line.Anchor}\" does not lead to \"{wanted.Title}\".");
        }

        if (document.Contents.Count != expected.Count)
            document.Fault(1, $"The contents have {document.Contents.Count} lines for {expected.Count} headings.");
    }

    private static bool SameLine(string text, string expected) => Marks.Normal(text) == Marks.Normal(Marks.Whole(expected));

    [GeneratedRegex(@"\[@(?<key>[A-Za-z0-9]+)(?:;@(?<key>[A-Za-z0-9]+))*\]")]
    private static partial Regex Citation();
}
