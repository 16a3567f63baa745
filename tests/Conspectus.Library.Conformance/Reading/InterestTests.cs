using Conspectus.Core.Reading;
using Conspectus.Library.Reading;

namespace Conspectus.Library.Conformance.Reading;

/// <summary>Several interests of a reader, each with likes and dislikes of its own.</summary>
public abstract class InterestTests(Func<StoreFixture> create) : StoreTests(create)
{
    private IReadOnlyList<string> _ids = [];

    private IInterestStore Interests => Library.Interests;

    protected override async ValueTask ArrangeAsync()
    {
        await ImportAsync(Sample.Many(5));
        _ids = await IdsAsync();
    }

    [Fact]
    public async Task They_are_listed_as_they_were_added_and_each_reader_has_their_own()
    {
        var one = await Interests.AddAsync(Reader, " watermarking ", "marks in text", Cancel);
        var two = await Interests.AddAsync(Reader, "RL theory", "", Cancel);
        var other = await Place.AddReaderAsync(Cancel);
        Assert.Equal(new Interest(one.Id, "watermarking", "marks in text"), one);
        Assert.Equal([one, two], await Interests.ListAsync(Reader, Cancel));
        Assert.Empty(await Interests.ListAsync(other, Cancel));
        Assert.Null(await Interests.MarkAsync(other, one.Id, _ids[0], Mark.Liked, Cancel));
        Assert.False(await Interests.RemoveAsync(other, one.Id, Cancel));
        Assert.False(await Interests.ChangeAsync(other, one, Cancel));
    }

    [Fact]
    public async Task They_can_be_renamed_and_described_otherwise()
    {
        var one = await Interests.AddAsync(Reader, "graphs", "", Cancel);
        Assert.True(await Interests.ChangeAsync(Reader, one with { Name = " trees ", Words = "and forests" }, Cancel));
        Assert.Equal([new Interest(one.Id, "trees", "and forests")], await Interests.ListAsync(Reader, Cancel));
        Assert.False(await Interests.ChangeAsync(Reader, new Interest("nothing", "name", ""), Cancel));
    }

