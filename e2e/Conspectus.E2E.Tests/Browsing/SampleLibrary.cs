using Conspectus.Analysis;
using Conspectus.Library;
using Conspectus.Library.Sqlite;
using Conspectus.Workbench.Analyzing;
using Conspectus.Workbench.Importing;

namespace Conspectus.E2E.Tests.Browsing;

/// <summary>A library made as a user makes one: the bundled sample imported and analysed.</summary>
internal static class SampleLibrary
{
    /// <summary>The sample, or what CONSPECTUS_E2E_SOURCE names: to look at the pages with a whole conference.</summary>
    private static string Source => Environment.GetEnvironmentVariable("CONSPECTUS_E2E_SOURCE") is { Length: > 0 } other
        ? other
        : Path.Combine(Root(), "samples", "neurips-2023-sample.json");

    public static async Task<ILibrary> CreateAsync(string file, CancellationToken cancel)
    {
        var library = await OpenAsync(file, cancel);
        await new Importer(library, new ImportOptions()).ImportAsync([Source], null, cancel);
        await new Analyst(library, new AnalysisOptions()).RunAsync(Environment.ProcessorCount, null, cancel);
        return library;
    }

    public static async Task<ILibrary> OpenAsync(string file, CancellationToken cancel) =>
        await SqliteLibrary.OpenAsync(file, new SqliteLibraryOptions(), cancel);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Conspectus.slnx"))) folder = folder.Parent;
        return folder.FullName;
    }
}
