using System.Globalization;
using Conspectus.Core;
using Polly;
using Polly.Retry;

namespace Conspectus.Sources.Fetching;

/// <summary>Downloads into the cache: asks for changes only, repeats passing failures, continues broken downloads.</summary>
internal sealed class Fetcher : IDisposable
{
    private readonly FetchOptions _options;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client;
    private readonly ResiliencePipeline _retries;
    private readonly RequestPacing _pacing;

    /// <summary>Creates the fetcher.</summary>
    public Fetcher(FetchOptions options, HttpMessageHandler? handler, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        _pacing = new RequestPacing(options.Interval, clock);
        _client = new HttpClient(
            handler ?? new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = options.ConnectTimeout },
            handler is null)
        {
            Timeout = Timeout.InfiniteTimeSpan, // silence is timed, not the whole of a large download
        };
        var builder = new ResiliencePipelineBuilder { TimeProvider = clock };
        if (options.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<FetchFailedException>(e => e.IsPassing),
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = options.RetryDelay,
                MaxDelay = options.LongestRetryDelay,
                DelayGenerator = outcome => new ValueTask<TimeSpan?>(
                    (outcome.Outcome.Exception as FetchFailedException)?.RetryAfter is { } wait
                        ? (wait < options.LongestRetryDelay ? wait : options.LongestRetryDelay) : null),
            });
        }

        _retries = builder.Build();
    }

    /// <summary>Brings the file at <paramref name="address"/> into the cache, or finds it there.</summary>
    /// <param name="address">An http or https address.</param>
    /// <param name="refuse">Given a downloaded file's path, tells why it is not what was wanted, or null.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="FetchFailedException">It could not be had, and there is no earlier copy.</exception>
    /// <exception cref="ConspectusException">The cache cannot be written.</exception>
    public async Task<FetchedFile> FetchAsync(
        Uri address, Func<string, DownloadRefusal?> refuse, IProgress<StageProgress>? progress, CancellationToken cancel)
    {
        var cache = new DownloadCache(_options.CacheFolder, address);
        CopyFacts? copy = null;
        try
        {
            using var alone = cache.Lock();
            copy = cache.FindCopy();
            // Of the many pages of a query that was interrupted only those that are missing are asked for.
            if (address.Query.Length > 0 && copy is { ETag: null, LastModified: null }
                && _clock.GetUtcNow() - copy.Fetched < _options.FreshFor)
                return new FetchedFile(cache.Copy, null);
            var attempt = new DownloadAttempt(_client, cache, _options, _clock, refuse, progress);
            await _retries.ExecuteAsync(
                async token =>
                {
                    await _pacing.WaitAsync(address, token).ConfigureAwait(false);
                    await attempt.RunAsync(copy, token).ConfigureAwait(false);
                },
                cancel).ConfigureAwait(false);
            return new FetchedFile(cache.Copy, null);
        }
        catch (FetchFailedException e) when (copy is not null)
        {
            var day = copy.Fetched.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return new FetchedFile(cache.Copy, $"The copy fetched on {day} was used, because: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConspectusException(
                $"The download of {address} could not be kept in {_options.CacheFolder}: {e.Message}",
                "Make room there, or wait for the other program that downloads the same file.", e);
        }
    }

    /// <summary>Throws away the copy of a file that cannot be read after all, so that it is fetched anew the next time.</summary>
    public void Forget(Uri address) => new DownloadCache(_options.CacheFolder, address).DropCopy();

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();
}
