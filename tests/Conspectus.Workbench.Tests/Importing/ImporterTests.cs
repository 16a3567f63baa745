using Conspectus.Core;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Sources;
using Conspectus.Workbench.Importing;

namespace Conspectus.Workbench.Tests.Importing;

public class ImporterTests(SampleWorkbench sample)
{
    [Fact]
    public async Task The_sample_is_imported_whole_and_without_issues()
    {
        await using var library = sample.Imported();

        Assert.Equal((Repository.SamplePapers, 0, 0), (sample.Import.Added, sample.Import.Updated, sample.Import.Unchanged));
        Assert.Empty(sample.Import.Issues);
        Assert.Empty(sample.Import.Known);
        var papers = await library.Library.Papers.AllAsync(Stop);
        Assert.Equal(Repository.SamplePapers, papers.Count);
        Assert.All(papers, p => Assert.Equal("NeurIPS 2023", p.Edition.ToString()));
        Assert.All(papers, p => Assert.NotEmpty(p.Abstract.Html));
        Assert.Distinct(papers.Select(p => p.Id));
        Assert.Distinct(papers.Select(p => p.Key));
    }

    [Fact]
    public async Task Importing_again_changes_nothing()
    {
        await using var library = sample.Imported();
        var before = await LibraryContent.OfAsync(library.Library);

        var report = await library.ImportAsync(Repository.Sample);

        Assert.Equal((0, 0, Repository.SamplePapers), (report.Added, report.Updated, report.Unchanged));
        Assert.Equal(before, await LibraryContent.OfAsync(library.Library));
    }

    [Fact]
    public async Task One_thread_imports_the_same()
    {
        await using var two = sample.Imported();
        await using var one = new TempLibrary();

        await one.ImportAsync(new ImportOptions { Threads = 1 }, Repository.Sample);

        Assert.Equal(await LibraryContent.OfAsync(two.Library), await LibraryContent.OfAsync(one.Library));
    }

    [Fact]
    public async Task A_corrected_copy_updates_papers_and_keeps_ids_keys_marks_and_notes()
    {
        await using var library = sample.Imported();
        var before = await library.Library.Papers.AllAsync(Stop);
        var (summary, title) = (before[3], before[10]);
        var poster = before.Index().First(p => p.Index > 10 && p.Item.Decision == Decision.Poster).Index;
        await library.Library.Reading.SetMarkAsync(library.Reader, summary.Id, Mark.Starred, Stop);
        await library.Library.Reading.SetNoteAsync(library.Reader, title.Id, "Compare with the tree search of chapter two.", basedOn: null, Stop);
        var reading = await library.Library.Reading.AllAsync(library.Reader, Stop);
        var feed = new SampleFeed();
        feed[3]["abstract"] = "A corrected summary with $x^2$ in it.";
        feed[10]["name"] = feed.Title(10) + ", Revisited";
        feed[poster]["decision"] = "Accept (oral)";

        var report = await library.ImportAsync(feed.WriteTo(library.Folder));

        Assert.Equal((0, 3, Repository.SamplePapers - 3), (report.Added, report.Updated, report.Unchanged));
        var after = await library.Library.Papers.AllAsync(Stop);
        Assert.Equal(before.Select(p => (p.Id, p.Key)), after.Select(p => (p.Id, p.Key)));
        Assert.Contains("<math", after[3].Abstract.Html, StringComparison.Ordinal);
        Assert.EndsWith(", Revisited", after[10].Title.Text, StringComparison.Ordinal);
        Assert.Equal(Decision.Oral, after[poster].Decision);
        Assert.Equal(reading, await library.Library.Reading.AllAsync(library.Reader, Stop));
        Assert.All(Enumerable.Range(0, before.Count).Except([3, 10, poster]), i => Assert.Equal(LibraryContent.Of(before[i]), LibraryContent.Of(after[i])));
    }

    [Fact]
    public async Task A_shorter_copy_takes_no_paper_away()
    {
        await using var library = sample.Imported();

        var report = await library.ImportAsync(new SampleFeed().Take(5).WriteTo(library.Folder));

        Assert.Equal((0, 0, 5), (report.Added, report.Updated, report.Unchanged));
        Assert.Equal(Repository.SamplePapers, await library.Library.Papers.CountAsync(Stop));
    }

