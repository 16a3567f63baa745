[assembly: AssemblyFixture(typeof(Conspectus.Reader.Tests.ReaderFixture))]

namespace Conspectus.Reader.Tests;

/// <summary>One reader for all tests that change nothing.</summary>
public sealed class ReaderFixture : IAsyncLifetime
{
    private Reader? _reader;

    public Reader Reader => _reader!;

    public async ValueTask InitializeAsync() => _reader = await Reader.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_reader is not null) await _reader.DisposeAsync();
    }
}
