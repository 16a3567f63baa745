using Conspectus.Library;
using Conspectus.Library.Analysis;
using Conspectus.Library.Importing;
using Conspectus.Library.Papers;
using Conspectus.Library.People;
using Conspectus.Library.Reading;
using Conspectus.Library.Vectors;

namespace Conspectus.Workbench.Tests;

/// <summary>A library that writes down which of its stores' calls are made.</summary>
internal sealed class CountedLibrary(ILibrary library) : ILibrary
{
    /// <summary>The names of the calls, in their order.</summary>
    public List<string> Calls { get; } = [];

    public string Location => library.Location;

    public IPaperStore Papers => CountedCalls.Of(library.Papers, Calls);

    public IImportStore Importing => library.Importing;

    public IReadingStore Reading => CountedCalls.Of(library.Reading, Calls);

    public IArticleEditStore ArticleEdits => CountedCalls.Of(library.ArticleEdits, Calls);

    public IInterestStore Interests => CountedCalls.Of(library.Interests, Calls);

    public ICollectionStore Collections => CountedCalls.Of(library.Collections, Calls);

    public ISavedSearchStore SavedSearches => CountedCalls.Of(library.SavedSearches, Calls);

    public IAnalysisStore Analysis => CountedCalls.Of(library.Analysis, Calls);

    public ITopicEditStore TopicEdits => library.TopicEdits;

    public IVectorStore Vectors => library.Vectors;

    public IPeopleStore People => library.People;

    public ValueTask<LibraryRevision> RevisionAsync(CancellationToken cancel) => library.RevisionAsync(cancel);

    public ValueTask<IReadOnlyList<LibraryFault>> ExamineAsync(CancellationToken cancel) => library.ExamineAsync(cancel);

    public ValueTask BackUpAsync(string path, CancellationToken cancel) => library.BackUpAsync(path, cancel);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
