using Conspectus.Core.Reading;
using FsCheck.Xunit;

namespace Conspectus.Library.Tests.Reading;

public sealed class ReadingTests : IDisposable
{
    private readonly TempLibrary _temp = new();
    private readonly List<string> _ids;

    public ReadingTests()
    {
        _temp.Import([.. Sample.Many(4)]);
        _ids = [.. _temp.Papers.All().Select(p => p.Id)];
    }

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Nothing_recorded_is_unread()
    {
        Assert.Equal(new ReadingState(_ids[0], Mark.Unread, ""), _temp.Library.Reading.Find(_ids[0]));
        Assert.Empty(_temp.Library.Reading.All());
        Assert.Null(_temp.Library.Reading.Undo());
    }

    [Fact]
    public void Marks_and_notes_stay_apart_and_stand_in_library_order()
    {
        var reading = _temp.Library.Reading;
        reading.SetNote(_ids[2], "see *this*\n\0");
        reading.SetMark(_ids[0], Mark.Liked);
        reading.SetMark(_ids[2], Mark.Skipped);
        Assert.Equal([new(_ids[0], Mark.Liked, ""), new(_ids[2], Mark.Skipped, "see *this*\n\0")], reading.All());
        reading.SetNote(_ids[2], "  ");
        reading.SetMark(_ids[2], Mark.Unread);
        Assert.Equal([_ids[0]], reading.All().Select(s => s.PaperId));
    }

    [Fact]
    public void Undo_goes_back_past_earlier_undos()
    {
        var reading = _temp.Library.Reading;
        reading.SetMark(_ids[0], Mark.Seen);
        reading.SetMark(_ids[0], Mark.Liked);
        Assert.Equal(new ReadingState(_ids[0], Mark.Seen, ""), reading.Undo());
        reading.SetNote(_ids[1], "n");
        Assert.Equal(new ReadingState(_ids[1], Mark.Unread, ""), reading.Undo());
        Assert.Equal(new ReadingState(_ids[0], Mark.Unread, ""), reading.Undo());
        Assert.Null(reading.Undo());
    }

    [Fact]
    public void What_cannot_be_recorded_is_refused()
    {
        var reading = _temp.Library.Reading;
        Assert.Throws<ArgumentException>(() => reading.SetMark("nobody", Mark.Seen));
        Assert.Throws<ArgumentException>(() => reading.SetNote("nobody", "n"));
        Assert.Throws<ArgumentException>(() => reading.SetMark(_ids[0], (Mark)99));
        Assert.Throws<ArgumentException>(() => reading.SetNote(_ids[0], new string('x', 100_001)));
        reading.SetNote(_ids[0], new string('x', 100_000));
        Assert.Equal(100_000, reading.Find(_ids[0]).Note.Length);
    }

    [Property(MaxTest = 30)]
    public void As_many_undos_as_changes_lead_back_to_the_start((byte Paper, byte Mark, string? Note)[] changes)
    {
        var reading = _temp.Library.Reading;
        var states = new List<List<ReadingState>> { reading.All().ToList() };
        foreach (var (paper, mark, note) in changes)
        {
            if (note is null) reading.SetMark(_ids[paper % 4], (Mark)(mark % 5));
            else reading.SetNote(_ids[paper % 4], note);
            var now = reading.All().ToList();
            if (!now.SequenceEqual(states[^1])) states.Add(now);
        }

        for (var i = states.Count - 2; i >= 0; i--)
        {
            Assert.NotNull(reading.Undo());
            Assert.Equal(states[i], reading.All());
        }
    }

    [Fact]
    public void Progress_counts_by_topic()
    {
        Assert.Empty(_temp.Library.Reading.Progress());
        AnalysisSample.Save(_temp.Library, p => p == 3 ? 1 : 0);
        _temp.Library.Reading.SetMark(_ids[0], Mark.Skipped);
        _temp.Library.Reading.SetMark(_ids[1], Mark.Starred);
        _temp.Library.Reading.SetNote(_ids[2], "not decided");
        var progress = _temp.Library.Reading.Progress();
        Assert.Equal([(AnalysisSample.Topic(0), (2, 3)), (AnalysisSample.Topic(1), (0, 1))], progress.OrderBy(p => p.Key).Select(p => (p.Key, p.Value)));
    }
}
