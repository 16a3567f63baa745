using Conspectus.Core.Papers;
using Conspectus.Core.Topics;
using Conspectus.Verification.Files;
using Conspectus.Verification.Queries;
using Conspectus.Verification.Sentences;
using Conspectus.Verification.Words;

namespace Conspectus.Verification.Documents;

/// <summary>
/// Checks the items that are about neither a theme nor a paper: vibes, smaller topics, what is evaluated on, the glossary's terms.
/// </summary>
internal sealed class LabelCheck(Document document, Holdings library)
{
    private const string More = "More of ";

    // The sentences that each label may stand before.
    private static readonly Dictionary<(SectionKind, string), string[]> Said = new()
    {
        [(SectionKind.Vibes, "New words")] = [Forms.Appeared, Forms.Manner],
        [(SectionKind.Vibes, "Spoken of less")] = [Forms.Fallen],
        [(SectionKind.Vibes, "Inductive biases")] = [Forms.Biases],
        [(SectionKind.Vibes, "Robustness")] = [Forms.Robust],
        [(SectionKind.Vibes, "Surprises")] = [Forms.Surprises],
        [(SectionKind.Vibes, "What travels")] = [Forms.Travelling],
        [(SectionKind.Vibes, "Evaluation is scattered")] = [Forms.Scattered],
        [(SectionKind.EvaluatedOn, "Data")] = [Forms.Data],
        [(SectionKind.EvaluatedOn, "Models")] = [Forms.Models],
    };

    // Those behind which a finding with one of their words may stand.
    private static readonly string[] Borne = [Forms.Biases, Forms.Robust, Forms.Surprises];

    /// <summary>Whether the items of a section of a kind have such labels.</summary>
    public static bool Has(SectionKind kind) =>
        kind is SectionKind.Vibes or SectionKind.EvaluatedOn or SectionKind.Glossary or SectionKind.SmallTopics or SectionKind.Footnotes;

    /// <summary>Checks an item.</summary>
    public void Check(Block block)
    {
        var (line, label, kind) = (block.Passage.Line, block.Item!.Label, block.Place.Kind);
        if (kind is SectionKind.Glossary or SectionKind.Footnotes) Meaning(block);
        else if (kind == SectionKind.SmallTopics) new SmallTopicCheck(document, library).Check(block);
        else if (kind == SectionKind.Vibes && label.StartsWith(More, StringComparison.Ordinal)) Risen(block, label[More.Length..]);
        else if (Said.TryGetValue((kind, label), out var forms)) Stated(block, forms);
        else if (kind == SectionKind.EvaluatedOn && TopicOf(block) is { } topic) Scattered(block, topic);
        else document.Fault(line, $"\"{label}\" is no label of an item at this place.");
    }

    private void Stated(Block block, string[] forms)
    {
        var facts = block.Entries.Where(e => e.Kind == "facts").ToList();
        var told = block.Entries.Skip(facts.Count).ToList();
        var stated = facts.ConvertAll(Form);
        // In their order, each once, and at least one of them.
        if (stated.Count == 0 || !forms.Where(f => stated.Contains(f)).SequenceEqual(stated)
            || told is not ([] or [{ Kind: "claim" }]) || (told.Count > 0 && !Borne.Contains(stated[0])))
        {
            document.Fault(block.Passage.Line, $"They are no sentences for an item \"{block.Item!.Label}\".");
            return;
        }

        var words = facts.SelectMany(f => f.Facts).Where(f => f.Query == "word").Select(f => f.Of).ToList();
        foreach (var claim in told) Claim(block.Passage.Line, words, claim);
    }

    private Topic? TopicOf(Block block) => library.Topics.Level(TopicLevel.Topic)
        .FirstOrDefault(t => Marks.Normal(t.Label) == Marks.Normal(block.Item!.Label));

    private void Scattered(Block block, Topic topic)
    {
        var line = block.Passage.Line;
        if (block.Entries.Select(Form).ToList() is not ([Forms.TopicData] or [Forms.TopicModels] or [Forms.TopicData, Forms.TopicModels]))
            document.Fault(line, $"They are no sentences for an item \"{topic.Label}\".");
        else if (block.Entries.SelectMany(e => e.Facts).Any(f => f.Topic != topic.Id))
            document.Fault(line, $"Its numbers are not those of \"{topic.Label}\".");
    }

