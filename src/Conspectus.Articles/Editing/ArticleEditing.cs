using Conspectus.Articles.Content;
using Conspectus.Articles.Prose;
using Conspectus.Core.Reading;

namespace Conspectus.Articles.Editing;

/// <summary>Puts a reader's edits into a generated article: headings, paragraphs, remarks, order, and what is left out.</summary>
public sealed class ArticleEditing
{
    private const string ClosingTitle = "Closing words";

    private readonly Dictionary<(string Place, ArticlePart Part), ArticleEdit> _edits;
    private readonly EditableText _editable;
    private readonly ReaderText _words;
    private readonly List<AppliedEdit> _applied = [];

    private ArticleEditing(Article article, IEnumerable<ArticleEdit> edits)
    {
        _edits = edits.DistinctBy(e => (e.Place, e.Part)).ToDictionary(e => (e.Place, e.Part));
        _editable = new EditableText(article.Bibliography.ToDictionary(p => p.Id));
        _words = new ReaderText(article.Bibliography.ToDictionary(p => p.Key, p => p.Id, StringComparer.Ordinal));
    }

    /// <summary>
    /// The article with the edits. Papers that only what is left out cites are not in its bibliography. Deterministic; linear.
    /// </summary>
    /// <param name="article">The article as it was generated.</param>
    /// <param name="edits">The edits of articles of this edition that stand.</param>
    public static EditedArticle Apply(Article article, IReadOnlyList<ArticleEdit> edits)
    {
        var editing = new ArticleEditing(article, edits);
        var edited = editing.Whole(article);
        var cited = Content.Bibliography.Of(edited, article.Bibliography);
        var order = edits.Select((e, i) => (e, i)).ToDictionary(e => e.e.Of, e => e.i);
        return new EditedArticle(
            editing._applied.Count == 0 ? article : edited with { Bibliography = cited },
            [.. editing._applied.OrderBy(a => order[a.Edit.Of])],
            [.. edits.Except(editing._applied.Select(a => a.Edit))]);
    }

    /// <summary>What is generated of the parts of each place, as edits say that they replace it.</summary>
    public static IReadOnlyDictionary<(string Place, ArticlePart Part), string> Generated(Article article)
    {
        var editable = new EditableText(article.Bibliography.ToDictionary(p => p.Id));
        var texts = new Dictionary<(string, ArticlePart), string>();
        void Add(Section section)
        {
            texts[(section.Place, ArticlePart.Heading)] = texts[(section.Place, ArticlePart.LeftOut)] = section.Title;
            if (section.Intro.Count > 0) texts[(section.Place, ArticlePart.Text)] = editable.Of(section.Intro);
            texts[(section.Place, ArticlePart.Remark)] = "";
            texts[(section.Place, ArticlePart.Order)] = Names(section);
            foreach (var item in section.Items)
            {
                var title = item.Paper?.Title.Text ?? item.Label;
                texts[(item.Place, ArticlePart.LeftOut)] = title;
                if (item.Paper is null) texts[(item.Place, ArticlePart.Heading)] = item.Label;
                if (item.Note.Count == 0) texts[(item.Place, ArticlePart.Text)] = editable.Of(item.Sentences);
            }

            foreach (var inner in section.Sections) Add(inner);
        }

        texts[(Places.Whole, ArticlePart.Heading)] = article.Title;
        texts[(Places.Whole, ArticlePart.Order)] = string.Join('\n', article.Chapters.Select(c => Places.Last(c.Place)));
        texts[(Places.Closing, ArticlePart.Remark)] = "";
        foreach (var section in All(article)) Add(section);
        return texts;
    }

    private static IEnumerable<Section> All(Article article) =>
        [article.Numbers, .. article.Vibes is { } vibes ? (Section[])[vibes] : [], .. article.Chapters, article.Colophon];

    private static string Names(Section section) =>
        string.Join('\n', section.Items.Select(i => i.Place).Concat(section.Sections.Select(s => s.Place)).Select(Places.Last));

    private Article Whole(Article article)
    {
        var chapters = article.Chapters;
        var title = Words(Places.Whole, ArticlePart.Heading, article.Title, article.Title) ?? article.Title;
        var names = string.Join('\n', chapters.Select(c => Places.Last(c.Place)));
        if (Words(Places.Whole, ArticlePart.Order, names, title) is { } order)
            chapters = ChildOrder.Apply(chapters, c => Places.Last(c.Place), order);
        return article with
        {
            Title = title,
            Numbers = Edited(article.Numbers),
            Vibes = article.Vibes is { } vibes && !IsLeftOut(vibes.Place, vibes.Title) ? Edited(vibes) : null,
            Chapters = [.. Inside(chapters), .. ClosingWords()],
            Colophon = Edited(article.Colophon),
        };
    }

    // They are a section of their own, which nothing is generated for.
    private IEnumerable<Section> ClosingWords()
    {
        if (Words(Places.Closing, ArticlePart.Remark, "", ClosingTitle) is not { } words) yield break;
        yield return new Section(Places.Closing, ClosingTitle, null, [], [], [])
        {
            Place = Places.Closing,
            Remark = [.. ReaderText.Paragraphs(words).SelectMany(_words.Read)],
        };
    }

    private List<Section> Inside(IEnumerable<Section> sections) =>
        [.. sections.Where(s => !IsLeftOut(s.Place, s.Title)).Select(Edited).Where(s => !s.IsBare)];

    private Section Edited(Section section)
    {
        var (items, sections) = (section.Items, section.Sections);
        var title = Words(section.Place, ArticlePart.Heading, section.Title, section.Title) ?? section.Title;
        if (Words(section.Place, ArticlePart.Order, Names(section), title) is { } order)
        {
            items = ChildOrder.Apply(items, i => Places.Last(i.Place), order);
            sections = ChildOrder.Apply(sections, s => Places.Last(s.Place), order);
        }

        var remark = Words(section.Place, ArticlePart.Remark, "", title);
        return section with
        {
            Title = title,
            Intro = section.Intro.Count > 0 && Words(section.Place, ArticlePart.Text, _editable.Of(section.Intro), title) is { } text
                ? _words.Read(text)
                : section.Intro,
            Items = [.. items.Where(i => !IsLeftOut(i.Place, i.Paper?.Title.Text ?? i.Label)).Select(Edited)],
            Sections = Inside(sections),
            Remark = remark is null ? section.Remark : _words.Read(remark),
        };
    }

    private Item Edited(Item item)
    {
        var title = item.Paper?.Title.Text ?? item.Label;
        var label = item.Paper is null ? Words(item.Place, ArticlePart.Heading, item.Label, title) ?? item.Label : item.Label;
        IReadOnlyList<Sentence> sentences = item.Note.Count == 0
            && Words(item.Place, ArticlePart.Text, _editable.Of(item.Sentences), title) is { } text
                ? _words.Read(text)
                : item.Sentences;
        return item with { Label = label, Sentences = sentences };
    }

    private bool IsLeftOut(string place, string title) => Words(place, ArticlePart.LeftOut, title, title) is not null;

    // The reader's words of a part of a place, or null where none stand there.
    private string? Words(string place, ArticlePart part, string generated, string title)
    {
        if (!_edits.TryGetValue((place, part), out var edit) || edit.Text is null) return null;
        _applied.Add(new AppliedEdit(edit, generated, title));
        return edit.Text;
    }
}
