using Conspectus.Analysis;
using Conspectus.Analysis.Layout;
using Conspectus.Analysis.Topics;
using Conspectus.Core.Topics;
using Conspectus.Workbench.Analyzing;

namespace Conspectus.Workbench.Tests.Analyzing;

public class AnalystTests(SampleWorkbench sample)
{
    // Another option, and a map that takes no time.
    private static readonly AnalysisOptions Other = new() { Layout = new LayoutOptions { EarlyIterations = 10, Iterations = 10 } };

    [Fact]
    public async Task The_report_names_the_stages_papers_and_topics()
    {
        await using var library = sample.Analysed();

        Assert.False(sample.Analysis.Reused);
        Assert.Equal(Repository.SamplePapers, sample.Analysis.Papers);
        Assert.Equal((await library.Library.Analysis.TopicsAsync(Stop)).Level(TopicLevel.Topic).Count(), sample.Analysis.Topics);
        Assert.Equal(["text", "term vectors", "shipped vectors", "search vectors", "embedding", "neighbours", "map", "clusters", "topics"], sample.Analysis.Stages.Select(s => s.Name));
        Assert.All(sample.Analysis.Stages, s => Assert.True(s.Seconds >= 0));
    }

    [Fact]
    public async Task Every_paper_is_in_exactly_one_topic_of_each_level_and_in_its_parent()
    {
        await using var library = sample.Analysed();
        var ids = (await library.Library.Papers.AllAsync(Stop)).Select(p => p.Id).Order().ToList();
        var tree = await library.Library.Analysis.TopicsAsync(Stop);

        foreach (var level in Enum.GetValues<TopicLevel>())
        {
            Assert.True(tree.Level(level).Count() >= 2);
            Assert.Equal(ids, tree.Level(level).SelectMany(t => t.Papers).Order());
        }

        Assert.All(tree.All, t => Assert.True(tree.Parent(t) is not { } parent ? t.Level == TopicLevel.Chapter : parent.Level == t.Level - 1));
        Assert.All(tree.All, t => Assert.Subset((tree.Parent(t) ?? t).Papers.ToHashSet(), t.Papers.ToHashSet()));
        Assert.All(tree.All, t => Assert.Subset(t.Papers.ToHashSet(), t.Exemplars.ToHashSet()));
        Assert.All(tree.All, t => Assert.False(string.IsNullOrWhiteSpace(t.Label)));
    }

    [Fact]
    public async Task Every_paper_has_a_place_that_agrees_with_its_topics_and_neighbours_that_are_not_itself()
    {
        await using var library = sample.Analysed();
        var papers = await library.Library.Papers.AllAsync(Stop);
        var tree = await library.Library.Analysis.TopicsAsync(Stop);
        var places = await library.Library.Analysis.PlacesAsync(Stop);

        Assert.Equal(papers.Select(p => p.Id), places.Select(p => p.PaperId));
        Assert.All(places, p => Assert.True(Math.Abs(p.X) <= 1 && Math.Abs(p.Y) <= 1));
        Assert.All(places, p => Assert.All(new[] { p.Chapter, p.Topic, p.Theme }, id => Assert.Contains(p.PaperId, tree.Find(id)!.Papers)));
        foreach (var paper in papers)
        {
            var neighbors = (await library.Library.Analysis.NeighborsAsync([paper.Id], 1000, Stop))[0];
            Assert.Equal(Analyst.StoredNeighbors, neighbors.Count);
            Assert.Distinct(neighbors.Select(n => n.PaperId));
            Assert.DoesNotContain(paper.Id, neighbors.Select(n => n.PaperId));
            Assert.Equal(neighbors.Select(n => n.Cosine).OrderDescending(), neighbors.Select(n => n.Cosine));
            Assert.All(neighbors, n => Assert.InRange(n.Cosine, -1f, 1.0001f));
        }
    }

    [Fact]
    public async Task One_thread_and_two_give_identical_results()
    {
        await using var two = sample.Analysed();
        await using var one = sample.Imported();

        await one.AnalyseAsync(threads: 1);

        Assert.Equal(await LibraryContent.AnalysisOfAsync(two.Library), await LibraryContent.AnalysisOfAsync(one.Library));
    }

    [Fact]
    public async Task It_is_reused_when_nothing_has_changed()
    {
        await using var library = sample.Analysed();
        await library.Library.Reading.SetMarkAsync(library.Reader, (await library.Library.Papers.AllAsync(Stop))[0].Id, Core.Reading.Mark.Liked, Stop);

        var report = await library.AnalyseAsync();

        Assert.True(report.Reused);
        Assert.True(await new Analyst(library.Library, new AnalysisOptions()).IsCurrentAsync(Stop));
        Assert.Equal(sample.Analysis.Stages, report.Stages);
        Assert.Equal((sample.Analysis.Papers, sample.Analysis.Topics), (report.Papers, report.Topics));
    }

