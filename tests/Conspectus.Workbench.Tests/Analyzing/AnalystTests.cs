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
    public void The_report_names_the_stages_papers_and_topics()
    {
        using var library = sample.Analysed();

        Assert.False(sample.Analysis.Reused);
        Assert.Equal(Repository.SamplePapers, sample.Analysis.Papers);
        Assert.Equal(library.Library.Analysis.Topics().Level(TopicLevel.Topic).Count(), sample.Analysis.Topics);
        Assert.Equal(["text", "term vectors", "shipped vectors", "search vectors", "embedding", "neighbours", "map", "clusters", "topics"], sample.Analysis.Stages.Select(s => s.Name));
        Assert.All(sample.Analysis.Stages, s => Assert.True(s.Seconds >= 0));
    }

    [Fact]
    public void Every_paper_is_in_exactly_one_topic_of_each_level_and_in_its_parent()
    {
        using var library = sample.Analysed();
        var ids = library.Library.Papers.All().Select(p => p.Id).Order().ToList();
        var tree = library.Library.Analysis.Topics();

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
    public void Every_paper_has_a_place_that_agrees_with_its_topics_and_neighbours_that_are_not_itself()
    {
        using var library = sample.Analysed();
        var papers = library.Library.Papers.All();
        var tree = library.Library.Analysis.Topics();
        var places = library.Library.Analysis.Places();

        Assert.Equal(papers.Select(p => p.Id), places.Select(p => p.PaperId));
        Assert.All(places, p => Assert.True(Math.Abs(p.X) <= 1 && Math.Abs(p.Y) <= 1));
        Assert.All(places, p => Assert.All(new[] { p.Chapter, p.Topic, p.Theme }, id => Assert.Contains(p.PaperId, tree.Find(id)!.Papers)));
        foreach (var paper in papers)
        {
            var neighbors = library.Library.Analysis.Neighbors(paper.Id, 1000);
            Assert.Equal(Analyst.StoredNeighbors, neighbors.Count);
            Assert.Distinct(neighbors.Select(n => n.PaperId));
            Assert.DoesNotContain(paper.Id, neighbors.Select(n => n.PaperId));
            Assert.Equal(neighbors.Select(n => n.Cosine).OrderDescending(), neighbors.Select(n => n.Cosine));
            Assert.All(neighbors, n => Assert.InRange(n.Cosine, -1f, 1.0001f));
        }
    }

    [Fact]
    public void One_thread_and_two_give_identical_results()
    {
        using var two = sample.Analysed();
        using var one = sample.Imported();

        one.Analyse(threads: 1);

        Assert.Equal(LibraryContent.AnalysisOf(two.Library), LibraryContent.AnalysisOf(one.Library));
    }

    [Fact]
    public void It_is_reused_when_nothing_has_changed()
    {
        using var library = sample.Analysed();
        library.Library.Reading.SetMark(library.Library.Papers.All()[0].Id, Core.Reading.Mark.Liked);

        var report = library.Analyse();

        Assert.True(report.Reused);
        Assert.True(new Analyst(library.Library, new AnalysisOptions()).IsCurrent());
        Assert.Equal(sample.Analysis.Stages, report.Stages);
        Assert.Equal((sample.Analysis.Papers, sample.Analysis.Topics), (report.Papers, report.Topics));
    }

    [Fact]
    public async Task It_is_done_again_when_a_paper_has_changed()
    {
        using var library = sample.Analysed();
        var feed = new SampleFeed();
        feed[3]["abstract"] = "We prune decision trees until nothing is left.";
        await library.ImportAsync(feed.WriteTo(library.Folder));

        Assert.False(new Analyst(library.Library, new AnalysisOptions()).IsCurrent());
        Assert.False(library.Analyse().Reused);
        Assert.True(library.Analyse().Reused);
    }

    [Fact]
    public async Task Papers_added_later_do_not_move_the_rest_unless_a_fresh_map_is_wanted()
    {
        using var library = new TempLibrary();
        await library.ImportAsync(new SampleFeed().Take(250).WriteTo(library.Folder));
        library.Analyse();
        var before = library.Library.Analysis.Places().ToDictionary(p => p.PaperId, p => (p.X, p.Y));
        await library.ImportAsync(Repository.Sample);

        library.Analyse();
        var after = library.Library.Analysis.Places();
        Assert.True(after.Count > before.Count);
        Assert.All(after.Where(p => before.ContainsKey(p.PaperId)), p => Assert.Equal(before[p.PaperId], (p.X, p.Y)));
        Assert.All(after, p => Assert.InRange(p.Trust!.Value, 0, 10));

        new Analyst(library.Library, new AnalysisOptions()).Run(2, null, TestContext.Current.CancellationToken, fresh: true);
        Assert.Contains(library.Library.Analysis.Places(), p => before.TryGetValue(p.PaperId, out var place) && place != (p.X, p.Y));
    }

    [Fact]
    public void It_is_done_again_when_an_option_has_changed()
    {
        using var library = sample.Analysed();
        var before = library.Library.Analysis.Fingerprint();

        var report = library.Analyse(Other);

        Assert.False(report.Reused);
        Assert.NotEqual(before, library.Library.Analysis.Fingerprint());
        Assert.True(library.Analyse(Other).Reused);
        Assert.False(new Analyst(library.Library, new AnalysisOptions()).IsCurrent());
    }

    [Theory]
    [InlineData("Reading the abstracts")]
    [InlineData("Fitting the embedding")]
    [InlineData("Drawing the map")]
    [InlineData("Grouping the papers")]
    [InlineData("Naming the topics")]
    public void Cancelled_in_mid_analysis_the_stored_one_stays(string stage)
    {
        using var library = sample.Analysed();
        var before = LibraryContent.Of(library.Library);
        using var cancel = new CancelAt(stage);

        Assert.ThrowsAny<OperationCanceledException>(() => new Analyst(library.Library, Other).Run(2, cancel, cancel.Token));

        Assert.True(cancel.Reached);
        library.Reopen();
        Assert.Equal(before, LibraryContent.Of(library.Library));
        Assert.True(library.Analyse().Reused);
    }

    [Fact]
    public void Cancelled_in_its_first_run_there_is_none_and_the_papers_are_there()
    {
        using var library = sample.Imported();
        using var cancel = new CancelAt("Drawing the map");

        Assert.ThrowsAny<OperationCanceledException>(() => new Analyst(library.Library, Other).Run(2, cancel, cancel.Token));

        library.Reopen();
        Assert.Null(library.Library.Analysis.Fingerprint());
        Assert.Empty(library.Library.Analysis.Topics().All);
        Assert.Equal(Repository.SamplePapers, library.Library.Papers.Count());
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
        using var library = new TempLibrary();
        await library.ImportAsync(new SampleFeed().Take(count).WriteTo(library.Folder));

        var report = library.Analyse();

        Assert.Equal(count, report.Papers);
        Assert.True(library.Analyse().Reused);
        var ids = library.Library.Papers.All().Select(p => p.Id).Order().ToList();
        Assert.Equal(ids, library.Library.Analysis.Places().Select(p => p.PaperId).Order());
        foreach (var level in Enum.GetValues<TopicLevel>())
            Assert.Equal(ids, library.Library.Analysis.Topics().Level(level).SelectMany(t => t.Papers).Order());
    }

    [Fact]
    public void The_options_of_a_stage_are_stored_with_it()
    {
        using var library = sample.Imported();

        library.Analyse(Other with { Labels = new LabelOptions { Terms = 4 } });

        var stages = library.Library.Analysis.Stages().ToDictionary(s => s.Name, s => s.Options);
        Assert.Contains("\"Terms\":4", stages["topics"], StringComparison.Ordinal);
        Assert.Contains("\"Iterations\":10", stages["map"], StringComparison.Ordinal);
        Assert.All(library.Library.Analysis.Topics().All, t => Assert.True(t.Terms.Count <= 4));
    }
}
