using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Conspectus.Reader.Shared;

/// <summary>Answers made of one component.</summary>
internal static class Page
{
    /// <summary>The component with these parameters, rendered whole before it is sent.</summary>
    public static RazorComponentResult<T> Show<T>(object parameters, int status = StatusCodes.Status200OK)
        where T : IComponent
        => new(parameters) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>Where to look after a form was sent.</summary>
    public static IResult SeeOther(HttpRequest request, string address)
    {
        request.HttpContext.Response.Headers.Location = address;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>The page for what is not there, with what to do instead.</summary>
    public static IResult NotFound(string heading, string advice = "Look for it among the papers, or go back to the overview.") =>
        Show<MessagePage>(new { Heading = heading, Advice = advice }, StatusCodes.Status404NotFound);
}
