using Conspectus.Library.Analysis;
using Conspectus.Library.Importing;
using Conspectus.Library.Papers;
using Conspectus.Library.People;
using Conspectus.Library.Reading;
using Conspectus.Library.Relational.Analysis;
using Conspectus.Library.Relational.Importing;
using Conspectus.Library.Relational.Papers;
using Conspectus.Library.Relational.People;
using Conspectus.Library.Relational.Reading;
using Conspectus.Library.Relational.Search;
using Conspectus.Library.Relational.Storage;
using Conspectus.Library.Relational.Vectors;
using Conspectus.Library.Vectors;

namespace Conspectus.Library.Relational;

/// <summary>A library in the tables of a database.</summary>
/// <remarks>
/// Every change is atomic: a killed process leaves the library as it was before or as it is after. A mark is one transaction. An import or
/// an analysis is seen by nobody until its last transaction shows it.
/// </remarks>
public abstract class RelationalLibrary : ILibrary
{
    internal RelationalLibrary(Database database, TimeProvider clock, int threads)
    {
        Database = database;
        Papers = new PaperStore(database, new SearchCache(threads));
        Importing = new ImportStore(database, clock);
        Reading = new ReadingStore(database, clock);
        ArticleEdits = new ArticleEditStore(database, clock);
        Interests = new InterestStore(database, clock);
        Collections = new CollectionStore(database, clock);
        SavedSearches = new SavedSearchStore(database, clock);
        Analysis = new AnalysisStore(database, clock);
        TopicEdits = new TopicEditStore(database, clock);
        Vectors = new VectorStore(database);
        People = new PeopleStore(database, clock);
    }

    /// <summary>The database.</summary>
    internal Database Database { get; }

    /// <inheritdoc/>
    public string Location => Database.Location;

    /// <inheritdoc/>
    public IPaperStore Papers { get; }

    /// <inheritdoc/>
    public IImportStore Importing { get; }

    /// <inheritdoc/>
    public IReadingStore Reading { get; }

    /// <inheritdoc/>
    public IArticleEditStore ArticleEdits { get; }

    /// <inheritdoc/>
    public IInterestStore Interests { get; }

    /// <inheritdoc/>
    public ICollectionStore Collections { get; }

    /// <inheritdoc/>
    public ISavedSearchStore SavedSearches { get; }

    /// <inheritdoc/>
    public IAnalysisStore Analysis { get; }

    /// <inheritdoc/>
    public ITopicEditStore TopicEdits { get; }

    /// <inheritdoc/>
    public IVectorStore Vectors { get; }

    /// <inheritdoc/>
    public IPeopleStore People { get; }

    /// <inheritdoc/>
    public ValueTask<LibraryRevision> RevisionAsync(CancellationToken cancel) => Database.ReadAsync(Revisions.Read, cancel);

    /// <summary>Makes sure that the library can be written to, for whoever is about to compute for long what is to be written.</summary>
    /// <exception cref="Core.ConspectusException">It cannot, or another process keeps it for itself.</exception>
    public async ValueTask EnsureWritableAsync(CancellationToken cancel)
    {
        await using (await Database.BeginLongWriteAsync(cancel).ConfigureAwait(false))
            await Database.WriteAsync(_ => true, cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LibraryFault>> ExamineAsync(CancellationToken cancel) =>
        Database.ReadAsync(c => Examination.Run(c, Database), cancel);

    /// <inheritdoc/>
    public ValueTask BackUpAsync(string path, CancellationToken cancel) => Database.BackUpAsync(path, cancel);

    /// <summary>
    /// Copies everything into another library, which is empty, and compares every row; it is there whole or not at all. Cost: the library
    /// is read twice and written once.
    /// </summary>
    /// <param name="target">The other library, of whichever kind.</param>
    /// <param name="cancel">Stops it; the target is then as it was.</param>
    /// <returns>How many rows were copied.</returns>
    /// <exception cref="Core.ConspectusException">The target is not empty, or cannot be written.</exception>
    public async ValueTask<long> CopyToAsync(RelationalLibrary target, CancellationToken cancel) =>
        await LibraryCopy.RunAsync(Database, target.Database, cancel).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Database.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
