using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library.Analysis;
using Conspectus.Library.Papers;
using FsCheck.Xunit;

namespace Conspectus.Library.Conformance.Analysis;

/// <summary>What readers change in the topics of the analysis.</summary>
public abstract class TopicEditTests(Func<StoreFixture> create) : StoreTests(create)
{
    private static readonly int First = AnalysisSample.Topic(0);
    private static readonly int Second = AnalysisSample.Topic(1);
    private IReadOnlyList<string> _ids = [];

    private ITopicEditStore Edits => Library.TopicEdits;

    protected override async ValueTask ArrangeAsync()
    {
        await ImportAsync(Sample.Many(12));
        _ids = await IdsAsync();
    }

    [Fact]
    public async Task Before_the_analysis_there_is_nothing_to_edit()
    {
        Assert.Null(await Edits.AddAsync(new TopicRename(First, "Name"), Cancel));
        Assert.Null(await Edits.UndoAsync(Cancel));
        Assert.Empty(await Edits.AllAsync(Cancel));
        Assert.Empty((await Edits.ComputedAsync(Cancel)).All);
        Assert.Equal(0, (await Library.RevisionAsync(Cancel)).Analysis);
    }

    [Fact]
    public async Task An_edit_is_seen_wherever_topics_are()
    {
        await AnalysisSample.SaveAsync(Library, i => i % 2, _ => PaperKind.Theory);
        var again = await OpenAgainAsync();
        Assert.Equal(6, (await again.Analysis.TopicsAsync(Cancel)).Find(First)!.Size);
        await MarkAsync(_ids[0], Mark.Liked);
        Assert.NotNull(await Edits.AddAsync(new PaperMove([_ids[0], _ids[2]], Second), Cancel));
        Assert.NotNull(await Edits.AddAsync(new TopicRename(Second, "Bandits"), Cancel));
        foreach (var library in new[] { Library, again })
        {
            var topic = (await library.Analysis.TopicsAsync(Cancel)).Find(Second)!;
            Assert.Equal(("Bandits", 8), (topic.Label, topic.Size));
            Assert.Equal(topic.Papers, await library.Papers.IdsAsync(Reader, new() { Topic = Second, Sort = PaperSort.Topic }, Cancel));
            Assert.Equal(Second, (await library.Analysis.PlacesAsync([_ids[0]], Cancel))[_ids[0]].Topic);
            Assert.Equal([_ids[0], _ids[2]], (await library.Analysis.BetweenAsync(First, 2, Cancel)).Select(p => p.PaperId));
            Assert.Equal(8, Assert.Single((await library.Analysis.KindsAsync(Cancel))[Second]).Count);
            Assert.Equal(8, (await library.Papers.QueryAsync(Reader, new() { Topic = AnalysisSample.Chapter(1) }, Cancel)).Total);
            Assert.Contains(new(Second, 1, 8), await library.Reading.ProgressAsync(Reader, Cancel));
            Assert.Equal(6, (await library.TopicEdits.ComputedAsync(Cancel)).Find(Second)!.Size);
        }
    }

    [Fact]
    public async Task What_was_edited_is_read_in_its_order()
    {
        await AnalysisSample.SaveAsync(Library, i => i % 2);
        TopicEdit[] edits =
        [
            new TopicRename(First, "A “name” <b>"), new PaperMove([_ids[0]], Second), new TopicPin(First, "B", [_ids[2], _ids[4]], 1),
            new TopicSplit(Second, "C", [_ids[3], _ids[1]]), new TopicMerge(First, Second),
        ];
        foreach (var edit in edits) Assert.NotNull(await Edits.AddAsync(edit, Cancel));
        var highest = AnalysisSample.Theme(1);
        edits[2] = ((TopicPin)edits[2]) with { Theme = highest + 1 };
        edits[3] = ((TopicSplit)edits[3]) with { NewTopic = highest + 2, NewTheme = highest + 3 };
        var read = await (await OpenAgainAsync()).TopicEdits.AllAsync(Cancel);
        Assert.Equal(edits.Select(e => LibraryContent.Text<object>(e)), read.Select(e => LibraryContent.Text<object>(e.Edit)));
        Assert.All(read, e => Assert.True(e.InEffect));
        Assert.Equal(highest + 3, await Library.Analysis.HighestTopicIdAsync(Cancel));
    }

    [Fact]
    public async Task Undo_gives_back_exactly_what_was()
    {
        await AnalysisSample.SaveAsync(Library, i => i % 2, _ => PaperKind.Study);
        var states = new List<LibraryContent>();
        TopicEdit[] edits =
        [
            new PaperMove([_ids[0]], Second), new TopicRename(AnalysisSample.Chapter(0), "Name"), new TopicMerge(First, Second),
        ];
        foreach (var edit in edits)
        {
            states.Add(await LibraryContent.OfAsync(Library, Reader, Cancel));
            Assert.NotNull(await Edits.AddAsync(edit, Cancel));
        }

        var again = await OpenAgainAsync();
        for (var i = edits.Length - 1; i >= 0; i--)
        {
            Assert.Equal(edits[i].GetType(), (await again.TopicEdits.UndoAsync(Cancel))!.GetType());
            LibraryContent.AssertSame(states[i], await LibraryContent.OfAsync(again, Reader, Cancel));
            LibraryContent.AssertSame(states[i], await LibraryContent.OfAsync(Library, Reader, Cancel));
        }

        Assert.Null(await again.TopicEdits.UndoAsync(Cancel));
    }

