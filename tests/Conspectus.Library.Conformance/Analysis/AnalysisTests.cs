using Conspectus.Core.Topics;
using Conspectus.Library.Analysis;
using Conspectus.Library.Papers;

namespace Conspectus.Library.Conformance.Analysis;

/// <summary>The analysis that a library holds.</summary>
public abstract class AnalysisTests(Func<StoreFixture> create) : StoreTests(create)
{
    private IReadOnlyList<string> _ids = [];

    private IAnalysisStore Analysis => Library.Analysis;

    protected override async ValueTask ArrangeAsync()
    {
        await ImportAsync(Sample.Many(12));
        _ids = await IdsAsync();
    }

    [Fact]
    public async Task Before_the_analysis_there_is_nothing()
    {
        Assert.Null(await Analysis.FingerprintAsync(Cancel));
        Assert.Null(await Analysis.ModelAsync(Cancel));
        Assert.Same(TopicTree.Empty, await Analysis.TopicsAsync(Cancel));
        Assert.Equal(0, await Analysis.HighestTopicIdAsync(Cancel));
        Assert.Empty(await Analysis.KindsAsync(Cancel));
        Assert.Empty(await Analysis.StagesAsync(Cancel));
        Assert.Empty(await Analysis.PlacesAsync(Cancel));
        Assert.Empty(await Analysis.PlacesAsync([_ids[0]], Cancel));
        Assert.Empty(await Analysis.BetweenAsync(3, 10, Cancel));
        Assert.Equal([0, 0], (await Analysis.NeighborsAsync([_ids[0], "nobody"], 10, Cancel)).Select(n => n.Count));
    }

    [Fact]
    public async Task What_is_kept_is_found_as_long_as_it_is_made_of_the_same()
    {
        var revision = await Library.RevisionAsync(Cancel);
        Assert.Null(await Analysis.KeptAsync("trends", "1", Cancel));
        await Analysis.KeepAsync("trends", "1", [1, 2, 0], Cancel);
        await Analysis.KeepAsync("glossary", "1", [], Cancel);
        foreach (var library in new[] { Library, await OpenAgainAsync() })
        {
            Assert.Equal<byte[]>([1, 2, 0], (await library.Analysis.KeptAsync("trends", "1", Cancel))!);
            Assert.Empty((await library.Analysis.KeptAsync("glossary", "1", Cancel))!);
            Assert.Null(await library.Analysis.KeptAsync("trends", "2", Cancel));
            Assert.Equal(revision, await library.RevisionAsync(Cancel));
        }

        await Analysis.KeepAsync("trends", "2", [3], Cancel);
        Assert.Equal<byte[]>([3], (await Analysis.KeptAsync("trends", "2", Cancel))!);
        Assert.Null(await Analysis.KeptAsync("trends", "1", Cancel));
    }

    [Fact]
    public async Task What_was_saved_is_read()
    {
        var saved = await AnalysisSample.SaveAsync(Library, i => i % 2, i => i % 3 == 0 ? PaperKind.Theory : PaperKind.Resource);
        foreach (var library in new[] { Library, await OpenAgainAsync() })
        {
            var analysis = library.Analysis;
            Assert.Equal(saved.Fingerprint, await analysis.FingerprintAsync(Cancel));
            Assert.Equal(saved.Stages, await analysis.StagesAsync(Cancel));
            Assert.Equal(LibraryContent.Text(saved.Places), LibraryContent.Text(await analysis.PlacesAsync(Cancel)));
            Assert.Equal(saved.Model, await analysis.ModelAsync(Cancel));
            Assert.Equal(LibraryContent.Text(saved.Topics.All), LibraryContent.Text((await analysis.TopicsAsync(Cancel)).All));
            Assert.Equal(AnalysisSample.Theme(1), await analysis.HighestTopicIdAsync(Cancel));
        }
    }

