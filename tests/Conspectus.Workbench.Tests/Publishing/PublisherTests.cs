using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Conspectus.Articles;
using Conspectus.Articles.Checks;
using Conspectus.Articles.Content;
using Conspectus.Articles.Styles;
using Conspectus.Core;
using Conspectus.Core.Reading;
using Conspectus.Workbench.Publishing;

namespace Conspectus.Workbench.Tests.Publishing;

public partial class PublisherTests(SampleWorkbench sample)
{
    [Fact]
    public void The_article_is_written_with_its_bibliography_and_map()
    {
        Assert.Equal(
            [
                "article.bib", "article.evidence.json", "article.md", "topics.svg", "kinds.svg", "map.svg", "article.html", "article.tex",
                "map.png", "article.distill.md", "article.distill.bib",
            ],
            sample.Published.Files.Select(Path.GetFileName));
        Assert.All(sample.Published.Files, f => Assert.True(Path.IsPathFullyQualified(f) && new FileInfo(f).Length > 1000));
        Assert.True(sample.Published.Sentences > 30);
        Assert.InRange(sample.Published.PapersCited, 20, Repository.SamplePapers);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(sample.Published.Files[0])!, "*.part"));
    }

    [Fact]
    public void Every_key_the_article_cites_is_in_the_bibliography_once()
    {
        var entries = Entry().Matches(Text("article.bib")).Select(m => m.Groups["key"].Value).ToList();
        var cited = Citation().Matches(Text("article.md")).Select(m => m.Groups["key"].Value).ToHashSet();

        Assert.Distinct(entries);
        Assert.Equal(sample.Published.PapersCited, entries.Count);
        Assert.Equal(entries.Order(), cited.Order());
    }

    [Fact]
    public void The_page_stands_alone()
    {
        var html = Text("article.html");

        Assert.StartsWith("<!doctype html>", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("""(src|<link[^>]*href)="(https?:)?//""", html);
        Assert.Contains("<svg", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refreshing_writes_again_only_what_changed()
    {
        await using var library = sample.Analysed();
        var folder = Directory.CreateTempSubdirectory("conspectus-refresh-").FullName;
        var publisher = new Publisher(library.Library, library.Reader, TimeProvider.System);
        var first = await publisher.RefreshAsync(folder, Stop);
        var html = Path.Combine(folder, "article.html");
        File.SetLastWriteTimeUtc(html, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        var second = await publisher.RefreshAsync(folder, Stop);
        Assert.Equal(first.Files, second.Files);
        Assert.Equal((first.PapersCited, first.Sentences), (second.PapersCited, second.Sentences));
        Assert.Equal(2001, File.GetLastWriteTimeUtc(html).Year);

        var paper = (await library.Library.Papers.AllAsync(Stop))[3];
        await library.Library.Reading.SetMarkAsync(library.Reader, paper.Id, Mark.Starred, Stop);
        await library.Library.Reading.SetNoteAsync(library.Reader, paper.Id, "Zanzibar is worth a visit.", basedOn: null, Stop);
        await publisher.RefreshAsync(folder, Stop);
        Assert.Contains("Zanzibar", File.ReadAllText(html), StringComparison.Ordinal);

        File.Delete(html);
        await publisher.RefreshAsync(folder, Stop);
        Assert.True(File.Exists(html));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_check_finds_nothing_to_object_to()
    {
        await using var library = sample.Analysed();
        var l = library.Library;
        var input = new ArticleInput(await l.Papers.AllAsync(Stop), await l.Analysis.TopicsAsync(Stop), await l.Analysis.PlacesAsync(Stop), await l.Reading.AllAsync(library.Reader, Stop), new DateOnly(2023, 12, 10));

        Assert.Empty(ArticleCheck.Check(ArticleBuilder.Build(input, ArticleOptions.Default), input));
    }

    [Fact]
    public async Task Marks_and_notes_appear()
    {
        await using var library = sample.Analysed();
        var papers = await library.Library.Papers.AllAsync(Stop);
        var (starred, noted) = (papers[5], papers[77]);
        await library.Library.Reading.SetMarkAsync(library.Reader, starred.Id, Mark.Starred, Stop);
        await library.Library.Reading.SetMarkAsync(library.Reader, noted.Id, Mark.Liked, Stop);
        await library.Library.Reading.SetNoteAsync(library.Reader, noted.Id, "Ask Miriam whether the wombat experiment holds up.", basedOn: null, Stop);

        await library.PublishAsync();

        var article = File.ReadAllText(library.Folder.File("article/article.md"));
        Assert.Contains("Interesting papers", article, StringComparison.Ordinal);
        Assert.Contains("Ask Miriam whether the wombat experiment holds up.", article, StringComparison.Ordinal);
        Assert.Contains($"(#ref-{starred.Key})**", article, StringComparison.Ordinal);
        Assert.Contains($"(#ref-{noted.Key})**", article, StringComparison.Ordinal);
        var html = File.ReadAllText(library.Folder.File("article/article.html"));
        Assert.Contains("Ask Miriam whether the wombat experiment holds up.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_library_gives_the_same_files()
    {
        await using var library = sample.Analysed();

        var report = await library.PublishAsync();

        Assert.All(report.Files.Zip(sample.Published.Files), pair => Assert.Equal(File.ReadAllBytes(pair.Second), File.ReadAllBytes(pair.First)));
    }

    [Theory]
    [InlineData(ArticleFormats.Markdown, "article.bib", "article.evidence.json", "article.md", "kinds.svg", "map.svg", "topics.svg")]
    [InlineData(ArticleFormats.Html, "article.bib", "article.evidence.json", "article.html")]
    [InlineData(ArticleFormats.Latex, "article.bib", "article.evidence.json", "article.tex", "map.png")]
    [InlineData(
        ArticleFormats.Distill, "article.bib", "article.evidence.json", "article.distill.md", "article.distill.bib", "kinds.svg", "map.svg",
        "topics.svg")]
    public async Task Only_the_formats_asked_for_are_written(ArticleFormats formats, params string[] names)
    {
        await using var library = sample.Analysed();

        await library.PublishAsync(formats);

        Assert.Equal(names.Order(), Directory.GetFiles(library.Folder.File("article")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task References_in_a_style_pass_the_check()
    {
        await using var library = sample.Analysed();
        var folder = library.Folder.File("article");
        var options = new PublishOptions { Formats = ArticleFormats.All, Style = CitationStyle.Bundled("apa") };

        await new Publisher(library.Library, library.Reader, FixedClock.Instance).PublishAsync(folder, options, Stop);

        Assert.Empty((await new ArticleChecks(library.Library, library.Reader).CheckAsync(folder, Stop)).Faults);
        var evidence = Path.Combine(folder, "article.evidence.json");
        File.WriteAllText(evidence, File.ReadAllText(evidence).Replace("\n\"style\": \"apa\",", "", StringComparison.Ordinal));
        Assert.NotEmpty((await new ArticleChecks(library.Library, library.Reader).CheckAsync(folder, Stop)).Faults);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Pandoc_makes_the_Word_document_with_the_references_in_the_style()
    {
        await using var library = sample.Analysed();
        var publisher = new Publisher(library.Library, library.Reader, FixedClock.Instance);
        var options = new PublishOptions { Formats = ArticleFormats.Word, Style = CitationStyle.Bundled("vancouver") };
        try
        {
            await publisher.PublishAsync(library.Folder.File("word"), options, Stop);
        }
        catch (ConspectusException refusal) when (refusal.Message.Contains("not installed", StringComparison.Ordinal))
        {
            Assert.Contains("pandoc.org", refusal.NextStep, StringComparison.Ordinal);
            Assert.Skip("Pandoc is not installed.");
        }

        using var word = ZipFile.OpenRead(library.Folder.File("word/article.docx"));
        using var document = word.GetEntry("word/document.xml")!.Open();
        var text = XDocument.Load(document).Root!.Value;
        Assert.Contains("Advances in", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("[@", text, StringComparison.Ordinal);
        Assert.Contains(word.Entries, e => e.FullName.StartsWith("word/media/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_edition_that_is_not_there_is_told_with_those_that_are()
    {
        await using var library = sample.Analysed();
        var publisher = new Publisher(library.Library, library.Reader, FixedClock.Instance);
        var folder = library.Folder.File("other");
        var refusal = await Assert.ThrowsAsync<ConspectusException>(() => publisher.PublishAsync(folder, ArticleFormats.All, "icml-1999", Stop));
        var editions = (await library.Library.Papers.EditionsAsync(Stop)).Select(e => e.Slug);
        Assert.All(editions, e => Assert.Contains(e, refusal.NextStep, StringComparison.Ordinal));
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task Into_what_is_no_folder_nothing_is_written()
    {
        await using var library = sample.Analysed();
        var file = library.Folder.Write("taken", "A file.");

        foreach (var folder in new[] { file, Path.Combine(file, "below"), "", "/proc/conspectus" })
        {
            var publisher = new Publisher(library.Library, library.Reader, FixedClock.Instance);
            var refusal = await Assert.ThrowsAsync<ConspectusException>(() => publisher.PublishAsync(folder, ArticleFormats.All, null, Stop));
            Assert.NotEmpty(refusal.NextStep);
        }

        Assert.Equal("A file.", File.ReadAllText(file));
    }

    [Fact]
    public async Task Without_papers_or_analysis_it_says_what_to_do()
    {
        await using var empty = new TempLibrary();
        await using var imported = sample.Imported();

        Assert.Contains("import", (await Assert.ThrowsAsync<ConspectusException>(() => empty.PublishAsync())).NextStep, StringComparison.Ordinal);
        Assert.Contains("analyze", (await Assert.ThrowsAsync<ConspectusException>(() => imported.PublishAsync())).NextStep, StringComparison.Ordinal);
        Assert.False(Directory.Exists(imported.Folder.File("article")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task A_small_library_has_its_article_too(int count)
    {
        await using var library = new TempLibrary();
        await library.ImportAsync(new SampleFeed().Take(count).WriteTo(library.Folder));
        await library.AnalyseAsync();

        var report = await library.PublishAsync();

        Assert.InRange(report.PapersCited, 1, count);
        Assert.True(report.Sentences > 0);
    }

    private string Text(string name) => File.ReadAllText(sample.Published.Files.Single(f => Path.GetFileName(f) == name));

    [GeneratedRegex(@"^@\w+\{(?<key>[^,]+),", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"(?<=\[(?:@\w+; )*)@(?<key>[a-z0-9]+)(?=(?:; @\w+)*\])")]
    private static partial Regex Citation();
}
