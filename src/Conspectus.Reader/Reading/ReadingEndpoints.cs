using Conspectus.Reader.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Reading;

/// <summary>The addresses of the reading pages.</summary>
internal static class ReadingEndpoints
{
    public static void MapReading(this IEndpointRouteBuilder routes) => routes.MapGet("/reading", Show);

    private static IResult Show() => Page.Show<ReadingPage>(new { });
}
