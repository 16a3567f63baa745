using System.Text.RegularExpressions;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;
using Conspectus.Verification.Files;
using Conspectus.Verification.Queries;
using Conspectus.Verification.Sentences;

namespace Conspectus.Verification.Documents;

/// <summary>
/// Checks that what a document tells stands where it belongs: a theme's papers in the theme, a chosen paper among the chosen.
/// </summary>
internal sealed partial class ItemCheck(Document document, Holdings library, PaperTexts texts)
{
    private bool IsPage => document.File == ArticleFiles.PageName;

    /// <summary>Checks every section with its paragraphs and items; what is out of place is a fault of the document.</summary>
    public void Check(IReadOnlyList<PlacedSection> sections, IReadOnlyList<Block> blocks)
    {
        var labels = new LabelCheck(document, library);
        var bySection = blocks.ToLookup(b => b.Place);
        foreach (var place in sections.Where(s => s.Kind is not SectionKind.Frame))
        {
            Section(place);
            foreach (var block in bySection[place])
            {
                if (block.Item is null) Paragraph(block);
                else if (block.Item.Key is null && LabelCheck.Has(place.Kind)) labels.Check(block);
                else if (block.Item.Key is null) Theme(block);
                else Paper(block);
            }
        }

        labels.Check(sections);
        foreach (var topic in sections.Where(s => s.Kind == SectionKind.Topic && s.Topic is not null)) Papers(topic, sections);
        Unplaced(sections);
    }

    private void Section(PlacedSection place)
    {
        var section = place.Section;
        foreach (var (i, item) in section.Items.Index().Where(i => i.Item.Number != i.Index + 1))
            document.Fault(item.Text.Line, $"The item is number {item.Number}, but stands at place {i + 1}.");
        if (place.Kind != SectionKind.Topic) return;
        var themes = place.Topic is null ? [] : library.Topics.Children(place.Topic).Select(t => t.Label).ToList();
        var listed = section.Items.ConvertAll(i => i.Label);
        if (!listed.Select(Marks.Normal).SequenceEqual(themes.Select(Marks.Normal)))
            document.Fault(section.Line, $"The themes are not those of \"{section.Title}\" in the library: {Odd(listed, themes)}.");
    }

    private void Paragraph(Block block)
    {
        FormPlace? place = block.Place.Kind switch
        {
            SectionKind.Numbers => FormPlace.Numbers,
            SectionKind.Topic => FormPlace.Heading,
            SectionKind.Colophon => FormPlace.Colophon,
            _ => null,
        };
        foreach (var entry in block.Entries)
        {
            if (entry.Kind != "facts" || FactCheck.Read(entry) is not { } read) continue;
            if (read.Form.Place != place) document.Fault(block.Passage.Line, $"\"{read.Form.Name}\" is no sentence for this place.");
            else if (read.Topics.Any(t => t != block.Place.Heading?.Id))
                document.Fault(block.Passage.Line, $"Its numbers are not those of \"{block.Place.Section.Title}\".");
        }

        if (block.Entries.Any(e => e.Kind != "facts")) document.Fault(block.Passage.Line, "A claim or a note stands outside of any item.");
    }

