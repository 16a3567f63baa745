using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Tex;

namespace Conspectus.Verification.Tests;

public sealed class ArticleVerifierTests(SampleArticle sample, ThreeEditions editions)
{
    private WrittenArticle Article => sample.Article;

    private ArticleFiles Files => Article.Files;

    [Fact]
    public void What_the_program_writes_holds()
    {
        var verdict = Article.Verifier.Check(Files);

        Assert.Empty(verdict.Faults);
        Assert.Equal(
            [
                "article.md", "article.html", "article.bib", "article.evidence.json", "article.tex", "article.distill.md",
                "article.distill.bib",
            ],
            verdict.Files);
        Assert.True(verdict.Claims > 50 && verdict.Sentences > verdict.Claims && verdict.Citations > 200 && verdict.Numbers > 30);
    }

    [Fact]
    public void An_article_of_one_edition_of_several_holds_with_all_its_new_parts()
    {
        var files = editions.Article.Files;

        Assert.Empty(editions.Article.Verifier.Check(files).Faults);
        Assert.Contains("\"edition\": \"neurips-2023\"", files.Evidence!, StringComparison.Ordinal);
        string[] parts =
        [
            "**More of ", "**New words.**", "**Spoken of less.**", "the language of abstracts changes too", "**What travels.**",
            "**Evaluation is scattered.**", "% of all, ", "**Data.**", "**Models.**", "## Glossary", "Also worth a look",
            "## Smaller topics", "](topics.svg)", "](kinds.svg)", " data sets and benchmarks, most often ",
        ];
        Assert.All(parts, p => Assert.Contains(p, files.Markdown!, StringComparison.Ordinal));
        string[] queries =
        [
            "phraseShare", "phraseSeries", "phraseTopics", "topicShare", "topicSeries", "changedTerm", "namedRanked", "namedCount",
            "topicSubject", "definition", "editionYear", "smallSubject", "subjectPapers", "subjectTopics", "namedPapers", "namingPapers",
            "kindPapers",
        ];
        Assert.All(queries, q => Assert.Contains($"\"query\":\"{q}\"", files.Evidence!, StringComparison.Ordinal));
    }

    [Fact]
    public void A_paper_of_an_earlier_edition_is_none_of_the_article()
    {
        var content = editions.Article.Content;
        var earlier = content.Papers.First(p => p.Edition.Year == 2021);
        var bibliography = editions.Article.Files.Bibliography! + $"@inproceedings{{{earlier.Key},\n  title = {{{earlier.Title.Text}}},\n}}\n";

        var faults = editions.Article.Verifier.Check(editions.Article.Files with { Bibliography = bibliography }).Faults;

        Assert.Contains(faults, f => f.File == "article.bib" && f.Reason.Contains(earlier.Key, StringComparison.Ordinal));
    }

