using Conspectus.Library.People;
using Conspectus.Reader.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Api;

/// <summary>The library for other programs of its user: JSON over HTTP, described by OpenAPI.</summary>
internal static class ApiEndpoints
{
    /// <summary>Where the operations are.</summary>
    public const string Root = "/api/v1";

    /// <summary>Where their description is.</summary>
    public const string Description = Root + "/openapi.json";

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/api", ApiDescription.ShowAsync).For(AccountRole.Guest);
        routes.MapOpenApi(Description).For(AccountRole.Guest);
        var api = routes.MapGroup(Root).ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized);
        api.MapApiPapers();
        api.MapApiTopics();
        api.MapApiReading();
        routes.Map("/api/{**path}", (HttpRequest request) => Problems.Of(
            StatusCodes.Status404NotFound, $"There is no operation {request.Method} {request.Path}.",
            $"GET {Description} describes those that there are, /api shows them.")).For(AccountRole.Guest)
            .ExcludeFromDescription();
    }
}
