using Conspectus.Analysis;
using Conspectus.Articles.Content;
using Conspectus.Core.Reading;
using Conspectus.Library.Sqlite;
using Conspectus.Models.Tests;
using Conspectus.Verification;
using Conspectus.Workbench.Analyzing;
using Conspectus.Workbench.Importing;
using Conspectus.Workbench.Publishing;

[assembly: AssemblyFixture(typeof(SampleLibrary))]

namespace Conspectus.Models.Tests;

/// <summary>The bundled sample, analysed once, from which articles are written.</summary>
public sealed class SampleLibrary : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("conspectus-models-").FullName;
    private SqliteLibrary _library = null!;
    private ReaderId _reader;

    /// <summary>The article as it is generated, by rule.</summary>
    internal Article Article { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _library = await SqliteLibrary.OpenAsync(Path.Combine(_folder, "library.db"), new SqliteLibraryOptions(), CancellationToken.None);
        var repository = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(repository.FullName, "Conspectus.slnx"))) repository = repository.Parent!;
        var sample = Path.Combine(repository.FullName, "samples", "neurips-2023-sample.json");
        await new Importer(_library, new ImportOptions { Threads = 2 }).ImportAsync([sample], null, CancellationToken.None);
        await new Analyst(_library, new AnalysisOptions()).RunAsync(2, null, CancellationToken.None);
        _reader = await _library.Reading.LocalReaderAsync(CancellationToken.None);
        var live = new LiveArticles(_library, _reader, TimeProvider.System, 2);
        Article = (await live.GetAsync(CancellationToken.None)).Generated;
    }

    public async ValueTask DisposeAsync()
    {
        await _library.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A file for answers that is not there yet.</summary>
    internal string NewCache() => Path.Combine(_folder, Guid.NewGuid().ToString("N") + ".jsonl");

    /// <summary>Writes the article with a model and checks the files with the program's own check.</summary>
    internal async Task<(ModelReport Report, string Markdown, Verdict Verdict)> PublishAsync(ModelRewriter rewriter)
    {
        var target = Path.Combine(_folder, Guid.NewGuid().ToString("N"));
        ModelReport? report = null;
        var publisher = new Publisher(_library, _reader, TimeProvider.System)
        {
            Rewrite = async (article, cancel) =>
            {
                (var written, report) = await rewriter.RewriteAsync(article, null, cancel);
                return written;
            },
        };
        await publisher.PublishAsync(target, ArticleFormats.All, null, TestContext.Current.CancellationToken);
        var verdict = await new ArticleChecks(_library, _reader).CheckAsync(target, TestContext.Current.CancellationToken);
        return (report!, await File.ReadAllTextAsync(Path.Combine(target, "article.md"), TestContext.Current.CancellationToken), verdict);
    }
}
