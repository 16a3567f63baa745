using System.Net;
using System.Net.Sockets;

namespace Conspectus.Sources.Fetching;

/// <summary>Failures of downloads in the user's words.</summary>
internal static class FetchFailures
{
    /// <summary>What always works.</summary>
    public const string Elsewhere = "Download the file with a browser and name its path.";

    private const string Offline = "Check the network, or download the file elsewhere and name its path.";

    /// <summary>
    /// The failure that an exception stands for; null for the user's own cancelling and for what is no failure of the network.
    /// </summary>
    public static FetchFailedException? From(Exception e, Uri address, SilenceTimer silence, CancellationToken cancel) => e switch
    {
        _ when cancel.IsCancellationRequested => null,
        OperationCanceledException when silence.HasRunOut =>
            new FetchFailedException(
                $"{address.Host} did not answer in time, or fell silent while sending {address}.", Offline, e)
            { IsPassing = true },
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } =>
            new FetchFailedException($"Could not reach {address.Host}: its name is not known here, or there is no network.", Offline, e),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } =>
            new FetchFailedException($"Could not reach {address.Host}: {Innermost(e)}.", Offline, e),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } =>
            new FetchFailedException($"Could not reach {address.Host} safely: {Innermost(e)}.", Offline, e),
        HttpRequestException or HttpIOException => Broken(address, Innermost(e), e),
        IOException { InnerException: SocketException } => Broken(address, Innermost(e), e),
        OperationCanceledException =>
            new FetchFailedException($"Could not reach {address.Host}: it does not answer.", Offline, e), // the limit on connecting
        _ => null,
    };

    /// <summary>A connection that broke.</summary>
    public static FetchFailedException Broken(Uri address, string how, Exception? inner = null) =>
        new($"The download of {address} broke off: {how.TrimEnd('.')}.", "Try again; what has arrived is kept.",
            inner)
        { IsPassing = true };

    /// <summary>The failure that an answer stands for.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="address">What was asked for.</param>
    /// <param name="clock">Tells how long a date is away.</param>
    /// <param name="said">The site's own words about it; empty if it said none.</param>
    public static FetchFailedException From(HttpResponseMessage response, Uri address, TimeProvider clock, string said = "")
    {
        var code = (int)response.StatusCode;
        var what = response.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => $"{address.Host} refused access to {address} ({code}).",
            HttpStatusCode.NotFound or HttpStatusCode.Gone => $"{address.Host} has no file at {address} ({code}).",
            HttpStatusCode.TooManyRequests => $"{address.Host} asks to be left alone for a while ({code}).",
            _ when code >= 500 => $"{address.Host} could not deliver {address} ({code}).",
            _ => $"{address.Host} answered the request for {address} with {code}.",
        };
        if (said.Length > 0) what += $" It says: “{said}”.";
        var isPassing = code is 408 or 425 or 429 or 500 or 502 or 503 or 504;
        return new FetchFailedException(what, isPassing ? "Try again later, or download the file with a browser and name its path."
            : Next(response.StatusCode))
        {
            IsPassing = isPassing,
            RetryAfter = RetryAfter(response, clock),
        };
    }

    private static string Next(HttpStatusCode code) => code is HttpStatusCode.NotFound or HttpStatusCode.Gone
        ? "Check the address; the conference may not have published its papers yet."
        : "Open the address in a browser, sign in if it asks for that, save the file and name its path.";

    private static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider clock)
    {
        var wait = response.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - clock.GetUtcNow() : null;
        return wait is { } time && time < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static string Innermost(Exception e)
    {
        while (e.InnerException is { } inner) e = inner;
        return e.Message.TrimEnd('.');
    }
}
