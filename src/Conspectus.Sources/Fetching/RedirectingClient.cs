namespace Conspectus.Sources.Fetching;

/// <summary>Follows redirects, but only to http and https, and never from https back to http.</summary>
internal sealed class RedirectingClient(HttpClient client)
{
    private const int MostRedirects = 10;

    /// <summary>Sends a request and returns the first answer that is no redirect, its body not yet read.</summary>
    /// <param name="address">Where to begin.</param>
    /// <param name="request">Makes the request for an address.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="FetchFailedException">The redirects go in circles or elsewhere than to a web site.</exception>
    public async Task<HttpResponseMessage> SendAsync(Uri address, Func<Uri, HttpRequestMessage> request, CancellationToken cancel)
    {
        var at = address;
        for (var hop = 0; hop <= MostRedirects; hop++)
        {
            using var message = request(at);
            var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308)) return response;
            var location = response.Headers.Location;
            response.Dispose();
            if (location is null) throw Failed(address, "is redirected, but not told where to");
            var next = new Uri(at, location);
            var isWeb = next.Scheme == Uri.UriSchemeHttps || (next.Scheme == Uri.UriSchemeHttp && at.Scheme == Uri.UriSchemeHttp);
            if (!isWeb) throw Failed(address, $"is redirected to {next.GetLeftPart(UriPartial.Authority)}, which is not followed");
            at = next;
        }

        throw Failed(address, "is redirected in circles");
    }

    private static FetchFailedException Failed(Uri address, string what) => new($"{address} {what}.", FetchFailures.Elsewhere);
}
