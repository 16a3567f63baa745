using Conspectus.Core;
using Conspectus.Reader.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Conspectus.Reader.Hosting;

/// <summary>
/// Turns whatever goes wrong into a page that says what happened and what to do, never a stack trace, and tells it to the log.
/// </summary>
/// <remarks>
/// The log has the kind of an exception and where it was thrown. Its message may hold a piece of an abstract or a note, and so does the
/// address where something was searched for: they are told at <see cref="LogLevel.Debug"/> only.
/// </remarks>
internal sealed class ErrorPages(RequestDelegate next, ILogger<ErrorPages> log)
{
    private const int SecondsToWait = 2;

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The reader went to another page before this one was finished: nobody is left to answer.
        }
        catch (BadHttpRequestException bad)
        {
            Tell(LogLevel.Information, context, bad);
            var asked = Problems.Suit(context.Request) ? $"{bad.Message} GET /api/v1/openapi.json describes what can be sent."
                : "Go back, reload the page and try again.";
            await Show(context, bad.StatusCode, "This request could not be read", asked);
        }
        catch (ConspectusException busy) when (busy.IsTransient)
        {
            Tell(LogLevel.Warning, context, busy);
            context.Response.Headers.RetryAfter = FormattableString.Invariant($"{SecondsToWait}");
            await Show(context, StatusCodes.Status503ServiceUnavailable, busy.Message, busy.NextStep);
        }
        catch (ConspectusException trouble)
        {
            Tell(LogLevel.Error, context, trouble);
            await Show(context, StatusCodes.Status500InternalServerError, trouble.Message, trouble.NextStep);
        }
        catch (Exception fault)
        {
            Tell(LogLevel.Error, context, fault);
            await Show(
                context,
                StatusCodes.Status500InternalServerError,
                "This page could not be made",
                "Reload it. If it fails again, restart Conspectus: marks and notes already given are saved.");
        }
    }

    private void Tell(LogLevel level, HttpContext context, Exception trouble)
    {
        var (method, path) = (context.Request.Method, context.Request.Path);
        log.Log(level, "{Method} {Path} failed: {Kind}\n{Place}", method, path, trouble.GetType().Name, trouble.StackTrace);
        log.LogDebug(trouble, "{Method} {Path}{Query}", method, path, context.Request.QueryString);
    }

    private static async Task Show(HttpContext context, int status, string heading, string advice)
    {
        if (context.Response.HasStarted)
        {
            context.Abort(); // Whoever takes the rest must not think that it has all.
            return;
        }

        var headers = context.Response.Headers;
        var kept = headers.Where(h => h.Key is not ("Content-Length" or "Content-Type" or "Content-Disposition" or "ETag")).ToList();
        context.Response.Clear();
        foreach (var header in kept) headers[header.Key] = header.Value;
        if (Problems.Suit(context.Request)) await Problems.Of(status, heading, advice).ExecuteAsync(context);
        else await Page.Show<MessagePage>(new { Heading = heading, Advice = advice }, status).ExecuteAsync(context);
    }
}
