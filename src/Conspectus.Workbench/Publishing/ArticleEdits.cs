using Conspectus.Articles.Content;
using Conspectus.Articles.Editing;
using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Library.Reading;

namespace Conspectus.Workbench.Publishing;

/// <summary>What a reader edits in the article: tells what can be edited at a place, and keeps it.</summary>
/// <param name="library">The library.</param>
/// <param name="reader">The reader.</param>
/// <param name="articles">The article as it is now.</param>
public sealed class ArticleEdits(ILibrary library, ReaderId reader, LiveArticles articles)
{
    /// <summary>A place of the article.</summary>
    /// <param name="place">The place.</param>
    /// <param name="cancel">Stops the waiting for the article.</param>
    /// <returns>Null where the article has no such place.</returns>
    public async Task<EditablePlace?> FindAsync(string place, CancellationToken cancel)
    {
        var article = await articles.GetAsync(cancel).ConfigureAwait(false);
        var generated = ArticleEditing.Generated(article.Generated);
        var parts = generated.Where(g => g.Key.Place == place && g.Key.Part is not ArticlePart.Order)
            .ToDictionary(g => g.Key.Part, g => g.Value);
        if (parts.Count == 0) return null;
        var own = article.Edited.Applied.Where(a => a.Edit.Place == place).ToDictionary(a => a.Edit.Part, a => a.Edit);
        var (around, children) = Around(article.Edited.Article, place);
        var at = children.IndexOf(Places.Last(place));
        var (title, anchor, noted) = Shown(article.Edited.Article, place);
        return new EditablePlace(
            place, title ?? parts.GetValueOrDefault(ArticlePart.LeftOut) ?? parts.GetValueOrDefault(ArticlePart.Heading) ?? place,
            parts.Where(p => p.Key != ArticlePart.LeftOut).ToDictionary(p => p.Key, p => p.Value), own,
            at < 0 ? null : around, at <= 0, at == children.Count - 1, anchor)
        {
            NotedPaper = noted,
            CanLeaveOut = around is not null || place == article.Generated.Vibes?.Place,
        };
    }

    /// <summary>
    /// Keeps the reader's words of a part of a place; blank ones, or those that are generated, bring the generated ones back.
    /// </summary>
    /// <param name="place">The place.</param>
    /// <param name="part">The part.</param>
    /// <param name="text">The words; what is longer than a line becomes one.</param>
    /// <param name="basedOn">The reader's words that the writer saw there; null for none.</param>
    /// <param name="replaced">The generated text that the writer saw; null for the present one.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Null where the article has no such part of a place, and the reader has no edit of it.</returns>
    /// <exception cref="ArgumentException">The text is too long.</exception>
    public async Task<ArticleEditChange?> SetAsync(
        string place, ArticlePart part, string? text, string? basedOn, string? replaced, CancellationToken cancel)
    {
        if ((place, part) == (Places.Closing, ArticlePart.Remark))
            return await new ClosingWords(library, reader).SetAsync(edition: null, text, basedOn, cancel).ConfigureAwait(false);
        var article = await articles.GetAsync(cancel).ConfigureAwait(false);
        var isGenerated = ArticleEditing.Generated(article.Generated).TryGetValue((place, part), out var generated);
        var waiting = article.Edited.Waiting.FirstOrDefault(e => e.Place == place && e.Part == part);
        if (!isGenerated && waiting is null) return null;
        var line = part == ArticlePart.Order ? text : text is null ? null : ReaderText.OneLine(text);
        var own = string.IsNullOrEmpty(line) || (line == generated && part != ArticlePart.LeftOut) ? null : line;
        var edit = new ArticleEdit(article.Edition, place, part, own, Cut(replaced ?? generated ?? waiting!.Replaced));
        return await library.ArticleEdits.SetAsync(reader, edit, basedOn, cancel).ConfigureAwait(false);
    }

    /// <summary>Moves a place up or down among those beside it.</summary>
    /// <param name="place">The place.</param>
    /// <param name="up">Whether up.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Null where it cannot be moved there.</returns>
    public async Task<ArticleEditChange?> MoveAsync(string place, bool up, CancellationToken cancel)
    {
        var article = await articles.GetAsync(cancel).ConfigureAwait(false);
        var (around, children) = Around(article.Edited.Article, place);
        var at = children.IndexOf(Places.Last(place));
        var to = up ? at - 1 : at + 1;
        if (around is null || at < 0 || to < 0 || to >= children.Count) return null;
        (children[at], children[to]) = (children[to], children[at]);
        var stands = article.Edited.Applied.FirstOrDefault(a => a.Edit.Place == around && a.Edit.Part == ArticlePart.Order);
        var order = string.Join('\n', children);
        return await SetAsync(around, ArticlePart.Order, order, stands?.Edit.Text, null, cancel).ConfigureAwait(false);
    }

    private static string Cut(string text) => text.Length <= ArticleEdit.LongestText ? text : text[..ArticleEdit.LongestText];

    // The place around, with the names of what stands in it: of items or of sections, whichever the place is.
    private static (string? Around, List<string> Children) Around(Article article, string place)
    {
        var chapters = article.Chapters.Select(c => c.Place).Where(p => p != Places.Closing).ToList();
        if (chapters.Contains(place)) return (Places.Whole, Names(chapters));
        foreach (var section in Everything(article))
        {
            if (section.Items.Any(i => i.Place == place)) return (section.Place, Names(section.Items.Select(i => i.Place)));
            if (section.Sections.Any(s => s.Place == place)) return (section.Place, Names(section.Sections.Select(s => s.Place)));
        }

        return (null, []);
    }

    private static List<string> Names(IEnumerable<string> places) => [.. places.Select(Places.Last)];

    private static (string? Title, string Anchor, string? Noted) Shown(Article article, string place)
    {
        if (place == Places.Whole) return (article.Title, "main", null);
        foreach (var section in Everything(article))
        {
            if (section.Place == place) return (section.Title, section.Anchor, null);
            if (section.Items.FirstOrDefault(i => i.Place == place) is { } item)
                return (item.Paper?.Title.Text ?? item.Label, section.Anchor, item.Note.Count > 0 ? item.Paper!.Key : null);
        }

        return (null, "main", null);
    }

    private static IEnumerable<Section> Everything(Article article)
    {
        var open = new Stack<Section>(
            [article.Numbers, .. article.Vibes is { } vibes ? (Section[])[vibes] : [], .. article.Chapters, article.Colophon]);
        while (open.TryPop(out var section))
        {
            yield return section;
            foreach (var inner in section.Sections) open.Push(inner);
        }
    }
}
