namespace Conspectus.Workbench.Tests;

/// <summary>A clock that stands still.</summary>
internal sealed class FixedClock : TimeProvider
{
    public static FixedClock Instance { get; } = new();

    public override DateTimeOffset GetUtcNow() => new(2023, 12, 10, 9, 0, 0, TimeSpan.Zero);
}