    private void Theme(Block block)
    {
        var line = block.Passage.Line;
        var label = block.Item!.Label;
        var themes = block.Place is { Kind: SectionKind.Topic, Topic: { } topic } ? library.Topics.Children(topic) : [];
        if (themes.FirstOrDefault(t => Marks.Normal(t.Label) == Marks.Normal(label)) is not { } theme)
        {
            document.Fault(line, $"\"{label}\" is no theme of the library at this place.");
            return;
        }

        var left = theme.Papers.Where(library.ById.ContainsKey).Select(id => library.ById[id].Key).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<string> before = [];
        foreach (var (i, entry) in block.Entries.Index())
        {
            var form = entry.Kind == "facts" ? FactCheck.Read(entry) : null;
            if (entry.Kind == "facts" && form?.Form.Place != FormPlace.Theme) document.Fault(line, "It is no sentence for a theme.");
            if (form is { } read && read.Topics.Any(t => t != theme.Id))
                document.Fault(line, $"Its number is not that of \"{theme.Label}\".");
            if (entry.IsNote) document.Fault(line, "A theme holds no notes.");
            if (entry.Kind == "quotation" && (i > 0 || !entry.Plain.Contains("?” ask", StringComparison.Ordinal)))
                document.Fault(line, "A theme holds no quotation but the question it opens with.");
            // Of a paper that asks there may be an answer next, and behind a claim what takes it back.
            var again = entry.IsClaim && entry.Cites is [var same] && before is [.., var last] && same == last;
            before = entry.IsClaim ? [.. entry.Spans.Select(s => s.Paper)] : [];
            foreach (var key in entry.Cites.Where(k => !left.Remove(k) && !again))
                document.Fault(line, $"{key} is no paper of the theme \"{theme.Label}\", or stands there twice.");
        }

        if (left.Count > 0)
            document.Fault(line, $"{Keys(left)} of the theme \"{theme.Label}\" {(left.Count == 1 ? "is" : "are")} not cited.");
    }

    private void Paper(Block block)
    {
        var (line, item) = (block.Passage.Line, block.Item!);
        if (!library.ByKey.TryGetValue(item.Key!, out var paper))
        {
            document.Fault(line, $"The library has no paper {item.Key}.");
            return;
        }

        if (Marks.Normal(item.Label) != texts.Title(paper, IsPage))
            document.Fault(line, $"The title of {item.Key} is \"{paper.Title.Text}\", not \"{item.Label}\".");
        if (item.IsBare && (IsPage ? item.Text.Text : Marks.OfMarkdown(item.Text.Text)).Trim() != Marks.Cite(item.Key!))
            document.Fault(line, $"{item.Key} is not followed by its citation alone.");
        if (block.Place.Kind == SectionKind.Suggested) new ReasonCheck(document, library).Check(block, paper);
        foreach (var entry in block.Entries.Skip(block.Place.Kind == SectionKind.Suggested ? 1 : 0))
        {
            if (entry.Kind == "facts") document.Fault(line, "It is no sentence for the item of a paper.");
            if (entry.Cites.Any(k => k != item.Key)) document.Fault(line, $"It is not about {item.Key}.");
        }

        if (!Belongs(block.Place, paper)) document.Fault(line, $"{item.Key} does not belong under \"{block.Place.Section.Title}\".");
        if (library.Note(paper.Id).Trim().Length > 0 && block.Place.Kind == SectionKind.Chosen && !block.Entries.Any(e => e.IsNote))
            document.Fault(line, $"The reader's note on {item.Key} is missing.");
        if (block.Place.Kind == SectionKind.Questions) Question(block);
        if (block.Place.Kind == SectionKind.Resources && block.Entries.SelectMany(e => e.Spans).Any(s => s.Role == "background"))
            document.Fault(line, "What it tells of the paper is background.");
    }

    private bool Belongs(PlacedSection place, Paper paper) => place.Kind switch
    {
        SectionKind.Chosen => library.IsChosen(paper.Id) && (place.Topic is null || place.Topic.Papers.Contains(paper.Id)),
        SectionKind.Orals => place.Topic!.Papers.Contains(paper.Id) && !library.IsChosen(paper.Id) && paper.Decision == Decision.Oral,
        SectionKind.Spotlights => place.Topic!.Papers.Contains(paper.Id) && !library.IsChosen(paper.Id)
            && paper.Decision == Decision.Spotlight,
        SectionKind.Suggested => place.Topic!.Papers.Contains(paper.Id) && !library.IsChosen(paper.Id) && paper.Decision != Decision.Oral,
        SectionKind.Resources => place.Topic!.Papers.Contains(paper.Id) && library.Kinds.GetValueOrDefault(paper.Id) == PaperKind.Resource,
        SectionKind.Questions => place.Topic!.Papers.Contains(paper.Id),
        SectionKind.Reproductions => Repeats().IsMatch(paper.Title.Text),
        _ => false,
    };

