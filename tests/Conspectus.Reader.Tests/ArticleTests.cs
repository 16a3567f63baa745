using System.Net;

namespace Conspectus.Reader.Tests;

public sealed class ArticleTests
{
    [Fact]
    public async Task The_article_is_shown_with_its_own_policy_and_its_files_can_be_taken_along()
    {
        var folder = Directory.CreateTempSubdirectory("conspectus-article-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "article.html"), "<!DOCTYPE html><title>Art</title>",
            TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "article.md"), "# Highlights & more\n\n## Language \\*models\\*\n",
            TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "notes.txt"), "private", TestContext.Current.CancellationToken);
        await using var reader = await Reader.StartAsync(articleFolder: folder.FullName);

        var page = await reader.GetAsync("/article");
        Html.AssertSound(page);
        Assert.Contains("Highlights &amp; more", page);
        Assert.Contains("Language *models*", page);
        Assert.Contains("href=\"/article/article.md\"", page);
        Assert.DoesNotContain("article.bib", page);

        using var view = await reader.Client.GetAsync("/article/view", TestContext.Current.CancellationToken);
        Assert.StartsWith("default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:",
            Assert.Single(view.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("text/html", view.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("# Highlights", await reader.GetAsync("/article/article.md"));
        await reader.GetAsync("/article/article.bib", HttpStatusCode.NotFound);
        await reader.GetAsync("/article/notes.txt", HttpStatusCode.NotFound);
        folder.Delete(true);
    }

    [Fact]
    public async Task A_paper_names_the_sections_that_cite_it_and_the_citations_lead_back()
    {
        var folder = Directory.CreateTempSubdirectory("conspectus-article-");
        await using var reader = await Reader.StartAsync(articleFolder: folder.FullName);
        var papers = await reader.PapersAsync();
        var (paper, other) = (papers[5], papers[6]);
        Assert.DoesNotContain("In the article", await reader.GetAsync($"/papers/{paper.Id}"));

        string Cite(Core.Papers.Paper p) => $"<span class=\"cite\">[<a href=\"#ref-{p.Key}\" title=\"T\">1</a>]</span>";
        var file = Path.Combine(folder.FullName, "article.html");
        await File.WriteAllTextAsync(
            file,
            $"<!DOCTYPE html><h2 id=\"plans\">Plans &amp; mazes</h2><p>Fast {Cite(paper)} {Cite(paper)} {Cite(other)}</p>"
                + $"<h3 id=\"norms\">Norms</h3><li><a class=\"title\" href=\"#ref-{paper.Key}\">T</a></li>"
                + $"<h2 id=\"bibliography\">Bibliography</h2><li id=\"ref-{paper.Key}\">P</li>",
            TestContext.Current.CancellationToken);
        var page = await reader.GetAsync($"/papers/{paper.Id}");
        Assert.Contains($"<li><a href=\"/article/live#cite-{paper.Key}-1\">Plans &amp; mazes</a></li>", page);
        Assert.Contains($"<li><a href=\"/article/live#cite-{paper.Key}-3\">Norms</a></li>", page);
        Assert.DoesNotContain("Bibliography</a>", page);

        var view = await reader.GetAsync("/article/view");
        Assert.Contains($"<a id=\"cite-{paper.Key}-1\" href=\"/papers/{paper.Key}\" title=\"T\">1</a>", view);
        Assert.Contains($"<a id=\"cite-{paper.Key}-3\" class=\"title\" href=\"/papers/{paper.Key}\">T</a>", view);
        Assert.Contains($"data-paper=\"{paper.Id}\"", await reader.GetAsync($"/papers/{paper.Key}"));

        await File.WriteAllTextAsync(file, $"<!DOCTYPE html><h2 id=\"a\">Anew</h2>{Cite(paper)}", TestContext.Current.CancellationToken);
        Assert.Contains(">Anew</a></li>", await reader.GetAsync($"/papers/{paper.Id}"));
        folder.Delete(true);
    }

    [Fact]
    public async Task Without_an_article_the_page_says_how_to_write_one()
    {
        await using var reader = await Reader.StartAsync();
        Assert.Contains("conspectus article --output", await reader.GetAsync("/article"));
    }

    [Fact]
    public async Task The_article_is_written_again_from_its_page()
    {
        var written = 0;
        await using var reader = await Reader.StartAsync(writeArticle: _ => Task.FromResult(written++));

        Assert.Contains("<form method=\"post\" action=\"/article\"", await reader.GetAsync("/article"));
        using var answer = await reader.PostAsync("/article", []);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/article", answer.Headers.Location?.ToString());
        using var foreign = await reader.PostAsync("/article", [], site: "cross-site");
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        Assert.Equal(1, written);
    }

    [Fact]
    public async Task An_article_that_cannot_be_written_says_why()
    {
        await using var reader = await Reader.StartAsync(writeArticle: _ =>
            throw new Core.ConspectusException("The disk is <full>.", "Make room."));
        using var answer = await reader.PostAsync("/article", []);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("The disk is &lt;full&gt;. Make room.",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
