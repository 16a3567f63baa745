using Conspectus.Core.Reading;

namespace Conspectus.Library.Reading;

/// <summary>The reader's marks and notes, every change recorded so that it can be undone.</summary>
public sealed class ReadingStore
{
    /// <summary>Sets the mark of a paper.</summary>
    /// <exception cref="ArgumentException">There is no such paper.</exception>
    public void SetMark(string paperId, Mark mark) => throw new NotImplementedException();

    /// <summary>Sets the note of a paper; blank removes it.</summary>
    /// <exception cref="ArgumentException">There is no such paper, or the note is longer than 100,000 characters.</exception>
    public void SetNote(string paperId, string note) => throw new NotImplementedException();

    /// <summary>Takes the last change back that is not taken back yet.</summary>
    /// <returns>The state of that paper now, or null if there is nothing to undo.</returns>
    public ReadingState? Undo() => throw new NotImplementedException();

    /// <summary>The state of one paper; unread and without note if nothing is recorded.</summary>
    public ReadingState Find(string paperId) => throw new NotImplementedException();

    /// <summary>Every paper with a mark or a note, in library order.</summary>
    public IReadOnlyList<ReadingState> All() => throw new NotImplementedException();

    /// <summary>How many papers of each topic of level <see cref="Core.Topics.TopicLevel.Topic"/> have been decided on (any mark but unread).</summary>
    /// <returns>Topic id → (papers decided on, papers).</returns>
    public IReadOnlyDictionary<int, (int Done, int Total)> Progress() => throw new NotImplementedException();
}