    private void Question(Block block)
    {
        if (block.Entries is not [{ Kind: "quotation", Spans: [var asked] } question, ..]
            || !question.Plain.Contains("?”", StringComparison.Ordinal))
            document.Fault(block.Passage.Line, "It does not begin with a question of the authors.");
        else if (block.Entries.Skip(1).Any(e => e.Spans.Any(s => s.Role != "result" || s.Start < asked.Start + asked.Length)))
            document.Fault(block.Passage.Line, "What follows the question is no result told after it.");
    }

    // The papers that the reader chose are all there, the starred first; so are the orals.
    private void Papers(PlacedSection topic, IReadOnlyList<PlacedSection> sections)
    {
        var papers = topic.Topic!.Papers.Where(library.ById.ContainsKey).ToList();
        var chosen = papers.Where(library.IsChosen).OrderByDescending(id => library.Reading[id].Mark)
            .Select(id => library.ById[id].Key).ToList();
        Compare(topic.Section.Line, Listed(SectionKind.Chosen, topic.Topic, sections), chosen, "The interesting papers");
        var orals = papers.Where(id => !library.IsChosen(id) && library.ById[id].Decision == Decision.Oral)
            .Select(id => library.ById[id].Key).ToList();
        Compare(topic.Section.Line, Listed(SectionKind.Orals, topic.Topic, sections), orals, "The orals");
        foreach (var key in Listed(SectionKind.Suggested, topic.Topic, sections)
            .Intersect(Listed(SectionKind.Spotlights, topic.Topic, sections)))
            document.Fault(topic.Section.Line, $"{key} stands in two lists of \"{topic.Section.Title}\".");
    }

    private void Unplaced(IReadOnlyList<PlacedSection> sections)
    {
        var placed = library.Topics.Level(TopicLevel.Chapter).SelectMany(c => c.Papers).ToHashSet(StringComparer.Ordinal);
        var chosen = library.Papers.Where(p => library.IsChosen(p.Id) && !placed.Contains(p.Id))
            .OrderByDescending(p => library.Reading[p.Id].Mark).Select(p => p.Key).ToList();
        Compare(1, Listed(SectionKind.Chosen, null, sections), chosen, "The interesting papers of no topic");
    }

    private static List<string> Listed(SectionKind kind, Topic? topic, IEnumerable<PlacedSection> sections) =>
        [.. sections.Where(s => s.Kind == kind && s.Topic?.Id == topic?.Id).SelectMany(s => s.Section.Items).Select(i => i.Key ?? i.Label)];

    private void Compare(int line, List<string> listed, List<string> expected, string what)
    {
        if (!listed.SequenceEqual(expected)) document.Fault(line, $"{what} are not those of the library: {Odd(listed, expected)}.");
    }

    private static string Odd(IReadOnlyCollection<string> listed, IReadOnlyCollection<string> expected)
    {
        var (missing, extra) = (expected.Except(listed).ToList(), listed.Except(expected).ToList());
        return (missing.Count, extra.Count) switch
        {
            (0, 0) => "they stand in another order",
            (0, _) => $"{Keys(extra)} should not be there",
            (_, 0) => $"{Keys(missing)} should be there",
            _ => $"{Keys(missing)} should be there instead of {Keys(extra)}",
        };
    }

    private static string Keys(IReadOnlyCollection<string> keys) =>
        string.Join(", ", keys.Order(StringComparer.Ordinal).Take(3)) + (keys.Count > 3 ? $" and {keys.Count - 3} more" : "");

    [GeneratedRegex(@"^\[?re\]|reproducibility (?:study|report)|\breproducing\b", RegexOptions.IgnoreCase)]
    private static partial Regex Repeats();
}
