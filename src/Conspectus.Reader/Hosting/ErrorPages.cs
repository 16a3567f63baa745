using Conspectus.Core;
using Conspectus.Reader.Shared;
using Microsoft.AspNetCore.Http;

namespace Conspectus.Reader.Hosting;

/// <summary>Turns whatever goes wrong into a page that says what happened and what to do; never a stack trace.</summary>
internal sealed class ErrorPages(RequestDelegate next)
{
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
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await Show(context, bad.StatusCode, "This request could not be read", "Go back, reload the page and try again.");
        }
        catch (ConspectusException trouble) when (!context.Response.HasStarted)
        {
            await Show(context, StatusCodes.Status500InternalServerError, trouble.Message, trouble.NextStep);
        }
        catch (Exception) when (!context.Response.HasStarted)
        {
            await Show(
                context,
                StatusCodes.Status500InternalServerError,
                "This page could not be made",
                "Reload it. If it fails again, restart Conspectus: marks and notes already given are saved.");
        }
    }

    private static async Task Show(HttpContext context, int status, string heading, string advice)
    {
        var type = context.Response.Headers;
        var kept = type.Where(h => h.Key is not ("Content-Length" or "Content-Type")).ToList();
        context.Response.Clear();
        foreach (var header in kept) type[header.Key] = header.Value;
        await Page.Show<MessagePage>(new { Heading = heading, Advice = advice }, status).ExecuteAsync(context);
    }
}
