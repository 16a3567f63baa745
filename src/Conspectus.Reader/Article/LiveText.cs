using Conspectus.Articles.Html;
using Conspectus.Reader.Shared;
using Conspectus.Tex;
using Conspectus.Workbench.Publishing;

namespace Conspectus.Reader.Article;

/// <summary>The article as HTML, kept until it changes; to be read, and with the ways to edit it. Safe for several threads.</summary>
/// <param name="articles">The article as it is now.</param>
/// <param name="terms">The terms that are explained in it.</param>
internal sealed class LiveText(LiveArticles articles, KnownTerms terms)
{
    /// <summary>Where a place is edited: its escaped name follows.</summary>
    public const string EditAddress = "/article/edit?place=";

    /// <summary>The article that is rendered.</summary>
    public LiveArticles Articles => articles;

    private readonly Lock _lock = new();
    private Task<LiveArticle>? _making;
    private Kept? _kept;

    /// <summary>Whether it was written before, so that it is mostly there at once.</summary>
    public bool HasBeenWritten => _kept is not null;

    /// <summary>The article and its HTML; null where it takes longer to write than the patience of who asks.</summary>
    /// <param name="edit">Whether it has the ways to edit it.</param>
    /// <param name="patience">How long to wait.</param>
    /// <param name="cancel">Stops the waiting; the writing goes on for the next who asks.</param>
    /// <exception cref="Core.ConspectusException">The library is empty or not analysed.</exception>
    public async Task<(LiveArticle Article, string Html)?> FindAsync(bool edit, TimeSpan patience, CancellationToken cancel)
    {
        Task<LiveArticle> making;
        lock (_lock) making = _making ??= Task.Run(() => articles.GetAsync(CancellationToken.None), CancellationToken.None);
        if (await Task.WhenAny(making, Task.Delay(patience, cancel)) != making) return null;
        lock (_lock)
        {
            if (_making == making) _making = null;
        }

        var article = await making;
        if (_kept is { } kept && kept.Article == article && kept.Edit == edit) return (article, kept.Html);
        var marks = edit ? null : await terms.FindAsync(cancel);
        var html = Render(article, edit, marks);
        // Without the glossary, which is still being made, it is not the whole.
        if (edit || marks is not null) _kept = new Kept(article, edit, html);
        return (article, html);
    }

    /// <summary>The first chapter alone, to be read while the whole is written; null where there is none.</summary>
    public async Task<(LiveArticle Article, string Html)?> FirstChapterAsync(CancellationToken cancel) =>
        await articles.FirstChapterAsync(cancel) is { } first
            ? (first, Render(first, edit: false, await terms.FindAsync(cancel), isWhole: false))
            : null;

    private static string Render(LiveArticle article, bool edit, TermMarks? terms, bool isWhole = true)
    {
        using var formulas = new FormulaRenderer();
        var markup = new LiveMarkup(edit ? EditAddress : null, isWhole ? EditAddress : null);
        var html = HtmlArticle.Live(article.Edited.Article, formulas, markup, article.Map);
        return ArticleCitations.Link(terms is null ? html : terms.In(html));
    }

    // One object, so that another thread sees all of it or nothing.
    private sealed record Kept(LiveArticle Article, bool Edit, string Html);
}