    [Fact]
    public async Task It_is_done_again_when_a_paper_has_changed()
    {
        await using var library = sample.Analysed();
        var feed = new SampleFeed();
        feed[3]["abstract"] = "We prune decision trees until nothing is left.";
        await library.ImportAsync(feed.WriteTo(library.Folder));

        Assert.False(await new Analyst(library.Library, new AnalysisOptions()).IsCurrentAsync(Stop));
        Assert.False((await library.AnalyseAsync()).Reused);
        Assert.True((await library.AnalyseAsync()).Reused);
    }

    [Fact]
    public async Task Papers_added_later_do_not_move_the_rest_unless_a_fresh_map_is_wanted()
    {
        await using var library = new TempLibrary();
        await library.ImportAsync(new SampleFeed().Take(250).WriteTo(library.Folder));
        await library.AnalyseAsync();
        var before = (await library.Library.Analysis.PlacesAsync(Stop)).ToDictionary(p => p.PaperId, p => (p.X, p.Y));
        await library.ImportAsync(Repository.Sample);

        await library.AnalyseAsync();
        var after = await library.Library.Analysis.PlacesAsync(Stop);
        Assert.True(after.Count > before.Count);
        Assert.All(after.Where(p => before.ContainsKey(p.PaperId)), p => Assert.Equal(before[p.PaperId], (p.X, p.Y)));
        Assert.All(after, p => Assert.InRange(p.Trust!.Value, 0, 10));

        await new Analyst(library.Library, new AnalysisOptions()).RunAsync(2, null, TestContext.Current.CancellationToken, fresh: true);
        Assert.Contains(await library.Library.Analysis.PlacesAsync(Stop), p => before.TryGetValue(p.PaperId, out var place) && place != (p.X, p.Y));
    }

    [Fact]
    public async Task It_is_done_again_when_an_option_has_changed()
    {
        await using var library = sample.Analysed();
        var before = await library.Library.Analysis.FingerprintAsync(Stop);

        var report = await library.AnalyseAsync(Other);

        Assert.False(report.Reused);
        Assert.NotEqual(before, await library.Library.Analysis.FingerprintAsync(Stop));
        Assert.True((await library.AnalyseAsync(Other)).Reused);
        Assert.False(await new Analyst(library.Library, new AnalysisOptions()).IsCurrentAsync(Stop));
    }

    [Theory]
    [InlineData("Reading the abstracts")]
    [InlineData("Fitting the embedding")]
    [InlineData("Drawing the map")]
    [InlineData("Grouping the papers")]
    [InlineData("Naming the topics")]
    public async Task Cancelled_in_mid_analysis_the_stored_one_stays(string stage)
    {
        await using var library = sample.Analysed();
        var before = await LibraryContent.OfAsync(library.Library);
        using var cancel = new CancelAt(stage);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Analyst(library.Library, Other).RunAsync(2, cancel, cancel.Token));

        Assert.True(cancel.Reached);
        await library.ReopenAsync();
        Assert.Equal(before, await LibraryContent.OfAsync(library.Library));
        Assert.True((await library.AnalyseAsync()).Reused);
    }

    [Fact]
    public async Task Cancelled_in_its_first_run_there_is_none_and_the_papers_are_there()
    {
        await using var library = sample.Imported();
        using var cancel = new CancelAt("Drawing the map");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Analyst(library.Library, Other).RunAsync(2, cancel, cancel.Token));

        await library.ReopenAsync();
        Assert.Null(await library.Library.Analysis.FingerprintAsync(Stop));
        Assert.Empty((await library.Library.Analysis.TopicsAsync(Stop)).All);
        Assert.Equal(Repository.SamplePapers, await library.Library.Papers.CountAsync(Stop));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(40)]
    public async Task A_library_of_any_size_can_be_analysed(int count)
    {
        await using var library = new TempLibrary();
        await library.ImportAsync(new SampleFeed().Take(count).WriteTo(library.Folder));

        var report = await library.AnalyseAsync();

        Assert.Equal(count, report.Papers);
        Assert.True((await library.AnalyseAsync()).Reused);
        var ids = (await library.Library.Papers.AllAsync(Stop)).Select(p => p.Id).Order().ToList();
        Assert.Equal(ids, (await library.Library.Analysis.PlacesAsync(Stop)).Select(p => p.PaperId).Order());
        foreach (var level in Enum.GetValues<TopicLevel>())
            Assert.Equal(ids, (await library.Library.Analysis.TopicsAsync(Stop)).Level(level).SelectMany(t => t.Papers).Order());
    }

    [Fact]
    public async Task The_options_of_a_stage_are_stored_with_it()
    {
        await using var library = sample.Imported();

        await library.AnalyseAsync(Other with { Labels = new LabelOptions { Terms = 4 } });

        var stages = (await library.Library.Analysis.StagesAsync(Stop)).ToDictionary(s => s.Name, s => s.Options);
        Assert.Contains("\"Terms\":4", stages["topics"], StringComparison.Ordinal);
        Assert.Contains("\"Iterations\":10", stages["map"], StringComparison.Ordinal);
        Assert.All((await library.Library.Analysis.TopicsAsync(Stop)).All, t => Assert.True(t.Terms.Count <= 4));
    }
}
