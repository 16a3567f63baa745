using Conspectus.Core.Reading;
using Conspectus.Library.Memory;

namespace Conspectus.Library.Conformance.Tests;

/// <summary>A place for a library in memory.</summary>
/// <param name="fault">What is wrong with it.</param>
public sealed class MemoryFixture(Fault fault) : StoreFixture
{
    private readonly MemoryServer _server = new(fault);

    /// <summary>The fault of the fixtures that the suite makes in this flow of execution; none unless a test switches one on.</summary>
    public static AsyncLocal<Fault> SwitchedOn { get; } = new();

    public static MemoryFixture Create() => new(SwitchedOn.Value);

    public override ValueTask<ILibrary> OpenAsync(TimeProvider clock, CancellationToken cancel) => new(new MemoryLibrary(_server, clock));

    public override ValueTask<ILibrary> OpenBackupAsync(string path, TimeProvider clock, CancellationToken cancel) =>
        new(MemoryLibrary.OpenBackup(path, clock));

    public override ValueTask<ReaderId> AddReaderAsync(CancellationToken cancel) => new(_server.AddReader());

    public override ValueTask DisposeAsync() => default;
}