    [Fact]
    public async Task Columns_say_what_the_places_say()
    {
        Assert.Equal(0, (await Analysis.PlaceColumnsAsync(Cancel)).Count);
        var saved = await AnalysisSample.SaveAsync(Library, i => i % 2);
        await ImportAsync(Sample.Paper("Late"));
        var columns = await Analysis.PlaceColumnsAsync(Cancel);
        var cards = (await Library.Papers.CardsAsync(Cancel)).ToDictionary(c => c.Ordinal);
        var decisions = (await Library.Papers.AllAsync(Cancel)).ToDictionary(p => p.Id, p => p.Decision);
        Assert.Equal(saved.Places.Count, columns.Count);
        for (var i = 0; i < columns.Count; i++)
        {
            var place = saved.Places[i];
            Assert.Equal(i, columns.IndexOf(columns.Ordinals[i]));
            Assert.Equal((place.PaperId, cards[columns.Ordinals[i]].Year), (cards[columns.Ordinals[i]].Id, columns.Years[i]));
            Assert.Equal(
                (place.X, place.Y, place.Chapter, place.Topic, place.Theme, (byte)(place.Trust ?? PlaceColumns.Unknown)),
                (columns.X[i], columns.Y[i], columns.Chapters[i], columns.Topics[i], columns.Themes[i], columns.Trust[i]));
            Assert.Equal(
                (place.Kind is { } kind ? (byte)kind.Kind : PlaceColumns.Unknown, decisions[place.PaperId]),
                (columns.Kinds[i], (Core.Papers.Decision)columns.Decisions[i]));
        }
    }

    [Fact]
    public async Task Topics_are_kept_at_hand()
    {
        await AnalysisSample.SaveAsync(Library, i => i % 2);
        var topics = await Analysis.TopicsAsync(Cancel);
        Assert.Same(topics, await Analysis.TopicsAsync(Cancel));
        await ImportAsync(Sample.Paper("Late"));
        await MarkAsync(_ids[0], Core.Reading.Mark.Liked);
        Assert.Same(topics, await Analysis.TopicsAsync(Cancel));
    }

    [Fact]
    public async Task Places_of_some_papers_are_read()
    {
        var saved = await AnalysisSample.SaveAsync(Library, i => i % 2);
        var places = await Analysis.PlacesAsync([_ids[5], "nobody", _ids[2], _ids[5]], Cancel);
        Assert.Equal(LibraryContent.Text(new[] { saved.Places[2], saved.Places[5] }), LibraryContent.Text(places.Values.OrderBy(p => p.X)));
        Assert.All(places, p => Assert.Equal(p.Key, p.Value.PaperId));
        Assert.Empty(await Analysis.PlacesAsync([], Cancel));
    }

    [Fact]
    public async Task Neighbours_come_in_the_order_asked_for_as_many_as_asked_for()
    {
        var saved = await AnalysisSample.SaveAsync(Library, i => i % 2);
        var lists = await Analysis.NeighborsAsync([_ids[5], "nobody", _ids[0], _ids[5]], 3, Cancel);
        Assert.Equal([saved.Neighbors[5].Take(3), [], saved.Neighbors[0].Take(3), saved.Neighbors[5].Take(3)], lists);
        Assert.Equal(saved.Neighbors[7], Assert.Single(await Analysis.NeighborsAsync([_ids[7]], 100, Cancel)));
        Assert.Empty(Assert.Single(await Analysis.NeighborsAsync([_ids[7]], 0, Cancel)));
        Assert.Empty(await Analysis.NeighborsAsync([], 5, Cancel));
    }

    [Fact]
    public async Task Papers_between_topics_are_read_the_nearest_first()
    {
        var saved = AnalysisSample.Create(_ids, i => i / 6);
        float[] margins = [0.2f, -0.1f, 0.5f, PaperPlace.Between, 0.1f, 1, 0, 0, 0, 0, 0, 0];
        await Analysis.SaveAsync(
            saved with { Places = [.. saved.Places.Select((p, i) => p with { Margin = margins[i], Second = i == 4 ? null : p.Second })] },
                Cancel);
        string[] near = [_ids[1], _ids[0], _ids[3]];
        Assert.Equal(near, (await Analysis.BetweenAsync(AnalysisSample.Topic(1), 10, Cancel)).Select(p => p.PaperId));
        Assert.Equal(near[..2], (await Analysis.BetweenAsync(AnalysisSample.Topic(1), 2, Cancel)).Select(p => p.PaperId));
        Assert.Equal(6, (await Analysis.BetweenAsync(AnalysisSample.Topic(0), 10, Cancel)).Count);
        Assert.Empty(await Analysis.BetweenAsync(99, 10, Cancel));
    }