    [Fact]
    public async Task An_edit_of_what_is_not_there_is_not_kept()
    {
        await AnalysisSample.SaveAsync(Library, i => i % 2);
        var (content, revision) = (await LibraryContent.OfAsync(Library, Reader, Cancel), await Library.RevisionAsync(Cancel));
        foreach (var edit in new TopicEdit[] { new TopicRename(99, "x"), new PaperMove(["nobody"], First), new TopicMerge(First, First) })
            Assert.Null(await Edits.AddAsync(edit, Cancel));
        LibraryContent.AssertSame(content, await LibraryContent.OfAsync(Library, Reader, Cancel));
        Assert.Equal(revision, await Library.RevisionAsync(Cancel));
    }

    [Fact]
    public async Task Edits_outlive_another_analysis()
    {
        await AnalysisSample.SaveAsync(Library, i => i % 2);
        await Edits.AddAsync(new TopicRename(First, "Kept"), Cancel);
        var split = (TopicSplit)(await Edits.AddAsync(new TopicSplit(Second, "Off", [_ids[1], _ids[3]]), Cancel))!;
        await ImportAsync(Sample.Paper("Late"));
        var second = await AnalysisSample.SaveAsync(Library, i => i / 7);
        foreach (var library in new[] { Library, await OpenAgainAsync() })
        {
            var topics = await library.Analysis.TopicsAsync(Cancel);
            Assert.Equal(("Kept", 5), (topics.Find(First)!.Label, topics.Find(First)!.Size));
            Assert.Equal(("Off", 2), (topics.Find(split.NewTopic)!.Label, topics.Find(split.NewTopic)!.Size));
            Assert.Equal(split.NewTopic, (await library.Analysis.PlacesAsync(Cancel))[3].Topic);
            Assert.Equal(LibraryContent.Text(second.Topics.All), LibraryContent.Text((await library.TopicEdits.ComputedAsync(Cancel)).All));
        }

        await Edits.UndoAsync(Cancel);
        await Edits.UndoAsync(Cancel);
        Assert.Equal(LibraryContent.Text(second.Topics.All), LibraryContent.Text((await Library.Analysis.TopicsAsync(Cancel)).All));
        Assert.Equal(LibraryContent.Text(second.Places), LibraryContent.Text(await Library.Analysis.PlacesAsync(Cancel)));
    }

    [Fact]
    public async Task An_edit_whose_topic_is_gone_waits_for_it()
    {
        var first = await AnalysisSample.SaveAsync(Library, i => i % 2);
        await Edits.AddAsync(new TopicRename(Second, "Waiting"), Cancel);
        await Library.Analysis.SaveAsync(AnalysisSample.Create([], _ => 0) with { Topics = TopicTree.Empty }, Cancel);
        Assert.False(Assert.Single(await Edits.AllAsync(Cancel)).InEffect);
        Assert.Empty((await Library.Analysis.TopicsAsync(Cancel)).All);
        await Library.Analysis.SaveAsync(first, Cancel);
        Assert.True(Assert.Single(await Edits.AllAsync(Cancel)).InEffect);
        Assert.Equal("Waiting", (await Library.Analysis.TopicsAsync(Cancel)).Find(Second)!.Label);
    }

    [Fact]
    public async Task The_number_of_a_topic_that_was_split_off_is_not_given_out_again()
    {
        await AnalysisSample.SaveAsync(Library, i => i % 2);
        var split = new TopicSplit(First, "Off", [_ids[0]]);
        var first = (TopicSplit)(await Edits.AddAsync(split, Cancel))!;
        await Edits.UndoAsync(Cancel);
        var second = (TopicSplit)(await Edits.AddAsync(split, Cancel))!;
        Assert.True(second.NewTopic > first.NewTheme && first.NewTheme > first.NewTopic);
        Assert.Equal(second.NewTheme, await Library.Analysis.HighestTopicIdAsync(Cancel));
    }

    [Property(MaxTest = 25)]
    public async Task What_is_shown_is_what_the_edits_make_of_the_analysis((byte Kind, byte A, byte B)[] steps)
    {
        var again = await OpenAgainAsync();
        var saved = await AnalysisSample.SaveAsync(Library, i => i % 2);
        while (await Edits.UndoAsync(Cancel) is not null)
        {
        }

        foreach (var (kind, a, b) in steps.Take(20))
        {
            if (kind % 7 == 5) await Edits.UndoAsync(Cancel);
            else if (kind % 7 == 6) saved = await AnalysisSample.SaveAsync(Library, i => (i + a) / 3 % 2);
            else await Edits.AddAsync(Edit(kind % 7, a, b), Cancel);
            var standing = await again.TopicEdits.AllAsync(Cancel);
            var expected = EditedTopics.Apply(saved.Topics, saved.Places, [.. standing.Select(e => e.Edit)]);
            var topics = await again.Analysis.TopicsAsync(Cancel);
            Assert.Equal(LibraryContent.Text(expected.Topics.All), LibraryContent.Text(topics.All));
            Assert.Equal(LibraryContent.Text(expected.Places), LibraryContent.Text(await again.Analysis.PlacesAsync(Cancel)));
            Assert.Equal(expected.Applied, standing.Select(e => e.InEffect));
            Assert.Equal(
                topics.Level(TopicLevel.Topic).SelectMany(t => t.Papers),
                await again.Papers.IdsAsync(Reader, new() { Sort = PaperSort.Topic }, Cancel));
        }
    }

    private TopicEdit Edit(int kind, byte a, byte b)
    {
        string[] papers = [_ids[a % 12], _ids[b % 12]];
        return kind switch
        {
            0 => new TopicRename(1 + (a % 9), $"Name {b}"),
            1 => new PaperMove(papers, 1 + (b % 9)),
            2 => new TopicMerge(1 + (a % 9), 1 + (b % 9)),
            3 => new TopicSplit(1 + (a % 9), $"Name {b}", papers),
            _ => new TopicPin(First, $"Name {b}", papers, 1),
        };
    }
}
