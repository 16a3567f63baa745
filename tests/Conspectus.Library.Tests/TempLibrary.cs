using Conspectus.Core.Papers;
using Conspectus.Library.Papers;

namespace Conspectus.Library.Tests;

/// <summary>A library in a folder of its own that goes when the test ends.</summary>
public sealed class TempLibrary : IDisposable
{
    private readonly TempFolder _folder = new();

    public TempLibrary() => Library = Conspectus.Library.Library.Open(_folder.File("library.db"));

    public Library Library { get; }

    public PaperStore Papers => Library.Papers;

    public ImportCounts Import(params Paper[] papers) => Import("conference-site", papers);

    public ImportCounts Import(string kind, params Paper[] papers) => Papers.Import(papers, Stamp(kind, "hash"));

    public static SourceStamp Stamp(string kind = "conference-site", string hash = "hash") => new("papers.json", kind, hash, []);

    public void Dispose()
    {
        Library.Dispose();
        _folder.Dispose();
    }
}
