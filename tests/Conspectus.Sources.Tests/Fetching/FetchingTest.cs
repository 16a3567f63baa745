using System.Text;
using Conspectus.Core;

namespace Conspectus.Sources.Tests.Fetching;

/// <summary>What all tests against the server share: a cache of their own, and short waits.</summary>
public abstract class FetchingTest : IDisposable
{
    private readonly TempFolder _cache = new();

    private protected static byte[] Feed { get; } =
        Encoding.UTF8.GetBytes(Sources.Feed(Enumerable.Range(0, 2000).Select(i => $"Paper {i}")));

    private protected SourceOptions Options => Sources.Options with { CacheFolder = _cache.Path };

    private protected IEnumerable<string> CachedFiles => Directory.EnumerateFiles(_cache.Path).Select(f => Path.GetFileName(f)!);

    public void Dispose()
    {
        _cache.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected Task<SourceContent> ReadAsync(string location, SourceOptions? options = null) =>
        Sources.ReadAsync(location, options ?? Options);

    private protected async Task<ConspectusException> RefusalAsync(string location, SourceOptions? options = null) =>
        await Sources.RefusalAsync(location, options ?? Options);

    private protected static bool IsMain(Exchange exchange) => exchange.Path.EndsWith("-orals-posters.json", StringComparison.Ordinal);
}