    /// <summary>Checks which labels there are: each once, and the glossary's are the terms that most papers have.</summary>
    public void Check(IReadOnlyList<PlacedSection> sections)
    {
        foreach (var section in sections.Where(s => Has(s.Kind)))
        {
            foreach (var item in section.Section.Items.GroupBy(i => i.Label).Where(g => g.Count() > 1).Select(g => g.Last()))
                document.Fault(item.Text.Line, $"\"{item.Label}\" stands here again.");
            if (section.Kind == SectionKind.SmallTopics) Small(section.Section);
            if (section.Kind != SectionKind.Glossary) continue;
            var items = section.Section.Items;
            var terms = library.Chosen.Explained.Where(t => t.Definition.Length > 0).Take(items.Count)
                .OrderBy(t => t.Term, StringComparer.OrdinalIgnoreCase).Select(t => t.Heading).ToList();
            var odd = items.Zip(terms).FirstOrDefault(p => Marks.Normal(p.First.Label) != Marks.Normal(p.Second));
            if (odd.First is not null)
                document.Fault(odd.First.Text.Line, $"The glossary has \"{odd.First.Label}\" where \"{odd.Second}\" belongs.");
            else if (items.Count > terms.Count) document.Fault(section.Section.Line, "The glossary has more terms than are explained.");
        }
    }

    private void Small(DocumentSection section)
    {
        var odd = section.Items.Select(i => i.Label).Zip(library.Chosen.SmallSubjects)
            .FirstOrDefault(p => !Tokens.SameButCase(p.First, p.Second));
        if (odd.First is not null) document.Fault(section.Line, $"\"{odd.First}\" stands where \"{odd.Second}\" belongs.");
        else if (section.Items.Count != library.Chosen.SmallSubjects.Count)
            document.Fault(
                section.Line, $"There are {section.Items.Count} smaller topics instead of {library.Chosen.SmallSubjects.Count}.");
    }

    private static string? Form(EvidenceEntry entry) => entry.Kind == "facts" ? FactCheck.Read(entry)?.Form.Name : null;

    private void Risen(Block block, string label)
    {
        var line = block.Passage.Line;
        var facts = block.Entries.Where(e => e.Kind == "facts").ToList();
        var forms = facts.ConvertAll(Form);
        var told = block.Entries.Skip(facts.Count).ToList();
        if (forms is not ([Forms.Risen, Forms.Spread] or [Forms.Risen, Forms.Spread, Forms.Beside])
            || told is not ([] or [{ Kind: "claim" }]))
        {
            document.Fault(line, $"They are no sentences for an item \"{More}{label}\".");
            return;
        }

        var term = facts[0].Facts[0].Of;
        if (!Tokens.SameButCase(Marks.Normal(term), Marks.Normal(label)))
            document.Fault(line, $"The item is called \"{More}{label}\", but its numbers are those of \"{term}\".");
        if (facts[1].Facts[0].Of != term) document.Fault(line, $"\"{term}\" stands with the topics of \"{facts[1].Facts[0].Of}\".");
        foreach (var claim in told) Claim(line, [term], claim);
    }

    private void Claim(int line, IReadOnlyList<string> terms, EvidenceEntry claim)
    {
        var words = claim.Plain + " " + string.Join(' ', claim.Spans.Select(s => s.Words));
        if (!terms.Any(t => Folded.Holds(words, t)))
            document.Fault(line, $"What is told does not speak of \"{string.Join("\" or \"", terms)}\".");
        if (claim.Spans.Any(s => s.Role != "result")) document.Fault(line, "What is told is no result.");
        if (claim.Cites.Any(k => library.ByKey.GetValueOrDefault(k)?.Decision is not (Decision.Oral or Decision.Spotlight)))
            document.Fault(line, "What is told is of a paper that was neither an oral nor a spotlight.");
    }

    private void Meaning(Block block)
    {
        var (line, label) = (block.Passage.Line, block.Item!.Label);
        var term = library.Chosen.Explained.FirstOrDefault(t => Marks.Normal(t.Heading) == Marks.Normal(label));
        if (term is null)
            document.Fault(line, $"\"{label}\" is no term that the library explains.");
        else if (block.Entries is [{ Kind: "quotation", Spans: [var span] }])
        {
            if (span.Paper != term.Key || span.Words != Marks.Whole(term.Definition))
                document.Fault(line, $"It is not the sentence that defines \"{label}\".");
        }
        else if (block.Entries is not [var entry] || Form(entry) != Forms.Meaning)
            document.Fault(line, $"It is no sentence that says what \"{label}\" means.");
        else if (entry.Facts.FirstOrDefault(f => f.Of != term.Term) is { } other)
            document.Fault(line, $"\"{label}\" stands with the meaning of \"{other.Of}\".");
    }
}