    [Fact]
    public async Task Kinds_are_counted_for_topics_of_every_level()
    {
        await AnalysisSample.SaveAsync(Library, i => i / 8, i => i < 3 ? PaperKind.Survey : PaperKind.Theory);
        var kinds = await Analysis.KindsAsync(Cancel);
        KindCount[] first = [new(PaperKind.Theory, 5), new(PaperKind.Survey, 3)];
        Assert.Equal([1, 2, 3, 4, 5, 6], kinds.Keys.Order());
        foreach (var id in new[] { AnalysisSample.Chapter(0), AnalysisSample.Topic(0), AnalysisSample.Theme(0) })
            Assert.Equal(first, kinds[id]);
        Assert.Equal([new KindCount(PaperKind.Theory, 4)], kinds[AnalysisSample.Topic(1)]);
        await AnalysisSample.SaveAsync(Library, i => i / 8);
        Assert.Empty(await Analysis.KindsAsync(Cancel));
    }

    [Fact]
    public async Task A_second_analysis_replaces_the_first_everywhere()
    {
        await AnalysisSample.SaveAsync(Library, i => i % 2, _ => PaperKind.Theory);
        var again = await OpenAgainAsync();
        var first = await again.Analysis.TopicsAsync(Cancel);
        var second = AnalysisSample.Create(_ids, i => i / 6) with { Fingerprint = "second", Stages = [], Model = [9] };
        await Analysis.SaveAsync(second, Cancel);
        foreach (var analysis in new[] { Analysis, again.Analysis })
        {
            var topics = await analysis.TopicsAsync(Cancel);
            Assert.NotSame(first, topics);
            Assert.Equal(_ids.Take(6).Reverse(), topics.Find(AnalysisSample.Topic(0))!.Papers);
            Assert.Equal("second", await analysis.FingerprintAsync(Cancel));
            Assert.Empty(await analysis.StagesAsync(Cancel));
            Assert.Empty(await analysis.KindsAsync(Cancel));
            Assert.Equal(LibraryContent.Text(second.Places), LibraryContent.Text(await analysis.PlacesAsync(Cancel)));
            Assert.Equal([9], await analysis.ModelAsync(Cancel));
        }

        Assert.Equal(6, (await QueryAsync(new() { Topic = AnalysisSample.Topic(1) })).Total);
    }

    [Fact]
    public async Task A_smaller_analysis_leaves_nothing_of_the_larger()
    {
        await AnalysisSample.SaveAsync(Library, i => i % 2);
        await Analysis.SaveAsync(AnalysisSample.Create([.. _ids.Take(4)], _ => 0) with { Model = [] }, Cancel);
        Assert.Equal(_ids.Take(4), (await Analysis.PlacesAsync(Cancel)).Select(p => p.PaperId));
        Assert.Empty(Assert.Single(await Analysis.NeighborsAsync([_ids[8]], 5, Cancel)));
        Assert.Empty((await Analysis.ModelAsync(Cancel))!);
    }

    [Fact]
    public async Task The_highest_number_a_topic_ever_had_is_remembered()
    {
        await AnalysisSample.SaveAsync(Library, i => i % 2);
        var few = new Topic(2, "All", TopicLevel.Chapter, null, 0, [], [], _ids);
        await Analysis.SaveAsync(AnalysisSample.Create([], _ => 0) with { Topics = new TopicTree([few]) }, Cancel);
        Assert.Equal(AnalysisSample.Theme(1), await Analysis.HighestTopicIdAsync(Cancel));
        await Analysis.SaveAsync(AnalysisSample.Create([], _ => 0) with { Topics = TopicTree.Empty }, Cancel);
        Assert.Equal(AnalysisSample.Theme(1), await (await OpenAgainAsync()).Analysis.HighestTopicIdAsync(Cancel));
        await Analysis.SaveAsync(AnalysisSample.Create([], _ => 0) with { Topics = new TopicTree([few with { Id = 40 }]) }, Cancel);
        Assert.Equal(40, await Analysis.HighestTopicIdAsync(Cancel));
    }