    [Fact]
    public void Earlier_papers_that_are_gone_change_the_shares()
    {
        var content = editions.Article.Content;
        using var formulas = new FormulaRenderer();
        var less = content with { Papers = [.. content.Papers.Where((p, i) => p.Edition.Year == 2023 || i % 3 > 0)] };

        var faults = new ArticleVerifier(less, formulas).Check(editions.Article.Files).Faults;

        Assert.Contains(faults, f => f.Reason.Contains("phraseSeries", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Reason.Contains("topicShare", StringComparison.Ordinal));
    }

    [Fact]
    public void An_edition_that_the_library_lacks_is_told()
    {
        var evidence = editions.Article.Files.Evidence!.Replace("neurips-2023", "neurips-1066", StringComparison.Ordinal);

        Assert.Contains(
            editions.Article.Verifier.Check(editions.Article.Files with { Evidence = evidence }).Faults,
            f => f.Reason == "It is about the edition neurips-1066, of which the library has no papers.");
    }

    [Fact]
    public void Either_format_alone_holds_too()
    {
        Assert.Empty(Article.Verifier.Check(Files with { Page = null }).Faults);
        Assert.Empty(Article.Verifier.Check(Files with { Markdown = null, Distill = null, HasMap = false }).Faults);
        Assert.Empty(Article.Verifier.Check(Files with { Markdown = null, Page = null, Distill = null, HasMap = false }).Faults);
        Assert.Empty(Article.Verifier.Check(Files with { Markdown = null, Page = null, Latex = null, HasPrintedMap = false }).Faults);
        Assert.NotEmpty(Article.Verifier.Check(Files with { HasPrintedMap = false }).Faults);
    }

    [Fact]
    public void A_file_that_is_missing_is_told()
    {
        Assert.Contains(Article.Verifier.Check(Files with { Evidence = null }).Faults, f => f is { File: "article.evidence.json", Line: 1 });
        Assert.Contains(Article.Verifier.Check(Files with { Bibliography = null }).Faults, f => f is { File: "article.bib", Line: 1 });
        Assert.Contains(Article.Verifier.Check(Files with { HasMap = false }).Faults, f => f.Reason.Contains("map.svg", StringComparison.Ordinal));
    }

    [Fact]
    public void A_chart_whose_picture_is_missing_or_another_is_told()
    {
        Assert.Contains(Article.Verifier.Check(Files with { Charts = new Dictionary<string, string>() }).Faults,
            f => f.Reason == "The picture topics.svg is missing.");
        var others = Files.Charts.ToDictionary(c => c.Key, c => c.Value.Replace("</title>", " </title>", StringComparison.Ordinal));
        Assert.Contains(Article.Verifier.Check(Files with { Charts = others }).Faults,
            f => f.Reason.StartsWith("The chart does not draw its numbers", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sentence_without_evidence_is_told_with_its_line()
    {
        var lines = Files.Markdown!.Split('\n').ToList();
        var at = lines.FindIndex(l => l.StartsWith("## Bibliography", StringComparison.Ordinal));
        lines.Insert(at, "All of them are right.");
        lines.Insert(at + 1, "");

        var faults = Article.Verifier.Check(Files with { Markdown = string.Join('\n', lines) }).Faults;

        Assert.Contains(faults, f => f.File == "article.md" && f.Line == at + 1 && f.Reason.Contains("All of them are right", StringComparison.Ordinal));
    }

    [Fact]
    public void A_query_that_is_not_known_is_a_fault()
    {
        var evidence = Files.Evidence!.Replace("\"query\":\"soloPapers\"", "\"query\":\"shareOfTerm\"", StringComparison.Ordinal);

        var faults = Article.Verifier.Check(Files with { Evidence = evidence }).Faults;

        Assert.Contains(faults, f => f.Reason.Contains("\"shareOfTerm\", which is not known", StringComparison.Ordinal));
    }

    [Fact]
    public void A_mark_made_after_the_writing_is_told()
    {
        var unread = Article.Content.Papers.First(p => Article.Content.Reading.All(r => r.PaperId != p.Id));

        var reasons = Reasons(Article.Content with { Reading = [.. Article.Content.Reading, new ReadingState(unread.Id, Mark.Starred, "")] });

        Assert.Contains(reasons, r => r.Contains("picked out", StringComparison.Ordinal) || r.Contains("(chosen)", StringComparison.Ordinal));
        Assert.Contains(reasons, r => r.StartsWith("The interesting papers are not those of the library", StringComparison.Ordinal) && r.Contains(unread.Key, StringComparison.Ordinal));
    }

    [Fact]
    public void A_note_altered_after_the_writing_is_told()
    {
        var noted = Article.Content.Reading.First(r => r.Note.Length > 0);
        List<ReadingState> reading = [.. Article.Content.Reading.Where(r => r != noted), noted with { Note = noted.Note + " Not yet." }];

        Assert.Contains(Reasons(Article.Content with { Reading = reading }),
            r => r.StartsWith("It is not the reader's note on ", StringComparison.Ordinal) && r.Contains("Not yet.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_paper_that_is_gone_is_told()
    {
        var reasons = Reasons(Article.Content with { Papers = [.. Article.Content.Papers.Skip(1)] });

        Assert.Contains(reasons, r => r.Contains(Article.Content.Papers[0].Key, StringComparison.Ordinal));
        Assert.Contains("It states \"284\", but the library answers 283 (papers).", reasons);
    }

    [Fact]
    public void An_abstract_that_has_changed_is_told()
    {
        var papers = Article.Content.Papers.Select(p => p with { Abstract = Reversed(p.Abstract) }).ToList();

        Assert.Contains(Reasons(Article.Content with { Papers = papers }),
            r => r.EndsWith("does not have the words of its evidence at that place.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_topic_that_was_renamed_is_told()
    {
        var chapter = Article.Content.Topics.Level(TopicLevel.Chapter).First();
        var topics = new TopicTree([.. Article.Content.Topics.All.Select(t => t == chapter ? t with { Label = "Wombats" } : t)]);

        Assert.Contains(Reasons(Article.Content with { Topics = topics }), r => r.Contains("\"Wombats\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"format\": 2}")]
    [InlineData("{\"format\": \"1\"}")]
    [InlineData("{\"sentences\": [null]}")]
    [InlineData("{\"sentences\": [{\"line\": 99999999999}]}")]
    [InlineData("{\"sentences\": [{\"line\":1,\"kind\":\"facts\",\"text\":null,\"cites\":[],\"facts\":[],\"spans\":[]}]}")]
    [InlineData("{\"sentences\": [{\"line\":1,\"kind\":\"facts\",\"text\":\"a\",\"cites\":[null],\"facts\":[null],\"spans\":[null]}]}")]
    [InlineData("{\"sentences\": [{\"line\":1,\"kind\":\"facts\",\"text\":\"a\",\"cites\":[],\"facts\":[{\"query\":\"date\",\"topic\":-1,\"of\":\"\",\"rank\":-2147483648,\"year\":-2147483648,\"stated\":\"a\",\"start\":2147483647}],\"spans\":[]}]}")]
    public void Evidence_that_is_none_is_a_fault_and_no_crash(string evidence) =>
        Assert.NotEmpty(Article.Verifier.Check(Files with { Evidence = evidence }).Faults);

    [Fact]
    public void A_file_cut_anywhere_is_a_fault_and_no_crash()
    {
        for (var part = 1; part < 12; part++)
        {
            Assert.NotEmpty(Article.Verifier.Check(Files with { Markdown = Cut(Files.Markdown!, part) }).Faults);
            Assert.NotEmpty(Article.Verifier.Check(Files with { Page = Cut(Files.Page!, part) }).Faults);
            Assert.NotEmpty(Article.Verifier.Check(Files with { Bibliography = Cut(Files.Bibliography!, part) }).Faults);
            Assert.NotEmpty(Article.Verifier.Check(Files with { Evidence = Cut(Files.Evidence!, part) }).Faults);
        }
    }

    [Fact]
    public void A_page_nested_without_end_is_a_fault_and_no_crash()
    {
        var page = Files.Page!.Replace("<main id=\"text\">", "<main id=\"text\">" + string.Concat(Enumerable.Repeat("<b>", 100_000)), StringComparison.Ordinal);

        Assert.NotEmpty(Article.Verifier.Check(Files with { Page = page }).Faults);
    }

    [Fact]
    public void A_script_in_the_page_is_told() => Assert.Contains(
        Article.Verifier.Check(Files with { Page = Files.Page!.Replace("</main>", "<script>alert(1)</script></main>", StringComparison.Ordinal) }).Faults,
        f => f.Reason.Contains("script", StringComparison.Ordinal));

    [Fact]
    public void The_checker_does_not_reach_the_writer()
    {
        var reached = typeof(ArticleVerifier).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToList();

        Assert.Contains("Conspectus.Core", reached);
        Assert.DoesNotContain("Conspectus.Articles", reached);
        Assert.DoesNotContain("Conspectus.Workbench", reached);
    }

    private List<string> Reasons(LibraryContent content)
    {
        using var formulas = new FormulaRenderer();
        return [.. new ArticleVerifier(content, formulas).Check(Files).Faults.Select(f => f.Reason)];
    }

    private static string Cut(string text, int part) => text[..(text.Length / 12 * part)];

    private static TypesetText Reversed(TypesetText text) => text with { Source = new string([.. text.Source.Reverse()]) };
}
