using Conspectus.Core.Topics;
using Conspectus.Workbench.Overview;
using static Conspectus.Workbench.Tests.TestStop;

namespace Conspectus.Workbench.Tests.Overview;

public sealed class OverviewLookupTests(SampleWorkbench sample)
{
    [Fact]
    public async Task An_analysed_library_shows_its_topics_each_with_its_most_typical_paper()
    {
        await using var place = sample.Analysed();
        var library = new CountedLibrary(place.Library);
        var lookup = new OverviewLookup(library);
        var overview = await lookup.GetAsync(place.Reader, Stop);
        var topics = overview.Topics.Level(TopicLevel.Topic).ToList();
        Assert.Equal(Repository.SamplePapers, overview.Numbers.Papers);
        Assert.Equal(topics.Select(t => (t.Id, t.Exemplars[0])).Order(), overview.Exemplars.Select(e => (e.Key, e.Value.Id)).Order());
        Assert.Equal(topics.Count, overview.Progress.Count);
        Assert.Empty(overview.First);
        Assert.Equal(
            ["GetAsync", "KeepAsync", "KeptAsync", "NumbersAsync", "ProgressAsync", "TopicsAsync", "TopicsAsync"],
            library.Calls.Order(StringComparer.Ordinal));
        library.Calls.Clear();
        await lookup.GetAsync(place.Reader, Stop);
        Assert.DoesNotContain("NumbersAsync", library.Calls); // kept until papers come or change, also for another process
    }

    [Fact]
    public async Task Before_the_analysis_the_first_papers_stand_for_the_rest()
    {
        await using var place = sample.Imported();
        var overview = await new OverviewLookup(place.Library).GetAsync(place.Reader, Stop);
        Assert.Equal((await place.Library.Papers.AllAsync(Stop)).Take(20).Select(p => p.Id), overview.First.Select(r => r.Paper.Id));
        Assert.Empty(overview.Exemplars);
        Assert.Empty(overview.Progress);
    }
}
