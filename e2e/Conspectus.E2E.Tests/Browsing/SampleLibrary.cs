using Conspectus.Analysis;
using Conspectus.Workbench.Analyzing;
using Conspectus.Workbench.Importing;

namespace Conspectus.E2E.Tests.Browsing;

using Library = Conspectus.Library.Library;

/// <summary>A library made as a user makes one: the bundled sample imported and analysed.</summary>
internal static class SampleLibrary
{
    /// <summary>The sample, or what CONSPECTUS_E2E_SOURCE names: to look at the pages with a whole conference.</summary>
    private static string Source => Environment.GetEnvironmentVariable("CONSPECTUS_E2E_SOURCE") is { Length: > 0 } other
        ? other
        : Path.Combine(Root(), "samples", "neurips-2023-sample.json");

    public static async Task<Library> CreateAsync(string folder, CancellationToken cancel)
    {
        var library = Library.Open(Path.Combine(folder, "library.db"));
        await new Importer(library, new ImportOptions()).ImportAsync([Source], null, cancel);
        new Analyst(library, new AnalysisOptions()).Run(Environment.ProcessorCount, null, cancel);
        return library;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Conspectus.slnx"))) folder = folder.Parent;
        return folder.FullName;
    }
}
