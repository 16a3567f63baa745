namespace Conspectus.Sources.Fetching;

/// <summary>How sources are fetched.</summary>
/// <param name="CacheFolder">Where downloads are kept.</param>
/// <param name="MaxBytes">The most bytes of a download.</param>
/// <param name="ConnectTimeout">How long to wait for a connection.</param>
/// <param name="StallTimeout">How long a server may stay silent.</param>
/// <param name="Retries">How often a request is repeated after a passing failure.</param>
/// <param name="RetryDelay">The wait before the first repetition; it doubles each time.</param>
/// <param name="LongestRetryDelay">The longest wait before a repetition, even where the server asks for more.</param>
/// <param name="Interval">The shortest time between two requests to one site.</param>
/// <param name="FreshFor">How long a copy of which the server tells no changes is used without asking.</param>
internal sealed record FetchOptions(
    string CacheFolder, long MaxBytes, TimeSpan ConnectTimeout, TimeSpan StallTimeout, int Retries, TimeSpan RetryDelay,
        TimeSpan LongestRetryDelay, TimeSpan Interval, TimeSpan FreshFor);
