using Conspectus.Core.Topics;
using Conspectus.Library;
using Conspectus.Workbench.Topics;
using Conspectus.Workbench.Trends;
using static Conspectus.Workbench.Tests.TestStop;

namespace Conspectus.Workbench.Tests;

public sealed class KeptValueTests(SampleWorkbench sample)
{
    private sealed record Value(int Number, IReadOnlyList<string> Words);

    private static KeptValue<Value> Counted(ILibrary library, List<int> makings, int version = 1) => new(library, "value", version, _ =>
    {
        makings.Add(version);
        return new(new Value(makings.Count, ["a", "b"]));
    });

    [Fact]
    public async Task What_one_process_has_made_another_reads_until_papers_change()
    {
        await using var place = sample.Imported();
        List<int> makings = [];
        var made = await Counted(place.Library, makings).GetAsync(Stop);
        var read = await Counted(place.Library, makings).GetAsync(Stop);
        Assert.Equal((1, "a b"), (read.Number, string.Join(' ', read.Words)));
        Assert.Equal(made.Words, read.Words);
        Assert.Equal(2, (await Counted(place.Library, makings, version: 2).GetAsync(Stop)).Number);
        Assert.Equal([1, 2], makings);
    }

    [Fact]
    public async Task What_depends_on_the_analysis_is_made_again_with_the_next()
    {
        await using var place = sample.Analysed();
        List<int> makings = [];
        KeptValue<Value> Kept() => new(place.Library, "value", 1, _ =>
        {
            makings.Add(1);
            return new(new Value(makings.Count, []));
        }, RevisionParts.Papers | RevisionParts.Analysis);

        Assert.Equal(1, (await Kept().GetAsync(Stop)).Number);
        Assert.Equal(1, (await Kept().GetAsync(Stop)).Number);
        var topic = (await place.Library.Analysis.TopicsAsync(Stop)).Level(TopicLevel.Topic).First();
        await new TopicEditing(place.Library).RenameAsync(topic.Id, "Another name", Stop);
        Assert.Equal(2, (await Kept().GetAsync(Stop)).Number);
    }

    [Fact]
    public async Task What_cannot_be_read_is_made_again()
    {
        await using var place = sample.Imported();
        List<int> makings = [];
        var revision = (await place.Library.RevisionAsync(Stop)).Papers;
        await place.Library.Analysis.KeepAsync("value", $"1:{revision}", [1, 2, 3], Stop);
        Assert.Equal(1, (await Counted(place.Library, makings).GetAsync(Stop)).Number);
        Assert.Equal(1, (await Counted(place.Library, makings).GetAsync(Stop)).Number);
    }

    [Fact]
    public async Task Trends_that_were_kept_are_those_that_were_found_and_no_paper_is_read_for_them()
    {
        await using var place = sample.Imported();
        var found = await new TrendLookup(place.Library).FindAsync([], null, new Conspectus.Analysis.Workers(1));
        var library = new CountedLibrary(place.Library);
        var kept = await new TrendLookup(library).FindAsync([], null, new Conspectus.Analysis.Workers(1));
        Assert.DoesNotContain("GetAsync", library.Calls);
        Assert.Equal(
            System.Text.Json.JsonSerializer.Serialize(found), System.Text.Json.JsonSerializer.Serialize(kept));
    }
}
