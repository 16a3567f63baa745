using Conspectus.Core.Reading;

namespace Conspectus.Verification.Tests;

/// <summary>The reader's text is told apart from the generated text: it needs no evidence, and must be word for word the reader's.</summary>
public sealed class EditedArticleTests(EditedArticle edited, SampleArticle sample)
{
    private ArticleFiles Files => edited.Article.Files;

    [Fact]
    public void An_article_with_every_kind_of_edit_holds()
    {
        var verdict = edited.Article.Verifier.Check(Files);

        Assert.Empty(verdict.Faults);
        Assert.Contains("article.generated.md", verdict.Files);
        Assert.Contains("\"edits\": [", Files.Evidence!, StringComparison.Ordinal);
        Assert.Contains("# What I read: 50% \\*of\\* it", Files.Markdown!, StringComparison.Ordinal);
        Assert.Contains("Chapter &amp; &lt;verse&gt;</h2>", Files.Page!, StringComparison.Ordinal);
        Assert.DoesNotContain("## Glossary", Files.Markdown!, StringComparison.Ordinal);
        Assert.Contains("## Glossary", Files.Generated!, StringComparison.Ordinal);
        Assert.Contains("\\- A line of my own.", Files.Markdown!, StringComparison.Ordinal);
        Assert.Contains("<em>They</em> argue &lt;b&gt;not&lt;/b&gt;", Files.Page!, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_edits_no_generated_article_stands_beside_it() => Assert.Null(sample.Article.Files.Generated);

    [Fact]
    public void Closing_words_stand_behind_all_that_is_generated_a_paragraph_each()
    {
        var at = Files.Markdown!.IndexOf("## Closing words\n\nFirst of all [@", StringComparison.Ordinal);
        Assert.True(at > Files.Markdown.IndexOf("## Questions the authors ask", StringComparison.Ordinal));
        Assert.True(at < Files.Markdown.IndexOf("## Bibliography", StringComparison.Ordinal));
        Assert.Contains("\n\n2\\. Words to *end* with on two lines.\n", Files.Markdown, StringComparison.Ordinal);
        Assert.Contains("- [Closing words](#closing-words)", Files.Markdown, StringComparison.Ordinal);
        Assert.Contains("<p class=\"remark\">2. Words to <em>end</em> with on two lines.</p>", Files.Page!, StringComparison.Ordinal);
        Assert.DoesNotContain("Closing words", Files.Generated!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Words to", "No words to")]
    [InlineData("## Closing words", "## Words")]
    [InlineData("3 wombats", "4 wombats")]
    [InlineData("argue", "do not argue")]
    [InlineData("A line of my own", "A line of yours")]
    [InlineData("What I read", "What you read")]
    public void A_word_of_the_readers_that_is_altered_is_seen(string words, string altered)
    {
        foreach (var files in new[]
        {
            Files with { Markdown = Files.Markdown!.Replace(words, altered, StringComparison.Ordinal) },
            Files with { Page = Files.Page!.Replace(words.TrimStart('#', ' '), altered.TrimStart('#', ' '), StringComparison.Ordinal) },
            Files with { Evidence = Files.Evidence!.Replace(words, altered, StringComparison.Ordinal) },
        }.Where(f => f != Files))
            Assert.NotEmpty(edited.Article.Verifier.Check(files).Faults);
    }

    [Fact]
    public void A_generated_sentence_that_is_altered_is_no_readers_text()
    {
        var lines = Files.Markdown!.Split('\n');
        var generated = Files.Generated!.Split('\n').ToHashSet();
        var claims = lines.Where(l => l.Contains("[@", StringComparison.Ordinal) && l.Length > 80 && generated.Contains(l)).Take(20).ToList();
        Assert.NotEmpty(claims);
        foreach (var claim in claims)
        {
            var altered = claim[..40] + " never" + claim[40..];
            Assert.NotEmpty(edited.Article.Verifier.Check(Files with { Markdown = Files.Markdown.Replace(claim, altered, StringComparison.Ordinal) }).Faults);
            // Nor does it help to alter both.
            Assert.NotEmpty(edited.Article.Verifier.Check(Files with
            {
                Markdown = Files.Markdown.Replace(claim, altered, StringComparison.Ordinal),
                Generated = Files.Generated.Replace(claim, altered, StringComparison.Ordinal),
            }).Faults);
        }
    }

    [Fact]
    public void What_is_left_out_must_not_stand_there_and_what_stands_there_must_not_be_missing()
    {
        var lines = Files.Markdown!.Split('\n').ToList();
        var at = lines.FindIndex(l => l.StartsWith("### ", StringComparison.Ordinal));
        Assert.NotEmpty(edited.Article.Verifier.Check(Files with { Markdown = string.Join('\n', lines.Where((_, i) => i != at)) }).Faults);
        Assert.NotEmpty(edited.Article.Verifier.Check(Files with { Markdown = Files.Generated }).Faults);
        Assert.NotEmpty(edited.Article.Verifier.Check(Files with { Generated = null }).Faults);
        Assert.NotEmpty(edited.Article.Verifier.Check(Files with { Generated = Files.Markdown }).Faults);
        Assert.NotEmpty(edited.Article.Verifier.Check(Files with { Page = sample.Article.Files.Page }).Faults);
    }

    [Fact]
    public void An_edit_of_the_library_that_is_not_in_the_article_is_told_and_so_is_one_that_nobody_made()
    {
        var content = edited.Article.Content;
        using var formulas = new Tex.FormulaRenderer();
        var more = new ArticleEdit(content.ArticleEdits[0].Edition, edited.Theme, ArticlePart.LeftOut, "left out", "");
        var missing = new ArticleVerifier(content with { ArticleEdits = [.. content.ArticleEdits, more] }, formulas).Check(Files);
        Assert.Contains(missing.Faults, f => f.Reason == $"The reader's edit of the leftOut of {edited.Theme} is not in the article.");
        var nobody = new ArticleVerifier(content with { ArticleEdits = [.. content.ArticleEdits.Skip(1)] }, formulas).Check(Files);
        Assert.Contains(nobody.Faults, f => f.Reason.Contains("that the reader has not made so", StringComparison.Ordinal));
        // One whose place the article does not have waits, and is no fault.
        var waiting = more with { Place = "topic-99999" };
        Assert.Empty(new ArticleVerifier(content with { ArticleEdits = [.. content.ArticleEdits, waiting] }, formulas).Check(Files).Faults);
    }
}
