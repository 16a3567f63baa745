using System.Text.RegularExpressions;
using Conspectus.Articles;
using Conspectus.Articles.Checks;
using Conspectus.Articles.Content;
using Conspectus.Core;
using Conspectus.Core.Reading;
using Conspectus.Workbench.Publishing;

namespace Conspectus.Workbench.Tests.Publishing;

public partial class PublisherTests(SampleWorkbench sample)
{
    [Fact]
    public void The_article_is_written_with_its_bibliography_and_map()
    {
        Assert.Equal(["article.bib", "article.md", "map.svg", "article.html"], sample.Published.Files.Select(Path.GetFileName));
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
    public void Refreshing_writes_again_only_what_changed()
    {
        using var library = sample.Analysed();
        var folder = Directory.CreateTempSubdirectory("conspectus-refresh-").FullName;
        var publisher = new Publisher(library.Library, TimeProvider.System);
        var first = publisher.Refresh(folder);
        var html = Path.Combine(folder, "article.html");
        File.SetLastWriteTimeUtc(html, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        var second = publisher.Refresh(folder);
        Assert.Equal(first.Files, second.Files);
        Assert.Equal((first.PapersCited, first.Sentences), (second.PapersCited, second.Sentences));
        Assert.Equal(2001, File.GetLastWriteTimeUtc(html).Year);

        var paper = library.Library.Papers.All()[3];
        library.Library.Reading.SetMark(paper.Id, Mark.Starred);
        library.Library.Reading.SetNote(paper.Id, "Zanzibar is worth a visit.");
        publisher.Refresh(folder);
        Assert.Contains("Zanzibar", File.ReadAllText(html), StringComparison.Ordinal);

        File.Delete(html);
        publisher.Refresh(folder);
        Assert.True(File.Exists(html));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_check_finds_nothing_to_object_to()
    {
        using var library = sample.Analysed();
        var l = library.Library;
        var input = new ArticleInput(l.Papers.All(), l.Analysis.Topics(), l.Analysis.Places(), l.Reading.All(), new DateOnly(2023, 12, 10));

        Assert.Empty(ArticleCheck.Check(ArticleBuilder.Build(input, ArticleOptions.Default), input));
    }

    [Fact]
    public void Marks_and_notes_appear()
    {
        using var library = sample.Analysed();
        var papers = library.Library.Papers.All();
        var (starred, noted) = (papers[5], papers[77]);
        library.Library.Reading.SetMark(starred.Id, Mark.Starred);
        library.Library.Reading.SetMark(noted.Id, Mark.Liked);
        library.Library.Reading.SetNote(noted.Id, "Ask Miriam whether the wombat experiment holds up.");

        library.Publish();

        var article = File.ReadAllText(library.Folder.File("article/article.md"));
        Assert.Contains("Interesting papers", article, StringComparison.Ordinal);
        Assert.Contains("Ask Miriam whether the wombat experiment holds up.", article, StringComparison.Ordinal);
        Assert.Contains($"(#ref-{starred.Key})**", article, StringComparison.Ordinal);
        Assert.Contains($"(#ref-{noted.Key})**", article, StringComparison.Ordinal);
        var html = File.ReadAllText(library.Folder.File("article/article.html"));
        Assert.Contains("Ask Miriam whether the wombat experiment holds up.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_library_gives_the_same_files()
    {
        using var library = sample.Analysed();

        var report = library.Publish();

        Assert.All(report.Files.Zip(sample.Published.Files), pair => Assert.Equal(File.ReadAllBytes(pair.Second), File.ReadAllBytes(pair.First)));
    }

    [Theory]
    [InlineData(ArticleFormats.Markdown, "article.bib", "article.md", "map.svg")]
    [InlineData(ArticleFormats.Html, "article.bib", "article.html")]
    public void Only_the_formats_asked_for_are_written(ArticleFormats formats, params string[] names)
    {
        using var library = sample.Analysed();

        library.Publish(formats);

        Assert.Equal(names.Order(), Directory.GetFiles(library.Folder.File("article")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Into_what_is_no_folder_nothing_is_written()
    {
        using var library = sample.Analysed();
        var file = library.Folder.Write("taken", "A file.");

        foreach (var folder in new[] { file, Path.Combine(file, "below"), "", "/proc/conspectus" })
        {
            var refusal = Assert.Throws<ConspectusException>(() => new Publisher(library.Library, FixedClock.Instance).Publish(folder, ArticleFormats.All));
            Assert.NotEmpty(refusal.NextStep);
        }

        Assert.Equal("A file.", File.ReadAllText(file));
    }

    [Fact]
    public void Without_papers_or_analysis_it_says_what_to_do()
    {
        using var empty = new TempLibrary();
        using var imported = sample.Imported();

        Assert.Contains("import", Assert.Throws<ConspectusException>(() => empty.Publish()).NextStep, StringComparison.Ordinal);
        Assert.Contains("analyze", Assert.Throws<ConspectusException>(() => imported.Publish()).NextStep, StringComparison.Ordinal);
        Assert.False(Directory.Exists(imported.Folder.File("article")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task A_small_library_has_its_article_too(int count)
    {
        using var library = new TempLibrary();
        await library.ImportAsync(new SampleFeed().Take(count).WriteTo(library.Folder));
        library.Analyse();

        var report = library.Publish();

        Assert.InRange(report.PapersCited, 1, count);
        Assert.True(report.Sentences > 0);
    }

    private string Text(string name) => File.ReadAllText(sample.Published.Files.Single(f => Path.GetFileName(f) == name));

    [GeneratedRegex(@"^@\w+\{(?<key>[^,]+),", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"(?<=\[(?:@\w+; )*)@(?<key>[a-z0-9]+)(?=(?:; @\w+)*\])")]
    private static partial Regex Citation();
}
