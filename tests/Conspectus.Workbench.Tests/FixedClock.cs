using Conspectus.Library.Sqlite;

namespace Conspectus.Workbench.Tests;

/// <summary>A clock that stands still.</summary>
internal sealed class FixedClock : TimeProvider
{
    public static FixedClock Instance { get; } = new();

    /// <summary>Options of a library on this clock.</summary>
    public static SqliteLibraryOptions Options { get; } = new() { Clock = Instance };

    public override DateTimeOffset GetUtcNow() => new(2023, 12, 10, 9, 0, 0, TimeSpan.Zero);
}
