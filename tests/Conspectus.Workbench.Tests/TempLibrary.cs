using Conspectus.Analysis;
using Conspectus.Core.Reading;
using Conspectus.Library.Sqlite;
using Conspectus.Workbench.Analyzing;
using Conspectus.Workbench.Importing;
using Conspectus.Workbench.Publishing;

namespace Conspectus.Workbench.Tests;

/// <summary>A library in a folder of its own that goes when the test ends.</summary>
internal sealed class TempLibrary : IAsyncDisposable
{
    public TempLibrary(string? copyOf = null)
    {
        if (copyOf is not null) File.Copy(copyOf, Folder.File("library.db"));
        Library = Open();
        Reader = Library.Reading.LocalReaderAsync(Stop).AsTask().GetAwaiter().GetResult();
    }

    public TempFolder Folder { get; } = new();

    public SqliteLibrary Library { get; private set; }

    public ReaderId Reader { get; }

    public Task<ImportReport> ImportAsync(params string[] sources) => ImportAsync(new ImportOptions(), sources);

    public Task<ImportReport> ImportAsync(ImportOptions options, params string[] sources) =>
        new Importer(Library, options).ImportAsync(sources, null, Stop);

    public Task<AnalysisReport> AnalyseAsync(AnalysisOptions? options = null, int threads = 2) =>
        new Analyst(Library, options ?? new AnalysisOptions()).RunAsync(threads, null, Stop);

    public Task<PublishReport> PublishAsync(ArticleFormats formats = ArticleFormats.All) =>
        new Publisher(Library, Reader, FixedClock.Instance).PublishAsync(Folder.File("article"), formats, null, Stop);

    /// <summary>Closes the library and opens it again, as the next run of the program would.</summary>
    public async Task ReopenAsync()
    {
        await Library.DisposeAsync();
        Library = Open();
    }

    public async ValueTask DisposeAsync()
    {
        await Library.DisposeAsync();
        Folder.Dispose();
    }

    // The store computes on the calling thread: the task is done when it is returned.
    private SqliteLibrary Open() => SqliteLibrary.OpenAsync(Folder.File("library.db"), FixedClock.Options, Stop).AsTask().GetAwaiter().GetResult();
}
