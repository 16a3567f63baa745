using Conspectus.Articles.Checks;
using Conspectus.Articles.Content;
using Conspectus.Articles.Html;
using Conspectus.Articles.Markdown;
using Conspectus.Articles.Tests.Samples;
using Conspectus.Core.Reading;

namespace Conspectus.Articles.Tests.Notes;

/// <summary>A note in the article: the words of the reader stand as written.</summary>
public sealed class NoteArticleTests
{
    private const string Note = """
        Why: $\alpha \not= \beta$, and α \not= β.

        - first
          - inner
        - second, $a<b$

        | rate | bound |
        |---|---|
        | $\theta$ | a \| b |

        1. Not a heading of the article
        """;

    [Fact]
    public void In_markdown()
    {
        Assert.Equal("""
            1. **[Cautious Critics: Pessimism That Pays Off](#ref-vance2023cautious)**: Why: $\alpha \not= \beta$, and α \\not= β.

               - first
                 - inner
               - second, $a\lt b$

               | rate | bound |
               |---|---|
               | $\theta$ | a \| b |

               1. Not a heading of the article [@vance2023cautious]

            """.ReplaceLineEndings("\n"), Item(MarkdownArticle.Write(Article(Note))));
    }

    [Fact]
    public void In_html()
    {
        var html = HtmlArticle.Body(Article(Note), SamplePapers.Renderer);
        Assert.Contains("<ul class=\"note\"><li>first<ul><li>inner</li></ul></li><li>second, <math>", html, StringComparison.Ordinal);
        Assert.Contains("<thead><tr><th>rate</th><th>bound</th></tr></thead><tbody><tr><td><math>", html, StringComparison.Ordinal);
        Assert.Contains("<ol class=\"note\"><li>Not a heading of the article <span class=\"cite\">", html, StringComparison.Ordinal);
        Assert.Contains("and α \\not= β.</p>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+ plus\n\n+ more")]
    [InlineData("text\n\n\\- dash")]
    [InlineData("text\n\n1\\. one")]
    [InlineData("text\n\n(a) one")]
    [InlineData("text\n\n\\: definition")]
    [InlineData("```\n# code\n```\n\ntext")]
    [InlineData("> quote\n\n> again")]
    [InlineData("text\n\n***\n\ntext")]
    public void What_is_written_reads_as_the_same_blocks_again(string note)
    {
        var item = Item(MarkdownArticle.Write(Article(note)));
        var inside = string.Join('\n', item.Split('\n')
            .Select((l, i) => i == 0 ? l[(l.IndexOf(")**:", StringComparison.Ordinal) + 4)..].Trim() : l.Length > 3 ? l[3..] : l));
        Assert.Equal(
            Conspectus.Articles.Notes.NoteText.Read(note, "p").Select(b => b.Kind),
            Conspectus.Articles.Notes.NoteText.Read(inside.Replace("[@vance2023cautious]", "", StringComparison.Ordinal), "p")
                .Select(b => b.Kind));
    }

    [Fact]
    public void Every_note_passes_the_check()
    {
        var input = Input(Note);
        Assert.Empty(ArticleCheck.Check(ArticleBuilder.Build(input, ArticleOptions.Default), input));
    }

    private static string Item(string markdown)
    {
        var start = markdown.IndexOf("1. **[Cautious", StringComparison.Ordinal);
        return markdown[start..markdown.IndexOf("2. **[", start, StringComparison.Ordinal)].TrimEnd('\n') + "\n";
    }

    private static Article Article(string note) => ArticleBuilder.Build(Input(note), ArticleOptions.Default);

    private static ArticleInput Input(string note) => SamplePapers.Input with
    {
        Reading = [.. SamplePapers.Input.Reading.Select(r => r.Mark == Mark.Starred ? r with { Note = note } : r)],
    };
}
