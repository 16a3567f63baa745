using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library;
using Conspectus.Library.Papers;
using Conspectus.Reader;

namespace Conspectus.E2E.Tests.Browsing;

/// <summary>A library and a reader that serves it.</summary>
public sealed class ServedLibrary : IAsyncDisposable
{
    private readonly ReaderHost _host;

    private ServedLibrary(
        ILibrary library, ReaderId reader, ReaderHost host, IReadOnlyList<Paper> papers, TopicTree topics, IReadOnlyList<PaperPlace> places)
        =>
        (Library, Reader, _host, Papers, Topics, Places) = (library, reader, host, papers, topics, places);

    public ILibrary Library { get; }

    public ReaderId Reader { get; }

    /// <summary>The papers as they were when the reader was started.</summary>
    public IReadOnlyList<Paper> Papers { get; }

    /// <summary>The topics, likewise.</summary>
    public TopicTree Topics { get; }

    /// <summary>The papers' places, likewise.</summary>
    public IReadOnlyList<PaperPlace> Places { get; }

    /// <summary>The address of the first page.</summary>
    public Uri Address => _host.Address;

    /// <summary>The address that lets a browser in.</summary>
    public Uri Entrance => _host.Entrance;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Serves a library, which is then disposed of with the result.</summary>
    public static async Task<ServedLibrary> StartAsync(ILibrary library)
    {
        var reader = await library.Reading.LocalReaderAsync(Stop);
        var host = await ReaderHost.StartAsync(new ReaderOptions(library, reader, 0, new WorkStatus()), Stop);
        return new ServedLibrary(
            library,
            reader,
            host,
            await library.Papers.AllAsync(Stop),
            await library.Analysis.TopicsAsync(Stop),
            await library.Analysis.PlacesAsync(Stop));
    }

    public async Task<PaperPage> QueryAsync(PaperQuery query) => await Library.Papers.QueryAsync(Reader, query, Stop);

    public async Task<Facets> FacetsAsync(PaperQuery query) => (await QueryAsync(query with { Facets = true })).Facets!;

    public async Task<ReadingState> StateAsync(string paperId) => await Library.Reading.FindAsync(Reader, paperId, Stop);

    public async Task<IReadOnlyList<ReadingState>> StatesAsync() => await Library.Reading.AllAsync(Reader, Stop);

    public async Task<string> NearestAsync(string paperId) => (await Library.Analysis.NeighborsAsync([paperId], 1, Stop))[0][0].PaperId;

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await Library.DisposeAsync();
    }
}
