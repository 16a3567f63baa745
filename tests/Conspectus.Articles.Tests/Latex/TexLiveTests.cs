using Conspectus.Articles.Content;
using Conspectus.Articles.Map;
using Conspectus.Articles.Tests.Samples;
using Conspectus.Core.Citations;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;

namespace Conspectus.Articles.Tests.Latex;

/// <summary>What TeX itself says of the LaTeX document and of the bibliography; skipped where TeX Live is not installed.</summary>
[Trait("Speed", "Slow")]
public sealed class TexLiveTests
{
    private const string Biblatex = """
        \documentclass{article}
        \usepackage[T1]{fontenc}
        \usepackage{lmodern,amsmath,amssymb}
        \usepackage[backend=biber,maxbibnames=99]{biblatex}
        \usepackage[hidelinks]{hyperref}
        \addbibresource{article.bib}
        \begin{document}
        \nocite{*}
        \printbibliography
        \end{document}
        """;

    [Fact]
    public void The_article_of_the_sample_compiles_without_a_warning() => Compiles(SamplePapers.Input);

    [Theory]
    [MemberData(nameof(LatexArticleTests.Hostiles), MemberType = typeof(LatexArticleTests))]
    public void An_article_of_hostile_text_compiles(string text) => Compiles(Hostile.Input(text));

    [Fact]
    public void Notes_of_every_kind_of_block_compile()
    {
        const string Note = "# Head\n\nA **b** *c* `d_{` $x_1 < x_2$ [e](https://example.org/a_b%20c#d)\n\n1. one\n   - two\n     - three\n       - four\n"
            + "         - five\n\n> said\n>\n> > twice\n\n```\nif (a & b) { $x -- \"y\"; }\n\n  indented\n```\n\n$$\n\\frac{a}{b}\n$$\n\n"
            + "| model | score |\n|---|---|\n| ours & theirs | 93% |\n\n---\n\nUnicode: 中文 🤖 ℓ₁ ≤ ∞ naïve Nguyễn ẹ";
        Compiles(SamplePapers.Input with { Reading = [new(SamplePapers.All[0].Id, Mark.Starred, Note)] });
    }

    [Fact]
    public void Biber_and_pdfTeX_print_accents_over_i()
    {
        using var tex = new TexLive();
        List<Paper> papers =
        [
            SamplePapers.Paper("A* and D* of 50%", "", "Mart{\\'\\i}n Müller; Lénaïc Waïss; Bartoloměj Bím"),
        ];
        File.WriteAllText(tex.Place("article.bib"), string.Join('\n', papers.Select(BibEntry.Write)));

        Assert.Empty(Bibliography(tex));
    }

    [Fact]
    public void The_bibliography_of_a_whole_conference_passes_biber_and_pdfTeX_without_a_warning()
    {
        var papers = Content.CorpusTests.Everyone();
        // pdfTeX has no room for all of them in one document with biblatex.
        foreach (var part in papers.Chunk(900))
        {
            using var tex = new TexLive();
            File.WriteAllText(tex.Place("article.bib"), string.Join('\n', part.Select(BibEntry.Write)));
            Assert.Empty(Bibliography(tex));
        }
    }

    [Fact]
    public void Every_claim_of_a_whole_conference_compiles()
    {
        var papers = Content.CorpusTests.Everyone();
        Compiles(new ArticleInput(
            papers, TopicTree.Empty, [], [.. papers.Select(p => new ReadingState(p.Id, Mark.Starred, ""))], new DateOnly(2024, 1, 5)));
    }

    private static List<string> Bibliography(TexLive tex)
    {
        File.WriteAllText(tex.Place("article.tex"), Biblatex);
        tex.Compile("article");
        var said = tex.Run("biber", "article").Split('\n').Where(l => l.StartsWith("WARN", StringComparison.Ordinal)
            || l.StartsWith("ERROR", StringComparison.Ordinal));
        tex.Compile("article");
        return [.. said, .. tex.Compile("article")];
    }

    private static void Compiles(ArticleInput input)
    {
        using var tex = new TexLive();
        var article = ArticleBuilder.Build(input, ArticleOptions.Default);
        File.WriteAllText(tex.Place("article.tex"), LatexArticleTests.Write(input));
        File.WriteAllText(tex.Place("article.bib"), Content.CorpusTests.BibTeX(article));
        File.WriteAllBytes(tex.Place("map.png"), MapPng.Write(MapScene.Create(input.Places, input.Topics, MapOptions.Default)));
        tex.Compile("article");
        var said = tex.Run("bibtex", "article").Split('\n')
            .Where(l => l.StartsWith("Warning", StringComparison.Ordinal) || l.Contains("error message", StringComparison.Ordinal));
        tex.Compile("article");
        Assert.Empty(said.Concat(tex.Compile("article")));
    }
}
