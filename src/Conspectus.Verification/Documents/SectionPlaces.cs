using Conspectus.Core.Topics;
using Conspectus.Verification.Files;
using Conspectus.Verification.Queries;

namespace Conspectus.Verification.Documents;

/// <summary>Finds out what each heading of a document is in the library: chapters and topics stand in its order, and all of them.</summary>
internal sealed class SectionPlaces
{
    // In the order in which they stand; the chapters stand where the empty one does.
    private static readonly (string Title, SectionKind Kind)[] Fixed =
    [
        ("The conference in numbers", SectionKind.Numbers),
        ("Overall vibes", SectionKind.Vibes),
        ("Contents", SectionKind.Frame),
        ("", SectionKind.Topic),
        ("Smaller topics", SectionKind.SmallTopics),
        ("Interesting papers", SectionKind.Chosen),
        ("Datasets and benchmarks", SectionKind.Closing),
        ("Reproducibility studies", SectionKind.Reproductions),
        ("Questions the authors ask", SectionKind.Closing),
        ("Evaluated on", SectionKind.EvaluatedOn),
        ("Glossary", SectionKind.Glossary),
        ("Bibliography", SectionKind.Frame),
        ("How this was made", SectionKind.Colophon),
        ("Footnotes", SectionKind.Footnotes),
    ];

    private readonly Document _document;
    private readonly Holdings _library;
    private readonly List<Topic> _chapters;
    private readonly List<PlacedSection> _placed = [];
    private int _chapter;
    private List<Topic> _topics = [];
    private Topic? _topic;
    private string _closing = "";
    private int _reached;

    private SectionPlaces(Document document, Holdings library) =>
        (_document, _library, _chapters) = (document, library, [.. library.Topics.Level(TopicLevel.Chapter)]);

    /// <summary>The sections in order; a heading out of place is a fault of the document.</summary>
    public static IReadOnlyList<PlacedSection> Of(Document document, Holdings library)
    {
        var places = new SectionPlaces(document, library);
        foreach (var section in document.Sections) places._placed.Add(places.Place(section));
        places.Missing(document.Sections.Count > 0 ? document.Sections[^1].Line : 1);
        foreach (var chapter in places._chapters.Skip(places._chapter))
            document.Fault(1, $"The chapter \"{chapter.Label}\" of the library is missing, or not in its order.");
        return places._placed;
    }

    private PlacedSection Place(DocumentSection section)
    {
        if (section.Level == 2) return Outer(section);
        if (section.Level == 3 && _closing.Length > 0) return Closing(section);
        if (_topic is not null && section.Title == $"[{_topic.Label}] Interesting papers")
            return new PlacedSection(section, SectionKind.Chosen, _topic, _topic);
        if (_topic is not null && section.Title == $"[{_topic.Label}] Orals")
            return new PlacedSection(section, SectionKind.Orals, _topic, _topic);
        if (_topic is not null && section.Title == $"[{_topic.Label}] Some spotlights")
            return new PlacedSection(section, SectionKind.Spotlights, _topic, _topic);
        if (_topic is not null && section.Title == $"[{_topic.Label}] Also worth a look")
            return new PlacedSection(section, SectionKind.Suggested, _topic, _topic);
        if (section.Level == 3 && _topics.Count > 0 && Same(section.Title, _topics[0].Label))
        {
            _topic = _topics[0];
            _topics = _topics[1..];
            return new PlacedSection(section, SectionKind.Topic, _topic, _topic);
        }

        return Unknown(section);
    }

    private PlacedSection Outer(DocumentSection section)
    {
        Missing(section.Line);
        _closing = "";
        _topic = null;
        if (_chapter < _chapters.Count && Same(section.Title, _chapters[_chapter].Label))
        {
            var chapter = _chapters[_chapter++];
            List<Topic> below = [.. _library.Topics.Children(chapter).Where(t => t.Level == TopicLevel.Topic)];
            _topics = below.Count > 1 ? below : [];
            _topic = below.Count switch { 0 => chapter, 1 => below[0], _ => null };
            Reach(section, "");
            return new PlacedSection(section, SectionKind.Topic, chapter, _topic);
        }

        if (section.Title.Length == 0 || !Array.Exists(Fixed, f => f.Title == section.Title)) return Unknown(section);
        if (_placed.Exists(p => p.Section.Title == section.Title)) _document.Fault(section.Line, $"\"{section.Title}\" stands here again.");
        var kind = Reach(section, section.Title);
        if (kind == SectionKind.Closing) _closing = section.Title;
        return new PlacedSection(section, kind);
    }

    private SectionKind Reach(DocumentSection section, string title)
    {
        var at = Array.FindIndex(Fixed, f => f.Title == title);
        if (at < _reached) _document.Fault(section.Line, $"\"{section.Title}\" stands behind what it comes before in an article.");
        _reached = Math.Max(_reached, at);
        return Fixed[at].Kind;
    }

    private PlacedSection Closing(DocumentSection section)
    {
        var chapter = _chapters.Find(c => Same(section.Title, c.Label));
        if (chapter is null) return Unknown(section);
        return new PlacedSection(
            section, _closing.StartsWith('D') ? SectionKind.Resources : SectionKind.Questions, chapter, chapter);
    }

    private PlacedSection Unknown(DocumentSection section)
    {
        var next = _topics.Count > 0 ? _topics[0].Label : _chapter < _chapters.Count ? _chapters[_chapter].Label : "";
        _document.Fault(section.Line, $"The heading \"{section.Title}\" is no chapter or topic of the library at this place"
            + (next.Length > 0 ? $"; the next one there is \"{next}\"." : "."));
        return new PlacedSection(section, SectionKind.Unknown);
    }

    private void Missing(int line)
    {
        foreach (var topic in _topics) _document.Fault(line, $"The topic \"{topic.Label}\" of the library is missing before this line.");
        _topics = [];
    }

    private static bool Same(string title, string label) => Marks.Normal(title) == Marks.Normal(label);
}
