using Conspectus.Library.Analysis;
using Conspectus.Library.Importing;
using Conspectus.Library.Papers;
using Conspectus.Library.People;
using Conspectus.Library.Reading;
using Conspectus.Library.Vectors;

namespace Conspectus.Library;

/// <summary>A library: papers, their analysis, and what readers recorded, behind whatever engine keeps them.</summary>
/// <remarks>
/// Safe for several threads, and for other processes that use the same library. Every call sees one state of the library, whole: never half
/// of an import or
/// of an analysis. What was acknowledged is never lost. Every call can be cancelled, with an <see cref="OperationCanceledException"/>, and
/// then has changed
/// nothing. Trouble with the engine (a full disk, a locked file, a server that is gone) is a <see cref="Core.ConspectusException"/>. The
/// suite in
/// <c>tests/Conspectus.Library.Conformance</c> holds every store to these promises and to those of the members.
/// </remarks>
public interface ILibrary : IAsyncDisposable
{
    /// <summary>Where it is, in words that a user understands: a path or an address, without any password.</summary>
    string Location { get; }

    /// <summary>Papers: lookup, lists, search.</summary>
    IPaperStore Papers { get; }

    /// <summary>Imports.</summary>
    IImportStore Importing { get; }

    /// <summary>Marks and notes.</summary>
    IReadingStore Reading { get; }

    /// <summary>What readers edited in the article.</summary>
    IArticleEditStore ArticleEdits { get; }

    /// <summary>What readers are after.</summary>
    IInterestStore Interests { get; }

    /// <summary>The collections of papers that readers make.</summary>
    ICollectionStore Collections { get; }

    /// <summary>The queries that readers keep under a name.</summary>
    ISavedSearchStore SavedSearches { get; }

    /// <summary>Results of the analysis.</summary>
    IAnalysisStore Analysis { get; }

    /// <summary>What readers changed in the topics of the analysis.</summary>
    ITopicEditStore TopicEdits { get; }

    /// <summary>What neural encoders have read.</summary>
    IVectorStore Vectors { get; }

    /// <summary>Who may sign in, and the log of what was done.</summary>
    IPeopleStore People { get; }

    /// <summary>The present revision. Cost: one row, so that it can be asked for at every request.</summary>
    ValueTask<LibraryRevision> RevisionAsync(CancellationToken cancel);

    /// <summary>Looks for damage: whether what is stored can be read and fits together. Cost: the whole library is read once.</summary>
    /// <returns>What is wrong, or nothing.</returns>
    ValueTask<IReadOnlyList<LibraryFault>> ExamineAsync(CancellationToken cancel);

    /// <summary>Writes a whole and consistent copy into a new file while the library stays in use.</summary>
    /// <param name="path">The file; its folder must exist, the file must not.</param>
    /// <param name="cancel">Stops the copying; the file is then not there.</param>
    /// <exception cref="Core.ConspectusException">The file exists or cannot be written.</exception>
    ValueTask BackUpAsync(string path, CancellationToken cancel);
}
