using Conspectus.Analysis;
using Conspectus.Workbench.Analyzing;
using Conspectus.Workbench.Importing;
using Conspectus.Workbench.Publishing;

namespace Conspectus.Workbench.Tests;

/// <summary>A library in a folder of its own that goes when the test ends.</summary>
internal sealed class TempLibrary : IDisposable
{
    public TempLibrary(string? copyOf = null)
    {
        if (copyOf is not null) File.Copy(copyOf, Folder.File("library.db"));
        Library = Open();
    }

    public TempFolder Folder { get; } = new();

    public Library.Library Library { get; private set; }

    public Task<ImportReport> ImportAsync(params string[] sources) => ImportAsync(new ImportOptions(), sources);

    public Task<ImportReport> ImportAsync(ImportOptions options, params string[] sources) =>
        new Importer(Library, options).ImportAsync(sources, null, TestContext.Current.CancellationToken);

    public AnalysisReport Analyse(AnalysisOptions? options = null, int threads = 2) =>
        new Analyst(Library, options ?? new AnalysisOptions()).Run(threads, null, TestContext.Current.CancellationToken);

    public PublishReport Publish(ArticleFormats formats = ArticleFormats.All) =>
        new Publisher(Library, FixedClock.Instance).Publish(Folder.File("article"), formats);

    /// <summary>Closes the library and opens it again, as the next run of the program would.</summary>
    public void Reopen()
    {
        Library.Dispose();
        Library = Open();
    }

    public void Dispose()
    {
        Library.Dispose();
        Folder.Dispose();
    }

    private Library.Library Open() => Conspectus.Library.Library.Open(Folder.File("library.db"), FixedClock.Instance);
}
