using System.Collections.Concurrent;

namespace Conspectus.Sources.Fetching;

/// <summary>Keeps requests to one site apart. Safe to use from several threads.</summary>
/// <param name="interval">The shortest time between two of them.</param>
/// <param name="clock">Times the waits.</param>
internal sealed class RequestPacing(TimeSpan interval, TimeProvider clock)
{
    // What sites ask of programs in their terms of use.
    private static readonly (string Site, TimeSpan Interval)[] Asked = [("arxiv.org", TimeSpan.FromSeconds(3))];

    private readonly ConcurrentDictionary<string, long> _next = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits until a request may be sent; the first one may at once.</summary>
    public async ValueTask WaitAsync(Uri address, CancellationToken cancel)
    {
        var least = Interval(address.Host);
        if (least <= TimeSpan.Zero) return;
        var now = clock.GetTimestamp();
        var step = (long)(least.TotalSeconds * clock.TimestampFrequency);
        // The place in the line is taken at once, so that two callers do not wait for the same moment.
        var mine = _next.AddOrUpdate(address.Authority, now + step, (_, next) => Math.Max(now, next) + step) - step;
        var wait = clock.GetElapsedTime(now, mine);
        if (wait > TimeSpan.Zero) await Task.Delay(wait, clock, cancel).ConfigureAwait(false);
    }

    private TimeSpan Interval(string host)
    {
        foreach (var (site, asked) in Asked)
        {
            if (host == site || host.EndsWith("." + site, StringComparison.OrdinalIgnoreCase)) return asked > interval ? asked : interval;
        }

        return interval;
    }
}
