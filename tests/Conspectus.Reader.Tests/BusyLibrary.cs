using Conspectus.Core;
using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Library.Analysis;
using Conspectus.Library.Importing;
using Conspectus.Library.Papers;
using Conspectus.Library.People;
using Conspectus.Library.Reading;
using Conspectus.Library.Vectors;

namespace Conspectus.Reader.Tests;

/// <summary>A library to which another program writes at certain times: its marks and notes then fail as those of the store do.</summary>
public sealed class BusyLibrary(ILibrary library) : ILibrary, IReadingStore
{
    /// <summary>How many of the next changes fail.</summary>
    public int Failures { get; set; }

    /// <summary>How many of the next changes go through before those that fail.</summary>
    public int FreeBefore { get; set; }

    public string Location => library.Location;

    public IPaperStore Papers => library.Papers;

    public IImportStore Importing => library.Importing;

    public IReadingStore Reading => this;

    public IArticleEditStore ArticleEdits => library.ArticleEdits;

    public IInterestStore Interests => library.Interests;

    public ICollectionStore Collections => library.Collections;

    public ISavedSearchStore SavedSearches => library.SavedSearches;

    public IAnalysisStore Analysis => library.Analysis;

    public ITopicEditStore TopicEdits => library.TopicEdits;

    public IVectorStore Vectors => library.Vectors;

    public IPeopleStore People => library.People;

    public ValueTask<LibraryRevision> RevisionAsync(CancellationToken cancel) => library.RevisionAsync(cancel);

    public ValueTask BackUpAsync(string path, CancellationToken cancel) => library.BackUpAsync(path, cancel);

    public ValueTask<IReadOnlyList<LibraryFault>> ExamineAsync(CancellationToken cancel) => library.ExamineAsync(cancel);

    public ValueTask<ReaderId> LocalReaderAsync(CancellationToken cancel) => library.Reading.LocalReaderAsync(cancel);

    public ValueTask<ReadingChange?> SetMarkAsync(ReaderId reader, string idOrKey, Mark mark, CancellationToken cancel) =>
        ChangeAsync(() => library.Reading.SetMarkAsync(reader, idOrKey, mark, cancel));

    public ValueTask<ReadingChange?> SetNoteAsync(
        ReaderId reader, string idOrKey, string note, string? basedOn, CancellationToken cancel) =>
        ChangeAsync(() => library.Reading.SetNoteAsync(reader, idOrKey, note, basedOn, cancel));

    public ValueTask<IReadOnlyList<ReadingState>> SetMarksAsync(
        ReaderId reader, IReadOnlyList<string> paperIds, Mark mark, CancellationToken cancel) =>
        library.Reading.SetMarksAsync(reader, paperIds, mark, cancel);

    public ValueTask<ReadingChange?> SetTagAsync(ReaderId reader, string idOrKey, int tag, bool isSet, CancellationToken cancel) =>
        ChangeAsync(() => library.Reading.SetTagAsync(reader, idOrKey, tag, isSet, cancel));

    public ValueTask<IReadOnlyList<ReaderTag>> TagsAsync(ReaderId reader, CancellationToken cancel) =>
        library.Reading.TagsAsync(reader, cancel);

    public ValueTask NameTagAsync(ReaderId reader, ReaderTag tag, CancellationToken cancel) =>
        library.Reading.NameTagAsync(reader, tag, cancel);

    public ValueTask<ReadingRecord> RecordAsync(ReaderId reader, CancellationToken cancel) =>
        library.Reading.RecordAsync(reader, cancel);

    public ValueTask<bool> MergeAsync(ReaderId reader, ReadingMerge merge, LibraryRevision basedOn, CancellationToken cancel) =>
        library.Reading.MergeAsync(reader, merge, basedOn, cancel);

    public ValueTask<ReadingChange?> UndoAsync(ReaderId reader, CancellationToken cancel) =>
        ChangeAsync(() => library.Reading.UndoAsync(reader, cancel));

    public ValueTask<ReadingState> FindAsync(ReaderId reader, string paperId, CancellationToken cancel) =>
        library.Reading.FindAsync(reader, paperId, cancel);

    public ValueTask<IReadOnlyList<ReadingState>> AllAsync(ReaderId reader, CancellationToken cancel) =>
        library.Reading.AllAsync(reader, cancel);

    public ValueTask<IReadOnlyDictionary<int, Mark>> MarksAsync(ReaderId reader, CancellationToken cancel) =>
        library.Reading.MarksAsync(reader, cancel);

    public ValueTask<IReadOnlyList<ReadingProgress>> ProgressAsync(ReaderId reader, CancellationToken cancel) =>
        library.Reading.ProgressAsync(reader, cancel);

    public ValueTask DisposeAsync() => library.DisposeAsync();

    private ValueTask<ReadingChange?> ChangeAsync(Func<ValueTask<ReadingChange?>> change)
    {
        if (FreeBefore-- > 0 || Failures-- <= 0) return change();
        throw new ConspectusException("Another program is writing.", "Wait until it has finished.") { IsTransient = true };
    }
}