    [Fact]
    public async Task A_large_model_is_kept_whole()
    {
        var model = new byte[(3 << 20) + 17];
        new Random(1).NextBytes(model);
        await Analysis.SaveAsync(AnalysisSample.Create(_ids, _ => 0) with { Model = model }, Cancel);
        Assert.Equal(model, await (await OpenAgainAsync()).Analysis.ModelAsync(Cancel));
    }

    [Fact]
    public async Task Papers_imported_later_have_no_place_yet()
    {
        await AnalysisSample.SaveAsync(Library, i => i % 2);
        await ImportAsync(Sample.Paper("Late"));
        Assert.Equal(12, (await Analysis.PlacesAsync(Cancel)).Count);
        Assert.Null((await QueryAsync(new() { Text = "late" })).Rows[0].Topic);
        Assert.Equal("Late", (await TitlesAsync(new() { Sort = PaperSort.Topic }))[^1]);
        Assert.Empty(Assert.Single(await Analysis.NeighborsAsync([(await IdsAsync())[^1]], 5, Cancel)));
    }

    [Fact]
    public async Task A_wrong_analysis_leaves_the_old_one()
    {
        await AnalysisSample.SaveAsync(Library, i => i % 2);
        var revision = await Library.RevisionAsync(Cancel);
        var good = AnalysisSample.Create(_ids, i => i % 2) with { Fingerprint = "new" };
        AnalysisResult[] wrong =
        [
            good with { Neighbors = [] },
            good with { Places = [.. good.Places.Skip(1).Append(good.Places[1])] },
            good with { Places = [.. good.Places.Skip(1).Append(good.Places[0] with { PaperId = "nobody" })] },
            good with { Neighbors = [.. good.Neighbors.Skip(1).Append([new Neighbor("nobody", 1)])] },
            good with { Topics = new TopicTree([new Topic(9, "T", TopicLevel.Topic, null, 0, [], [], ["nobody"])]) },
            good with { Topics = new TopicTree([new Topic(9, "T", TopicLevel.Topic, null, 0, [], ["nobody"], [])]) },
            AnalysisSample.Create([.. _ids, "nobody"], i => i % 2),
        ];
        foreach (var one in wrong) await Assert.ThrowsAsync<ArgumentException>(async () => await Analysis.SaveAsync(one, Cancel));
        Assert.Equal("fingerprint", await Analysis.FingerprintAsync(Cancel));
        Assert.Equal(12, (await Analysis.PlacesAsync(Cancel)).Count);
        Assert.Equal(AnalysisSample.Theme(1), await Analysis.HighestTopicIdAsync(Cancel));
        Assert.Equal(revision, await Library.RevisionAsync(Cancel));
    }

    [Fact]
    public async Task Nobody_sees_part_of_an_analysis()
    {
        await ImportAsync(Sample.Many(600, seed: 2));
        var ids = await IdsAsync();
        AnalysisResult[] both = [AnalysisSample.Create(ids, _ => 0), AnalysisSample.Create(ids, _ => 1)];
        await Analysis.SaveAsync(both[0], Cancel);
        var again = await OpenAgainAsync();
        var saving = Task.Run(
            async () =>
            {
                for (var i = 1; i < 8; i++) await Analysis.SaveAsync(both[i % 2], Cancel);
            },
            Cancel);
        var rounds = 0;
        for (; !saving.IsCompleted || rounds < 3; rounds++)
        {
            var page = await again.Papers.QueryAsync(Reader, new PaperQuery { Limit = 1000, Facets = true }, Cancel);
            var topics = page.Facets!.Topics.Select(t => (int.Parse(t.Value, System.Globalization.CultureInfo.InvariantCulture), t.Count)).ToList();
            var group = topics[0].Item1 - AnalysisSample.Chapter(0);
            Assert.Equal([(AnalysisSample.Chapter(group), 612), (AnalysisSample.Topic(group), 612), (AnalysisSample.Theme(group), 612)],
                topics);
            Assert.All(page.Rows, r => Assert.Equal(AnalysisSample.Topic(group), r.Topic));
            Assert.Equal(612, (await again.Analysis.PlacesAsync(Cancel)).Select(p => p.Topic).CountBy(t => t).Single().Value);
            Assert.Equal(612, (await again.Analysis.TopicsAsync(Cancel)).Level(TopicLevel.Topic).Single(t => t.Size > 0).Size);
        }

        await saving;
    }
}