    [Fact]
    public async Task Names_and_descriptions_have_a_limit()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Interests.AddAsync(Reader, "  ", "", Cancel));
        await Assert.ThrowsAnyAsync<ArgumentException>(
            async () => await Interests.AddAsync(Reader, new string('n', Interest.LongestName + 1), "", Cancel));
        await Assert.ThrowsAnyAsync<ArgumentException>(
            async () => await Interests.AddAsync(Reader, "name", new string('w', Interest.LongestWords + 1), Cancel));
        var longest = await Interests.AddAsync(Reader, new string('n', Interest.LongestName), new string('w', Interest.LongestWords), Cancel);
        Assert.Equal([longest], await Interests.ListAsync(Reader, Cancel));
    }

    [Fact]
    public async Task A_mark_for_an_interest_says_whether_the_paper_belongs_to_it()
    {
        var one = await Interests.AddAsync(Reader, "graphs", "", Cancel);
        foreach (var (id, mark) in _ids.Zip([Mark.Liked, Mark.Skipped, Mark.Starred, Mark.Seen]))
            Assert.Equal(new ReadingState(id, mark, ""), (await Interests.MarkAsync(Reader, one.Id, id, mark, Cancel))!.State);
        Assert.Equal(
            [new(_ids[0], true), new(_ids[1], false), new(_ids[2], true), new(_ids[3], false)],
            await Interests.VotesAsync(Reader, one.Id, Cancel));
        await Interests.MarkAsync(Reader, one.Id, _ids[0], Mark.Unread, Cancel);
        Assert.Equal(
            [new(_ids[1], false), new(_ids[2], true), new(_ids[3], false)], await Interests.VotesAsync(Reader, one.Id, Cancel));
        Assert.Null(await Interests.MarkAsync(Reader, one.Id, "nobody", Mark.Liked, Cancel));
        Assert.Null(await Interests.MarkAsync(Reader, "nothing", _ids[0], Mark.Liked, Cancel));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Interests.MarkAsync(Reader, one.Id, _ids[0], (Mark)77, Cancel));
    }

    [Fact]
    public async Task What_was_said_is_told_in_the_order_in_which_it_was_said()
    {
        var one = await Interests.AddAsync(Reader, "graphs", "", Cancel);
        foreach (var at in new[] { 3, 1, 2 }) await Interests.MarkAsync(Reader, one.Id, _ids[at], Mark.Liked, Cancel);
        await Interests.MarkAsync(Reader, one.Id, _ids[3], Mark.Skipped, Cancel);
        Assert.Equal(
            [new(_ids[1], true), new(_ids[2], true), new(_ids[3], false)], await Interests.VotesAsync(Reader, one.Id, Cancel));
        await Library.Reading.UndoAsync(Reader, Cancel);
        Assert.Equal([new(_ids[3], true), new(_ids[1], true), new(_ids[2], true)], await Interests.VotesAsync(Reader, one.Id, Cancel));
    }

    [Fact]
    public async Task What_one_interest_likes_stays_liked_when_another_skips_it()
    {
        var one = await Interests.AddAsync(Reader, "graphs", "", Cancel);
        var other = await Interests.AddAsync(Reader, "kernels", "", Cancel);
        await Interests.MarkAsync(Reader, one.Id, _ids[0], Mark.Starred, Cancel);
        var answer = (await Interests.MarkAsync(Reader, other.Id, _ids[0], Mark.Skipped, Cancel))!;
        Assert.Equal((Mark.Starred, true), (answer.State.Mark, answer.Changed));
        Assert.Equal([new(_ids[0], true)], await Interests.VotesAsync(Reader, one.Id, Cancel));
        Assert.Equal([new(_ids[0], false)], await Interests.VotesAsync(Reader, other.Id, Cancel));
        Assert.Equal(Mark.Skipped, (await Interests.MarkAsync(Reader, one.Id, _ids[0], Mark.Skipped, Cancel))!.State.Mark);
    }

    [Fact]
    public async Task Undo_takes_the_mark_and_what_it_said_back()
    {
        var one = await Interests.AddAsync(Reader, "graphs", "", Cancel);
        var other = await Interests.AddAsync(Reader, "kernels", "", Cancel);
        await Interests.MarkAsync(Reader, one.Id, _ids[0], Mark.Skipped, Cancel);
        await Interests.MarkAsync(Reader, one.Id, _ids[0], Mark.Liked, Cancel);
        await Interests.MarkAsync(Reader, other.Id, _ids[0], Mark.Skipped, Cancel);
        Assert.Equal(new ReadingState(_ids[0], Mark.Liked, ""), (await Library.Reading.UndoAsync(Reader, Cancel))!.State);
        Assert.Empty(await Interests.VotesAsync(Reader, other.Id, Cancel));
        Assert.Equal([new(_ids[0], true)], await Interests.VotesAsync(Reader, one.Id, Cancel));
        Assert.Equal(new ReadingState(_ids[0], Mark.Skipped, ""), (await Library.Reading.UndoAsync(Reader, Cancel))!.State);
        Assert.Equal([new(_ids[0], false)], await Interests.VotesAsync(Reader, one.Id, Cancel));
        Assert.Equal(new ReadingState(_ids[0], Mark.Unread, ""), (await Library.Reading.UndoAsync(Reader, Cancel))!.State);
        Assert.Empty(await Interests.VotesAsync(Reader, one.Id, Cancel));
        Assert.Null(await Library.Reading.UndoAsync(Reader, Cancel));
    }

    [Fact]
    public async Task The_same_mark_again_is_no_change()
    {
        var one = await Interests.AddAsync(Reader, "graphs", "", Cancel);
        await Interests.MarkAsync(Reader, one.Id, _ids[0], Mark.Liked, Cancel);
        var revision = await Library.RevisionAsync(Cancel);
        Assert.False((await Interests.MarkAsync(Reader, one.Id, _ids[0], Mark.Liked, Cancel))!.Changed);
        Assert.Equal(revision, await Library.RevisionAsync(Cancel));
    }

    [Fact]
    public async Task A_removed_interest_takes_along_what_was_said_for_it_and_leaves_the_marks()
    {
        var one = await Interests.AddAsync(Reader, "graphs", "", Cancel);
        await Interests.MarkAsync(Reader, one.Id, _ids[0], Mark.Liked, Cancel);
        Assert.True(await Interests.RemoveAsync(Reader, one.Id, Cancel));
        Assert.False(await Interests.RemoveAsync(Reader, one.Id, Cancel));
        Assert.Empty(await Interests.ListAsync(Reader, Cancel));
        Assert.Empty(await Interests.VotesAsync(Reader, one.Id, Cancel));
        Assert.Equal(Mark.Liked, (await Library.Reading.FindAsync(Reader, _ids[0], Cancel)).Mark);
        Assert.Equal(Mark.Unread, (await Library.Reading.UndoAsync(Reader, Cancel))!.State.Mark);
        Assert.Empty(await Interests.VotesAsync(Reader, one.Id, Cancel));
    }

    [Fact]
    public async Task They_are_there_when_the_library_is_opened_again()
    {
        var one = await Interests.AddAsync(Reader, "graphs", "words", Cancel);
        await Interests.MarkAsync(Reader, one.Id, _ids[1], Mark.Liked, Cancel);
        var again = await OpenAgainAsync();
        Assert.Equal([one], await again.Interests.ListAsync(Reader, Cancel));
        Assert.Equal([new(_ids[1], true)], await again.Interests.VotesAsync(Reader, one.Id, Cancel));
    }
}
