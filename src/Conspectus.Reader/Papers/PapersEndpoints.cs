using Conspectus.Reader.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Papers;

/// <summary>The addresses of the papers pages.</summary>
internal static class PapersEndpoints
{
    public static void MapPapers(this IEndpointRouteBuilder routes) => routes.MapGet("/papers", Show);

    private static IResult Show() => Page.Show<PapersPage>(new { });
}
