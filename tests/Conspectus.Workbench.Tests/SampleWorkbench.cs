using Conspectus.Analysis;
using Conspectus.Library.Sqlite;
using Conspectus.Workbench.Analyzing;
using Conspectus.Workbench.Importing;
using Conspectus.Workbench.Publishing;
using Conspectus.Workbench.Tests;

[assembly: AssemblyFixture(typeof(SampleWorkbench))]

namespace Conspectus.Workbench.Tests;

/// <summary>The bundled sample taken through the whole job once; tests work on copies of its library.</summary>
public sealed class SampleWorkbench : IAsyncLifetime
{
    private readonly TempFolder _folder = new();

    public ImportReport Import { get; private set; } = ImportReport.Empty;

    public AnalysisReport Analysis { get; private set; } = null!;

    public PublishReport Published { get; private set; } = null!;

    private string ImportedFile => _folder.File("imported.db");

    private string AnalysedFile => _folder.File("analysed.db");

    public async ValueTask InitializeAsync()
    {
        await using (var library = await SqliteLibrary.OpenAsync(ImportedFile, FixedClock.Options, CancellationToken.None))
            Import = await new Importer(library, new ImportOptions { Threads = 2 }).ImportAsync([Repository.Sample], null, CancellationToken.None);
        File.Copy(ImportedFile, AnalysedFile);
        await using (var library = await SqliteLibrary.OpenAsync(AnalysedFile, FixedClock.Options, CancellationToken.None))
        {
            Analysis = await new Analyst(library, new AnalysisOptions()).RunAsync(2, null, CancellationToken.None);
            var reader = await library.Reading.LocalReaderAsync(CancellationToken.None);
            Published = await new Publisher(library, reader, FixedClock.Instance).PublishAsync(_folder.File("article"), ArticleFormats.All, null, CancellationToken.None);
        }
    }

    /// <summary>A copy of the library before the analysis.</summary>
    internal TempLibrary Imported() => new(ImportedFile);

    /// <summary>A copy of the library after the analysis.</summary>
    internal TempLibrary Analysed() => new(AnalysedFile);

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