    [Fact]
    public async Task A_known_source_is_passed_over_if_asked_for()
    {
        await using var library = sample.Imported();
        var skip = new ImportOptions { SkipKnown = true };

        var known = await library.ImportAsync(skip, Repository.Sample);
        var changed = new SampleFeed().Take(2).WriteTo(library.Folder, "other.json");
        var other = await library.ImportAsync(skip, changed, Repository.Sample);

        Assert.Equal([Repository.Sample], known.Known);
        Assert.Equal((0, 0, 0), (known.Added, known.Updated, known.Unchanged));
        Assert.Equal((0, 0, 2), (other.Added, other.Updated, other.Unchanged));
        Assert.Equal([Repository.Sample], other.Known);
    }

    [Fact]
    public async Task A_known_source_is_read_again_for_another_conference()
    {
        await using var library = sample.Imported();
        var options = new ImportOptions { SkipKnown = true, Sources = new SourceOptions { Conference = "ICML", Year = 2024 } };

        var report = await library.ImportAsync(options, Repository.Sample);

        Assert.Equal((Repository.SamplePapers, 0, 0), (report.Added, report.Updated, report.Unchanged));
        var papers = await library.Library.Papers.AllAsync(Stop);
        Assert.Equal(Repository.SamplePapers, papers.Count(p => p.Edition.Slug == "icml-2024"));
        Assert.Distinct(papers.Select(p => p.Key));
    }

    [Theory]
    [InlineData("{\"count\": 2, \"results\": [{\"id\": 1, \"name\": \"Half a Feed\", \"authors\": []")]
    [InlineData("<!DOCTYPE html><html><head><title>502</title></head><body>Bad gateway</body></html>")]
    [InlineData("")]
    [InlineData("{\"weather\": \"fine\"}")]
    public async Task A_source_that_is_refused_leaves_the_library_untouched(string content)
    {
        await using var library = sample.Imported();
        var before = await LibraryContent.OfAsync(library.Library);
        var path = library.Folder.Write("refused.json", content);

        var refusal = await Assert.ThrowsAsync<ConspectusException>(() => library.ImportAsync(path));

        Assert.Contains("refused.json", refusal.Message, StringComparison.Ordinal);
        Assert.NotEmpty(refusal.NextStep);
        Assert.Equal(before, await LibraryContent.OfAsync(library.Library));
    }

    [Fact]
    public async Task The_sources_before_a_refused_one_stay_and_those_behind_it_are_not_read()
    {
        await using var library = new TempLibrary();
        var first = new SampleFeed().Take(3).WriteTo(library.Folder, "neurips-2023-first.json");

        await Assert.ThrowsAsync<ConspectusException>(() => library.ImportAsync(first, library.Folder.File("missing.json"), Repository.Sample));

        Assert.Equal(3, await library.Library.Papers.CountAsync(Stop));
    }

    [Fact]
    public async Task A_record_that_cannot_be_used_is_listed_and_the_rest_goes_on()
    {
        await using var library = new TempLibrary();
        var feed = new SampleFeed().Take(4);
        feed[1]["name"] = "  ";
        var path = feed.WriteTo(library.Folder);

        var report = await library.ImportAsync(path);

        Assert.Equal(3, report.Added);
        var issue = Assert.Single(report.Issues);
        Assert.EndsWith("neurips-2023-corrected.json", issue.Source, StringComparison.Ordinal);
        Assert.NotEmpty(issue.Record);
        Assert.NotEmpty(issue.Reason);
    }

    [Theory]
    [InlineData("Reading papers")]
    [InlineData("Writing the library")]
    public async Task Cancelled_in_mid_import_the_library_is_as_before(string stage)
    {
        await using var library = new TempLibrary();
        await library.ImportAsync(new SampleFeed().Take(3).WriteTo(library.Folder, "neurips-2023-first.json"));
        var before = await LibraryContent.OfAsync(library.Library);
        using var cancel = new CancelAt(stage);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new Importer(library.Library, new ImportOptions()).ImportAsync([Repository.Sample], cancel, cancel.Token));

        Assert.True(cancel.Reached);
        Assert.Equal(before, await LibraryContent.OfAsync(library.Library));
        await library.ReopenAsync();
        Assert.Equal(before, await LibraryContent.OfAsync(library.Library));
        Assert.Equal(Repository.SamplePapers - 3, (await library.ImportAsync(Repository.Sample)).Added);
    }
}
