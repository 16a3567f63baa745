namespace Conspectus.Library.Conformance;

/// <summary>A clock that a test sets.</summary>
public sealed class SetClock : TimeProvider
{
    /// <summary>The time.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The time as revisions count it.</summary>
    public long Microseconds => Now.UtcTicks / TimeSpan.TicksPerMicrosecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now;
}
