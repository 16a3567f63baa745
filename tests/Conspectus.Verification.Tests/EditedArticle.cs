using Conspectus.Articles.Content;
using Conspectus.Core.Reading;
using Conspectus.Library.Sqlite;
using Conspectus.Verification.Tests;
using Conspectus.Workbench.Publishing;

[assembly: AssemblyFixture(typeof(EditedArticle))]

namespace Conspectus.Verification.Tests;

/// <summary>The article of the bundled sample as a reader edited it: headings, words, remarks, order, and what is left out.</summary>
public sealed class EditedArticle : IAsyncLifetime
{
    internal const string Words =
        "1. *They* argue <b>not</b> with 3 wombats & \"quotes\" over $x_1 < x_2$; `a*b` stands, [the poster](https://example.org/p?a=1) too.";

    internal WrittenArticle Article { get; private set; } = null!;

    /// <summary>The place of a theme whose words are the reader's.</summary>
    internal string Theme { get; private set; } = "";

    public async ValueTask InitializeAsync() => Article = await WrittenArticle.OfAsync(Repository.Sample, edit: EditAsync);

    public ValueTask DisposeAsync()
    {
        Article.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task EditAsync(SqliteLibrary library, ReaderId reader)
    {
        var live = new LiveArticles(library, reader, TimeProvider.System, 2);
        var edits = new ArticleEdits(library, reader, live);
        var article = (await live.GetAsync(CancellationToken.None)).Generated;
        var chapter = article.Chapters.First(c => c.Topic is not null && c.Sections.Count(s => s.Items.Count > 1 && s.Topic is not null) > 1);
        var topics = chapter.Sections.Where(s => s.Items.Count > 1 && s.Topic is not null).ToList();
        var topic = topics[0];
        var cited = article.Bibliography[3].Key;
        Theme = topic.Items[0].Place;
        await SetAsync("article", ArticlePart.Heading, "What I read: 50% *of* it");
        await SetAsync(chapter.Place, ArticlePart.Heading, "Chapter & <verse>");
        await SetAsync(topic.Place, ArticlePart.Text, $"{Words} [@{cited}] and [@nobody2020x].");
        await SetAsync(topic.Place, ArticlePart.Remark, "- A line of my own.");
        await SetAsync(Theme, ArticlePart.Heading, "My *theme*.");
        await SetAsync(Theme, ArticlePart.Text, Words);
        await SetAsync(topics[1].Items[0].Place, ArticlePart.LeftOut, "left out");
        await MoveAsync(topic.Items[1].Place, up: true);
        await MoveAsync(article.Chapters[1].Place, up: true);
        await MoveAsync(topic.Place, up: false);
        await SetAsync(article.Chapters.Last(c => c.Topic is null && c.Title == "Glossary").Place, ArticlePart.LeftOut, "left out");

        await SetAsync(Places.Closing, ArticlePart.Remark, $"First of all [@{cited}].\n\n2. Words to *end* with\non two lines.");

        async Task MoveAsync(string place, bool up) => Assert.True((await edits.MoveAsync(place, up, CancellationToken.None))!.Changed);

        async Task SetAsync(string place, ArticlePart part, string text) =>
            Assert.True((await edits.SetAsync(place, part, text, null, null, CancellationToken.None))!.Changed);
    }
}
