using System.Text.RegularExpressions;
using Conspectus.Core.Reading;
using Conspectus.Verification.Files;

namespace Conspectus.Verification.Documents;

/// <summary>Works out what an article should be once the reader's edits are put into the generated one.</summary>
/// <param name="edits">The edits of the library that have a place in it.</param>
internal sealed partial class EditedOutline(IReadOnlyList<ArticleEdit> edits)
{
    private readonly Dictionary<(string, ArticlePart), string> _own =
        edits.Where(e => e.Text is not null).DistinctBy(e => (e.Place, e.Part)).ToDictionary(e => (e.Place, e.Part), e => e.Text!);

    /// <summary>The title.</summary>
    public string Title(string generated) => Own(EditedPlaces.Whole, ArticlePart.Heading) ?? generated;

    /// <summary>The sections in order, the inner ones behind the outer.</summary>
    public IReadOnlyList<EditedSection> Sections(IReadOnlyList<EditedPlace> outer)
    {
        var sections = new List<EditedSection>();
        var chapters = outer.Where(IsMovable).ToList();
        var ordered = Ordered(chapters, p => p.Name, EditedPlaces.Whole);
        var next = 0;
        var isClosed = false;
        foreach (var place in outer)
        {
            // They come behind all that is generated of the papers.
            if (!isClosed && IsAtEnd(place)) Close();
            Add(IsMovable(place) ? ordered[next++] : place, sections);
        }

        if (!isClosed) Close();
        return sections;

        void Close()
        {
            isClosed = true;
            if (Own(EditedPlaces.Closing, ArticlePart.Remark) is not { } words) return;
            var closing = new EditedSection(new DocumentSection(2, "Closing words", 0), "Closing words") { Anchor = EditedPlaces.Closing };
            closing.Paragraphs.AddRange(Parting().Split(words).Where(p => p.Trim().Length > 0).Select(p => new EditedText(null, p.Trim())));
            sections.Add(closing);
        }
    }

    private static bool IsAtEnd(EditedPlace place) =>
        place.Placed.Kind is SectionKind.Colophon or SectionKind.Footnotes
            || (place.Placed.Kind == SectionKind.Frame && place.Placed.Section.Title != "Contents");

    private static bool IsMovable(EditedPlace place) => place.Placed.Kind is not
        (SectionKind.Numbers or SectionKind.Vibes or SectionKind.Frame or SectionKind.Colophon or SectionKind.Footnotes);

    private void Add(EditedPlace place, List<EditedSection> sections)
    {
        if (Own(place.Name, ArticlePart.LeftOut) is not null) return;
        var generated = place.Placed.Section;
        var section = new EditedSection(generated, Own(place.Name, ArticlePart.Heading) ?? generated.Title);
        foreach (var (i, paragraph) in generated.Paragraphs.Index())
            section.Paragraphs.Add(new EditedText(paragraph, i == 0 ? Own(place.Name, ArticlePart.Text) : null));
        if (Own(place.Name, ArticlePart.Remark) is { } remark) section.Paragraphs.Add(new EditedText(null, remark));
        foreach (var (name, item) in Ordered(place.Items, i => i.Name, place.Name))
        {
            if (Own(name, ArticlePart.LeftOut) is not null) continue;
            section.Items.Add((item, Own(name, ArticlePart.Heading) ?? item.Label, new EditedText(item.Text, Own(name, ArticlePart.Text))));
        }

        var at = sections.Count;
        sections.Add(section);
        foreach (var inner in Ordered(place.Inner, i => i.Name, place.Name)) Add(inner, sections);
        // What has lost all that stood in it has no heading either.
        if (IsMovable(place) && sections.Count == at + 1 && section.Paragraphs.Count + section.Items.Count == 0) sections.RemoveAt(at);
    }

    private List<T> Ordered<T>(IReadOnlyList<T> children, Func<T, string> name, string around)
    {
        if (Own(around, ArticlePart.Order) is not { } order) return [.. children];
        var lines = order.Split('\n').ToList();
        var listed = children.Where(c => lines.Contains(EditedPlaces.Last(name(c))))
            .OrderBy(c => lines.IndexOf(EditedPlaces.Last(name(c)))).ToList();
        // One that the reader has not seen stays behind the one it was generated behind.
        foreach (var (i, child) in children.Index())
        {
            if (!lines.Contains(EditedPlaces.Last(name(child))))
                listed.Insert(i == 0 ? 0 : listed.FindIndex(c => name(c) == name(children[i - 1])) + 1, child);
        }

        return listed;
    }

    private string? Own(string place, ArticlePart part) => _own.GetValueOrDefault((place, part));

    [GeneratedRegex(@"\r?\n\s*\n")]
    private static partial Regex Parting();
}
