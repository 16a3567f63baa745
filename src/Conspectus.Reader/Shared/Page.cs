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

    /// <summary>The page for what is not there.</summary>
    public static IResult NotFound(string heading) => Show<MessagePage>(
        new { Heading = heading, Advice = "Look for it among the papers, or go back to the overview." },
        StatusCodes.Status404NotFound);
}
