using Conspectus.Reader.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Topics;

/// <summary>The addresses of the topics pages.</summary>
internal static class TopicsEndpoints
{
    public static void MapTopics(this IEndpointRouteBuilder routes) => routes.MapGet("/topics", Show);

    private static IResult Show() => Page.Show<TopicsPage>(new { });
}
