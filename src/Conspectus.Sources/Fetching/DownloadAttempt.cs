using System.Net;
using System.Net.Http.Headers;
using Conspectus.Core;

namespace Conspectus.Sources.Fetching;

/// <summary>One try at a download: asks for the rest of a broken one, for changes of a copy, or for all.</summary>
internal sealed class DownloadAttempt(
    HttpClient client, DownloadCache cache, FetchOptions options, TimeProvider clock, Func<string, DownloadRefusal?> refuse,
        IProgress<StageProgress>? progress)
{
    private readonly RedirectingClient _redirecting = new(client);

    /// <summary>Runs the attempt; on return the cache's copy is there and current.</summary>
    /// <param name="copy">What is known of an earlier copy, or null.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="FetchFailedException">It failed.</exception>
    public async Task RunAsync(CopyFacts? copy, CancellationToken cancel)
    {
        var partial = cache.FindPartial();
        using var silence = new SilenceTimer(options.StallTimeout, clock, cancel);
        HttpResponseMessage response;
        try
        {
            response = await _redirecting.SendAsync(cache.Address, address => Request(address, copy, partial), silence.Token)
                .ConfigureAwait(false);
        }
        catch (Exception e) when (FetchFailures.From(e, cache.Address, silence, cancel) is { } failure)
        {
            throw failure;
        }

        using (response)
        {
            if (response.StatusCode == HttpStatusCode.NotModified && copy is not null) return;
            if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable && partial is not null)
            {
                cache.DropPartial();
                throw FetchFailures.Broken(cache.Address, "the server no longer has the part that was missing");
            }

            if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.PartialContent))
            {
                var said = await AnswerText.ReadAsync(response.Content, silence.Token).ConfigureAwait(false);
                throw FetchFailures.From(response, cache.Address, clock, said);
            }

            await ReceiveAsync(response, partial, silence, cancel).ConfigureAwait(false);
        }

        if (refuse(cache.Partial) is { } refusal)
        {
            cache.DropPartial();
            throw new FetchFailedException(
                refusal.Reason, "Open the address in a browser, sign in if it asks for that, save the data file and name its path.")
            {
                IsPassing = refusal.IsPassing,
            };
        }

        cache.Commit();
    }

    private async Task ReceiveAsync(HttpResponseMessage response, CopyFacts? partial, SilenceTimer silence, CancellationToken cancel)
    {
        var encoding = string.Join(", ", response.Content.Headers.ContentEncoding).ToLowerInvariant();
        if (encoding is not ("" or "gzip" or "identity"))
            throw new FetchFailedException($"{cache.Address} was sent as {encoding}, which was not asked for.", FetchFailures.Elsewhere);

        var kept = 0L;
        if (response.StatusCode == HttpStatusCode.PartialContent)
        {
            kept = partial is null ? -1 : PartialLength();
            if (response.Content.Headers.ContentRange?.From != kept || encoding != partial?.Encoding)
            {
                cache.DropPartial();
                throw FetchFailures.Broken(cache.Address, "the server sent another part than the one that was missing");
            }
        }
        else
        {
            cache.DropPartial();
            cache.DescribePartial(new CopyFacts(
                cache.Address.AbsoluteUri, response.Headers.ETag?.ToString(), response.Content.Headers.LastModified, encoding,
                    clock.GetUtcNow()));
        }

        var total = response.Content.Headers.ContentLength is { } rest ? kept + rest : (long?)null;
        try
        {
            await new BodyWriter(cache, options, progress).WriteAsync(response.Content, kept, total, silence).ConfigureAwait(false);
        }
        catch (FetchFailedException e) when (e.IsTooLarge)
        {
            cache.DropPartial();
            throw;
        }
        catch (Exception e) when (FetchFailures.From(e, cache.Address, silence, cancel) is { } failure)
        {
            throw failure;
        }
    }

    private HttpRequestMessage Request(Uri address, CopyFacts? copy, CopyFacts? partial)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.UserAgent.Add(
            new ProductInfoHeaderValue("Conspectus", typeof(DownloadAttempt).Assembly.GetName().Version?.ToString(3)));
        request.Headers.Accept.ParseAdd("application/json, text/csv, */*;q=0.5");
        // Kept as it comes, so that a range is one of the very bytes in the file.
        request.Headers.AcceptEncoding.ParseAdd("gzip, identity");
        if (partial is not null)
        {
            request.Headers.Range = new RangeHeaderValue(PartialLength(), null);
            request.Headers.TryAddWithoutValidation("If-Range", partial.StrongTag ?? partial.LastModified?.ToString("R"));
            return request;
        }

        if (copy?.ETag is { } tag) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (copy?.LastModified is { } modified) request.Headers.IfModifiedSince = modified;
        return request;
    }

    private long PartialLength() => new FileInfo(cache.Partial).Length;
}
