using Conspectus.Library.People;
using Conspectus.Reader.Api;
using Conspectus.Reader.Article;
using Conspectus.Reader.Assets;
using Conspectus.Reader.Importing;
using Conspectus.Reader.Map;
using Conspectus.Reader.Overview;
using Conspectus.Reader.Papers;
using Conspectus.Reader.People;
using Conspectus.Reader.Reading;
using Conspectus.Reader.Shared;
using Conspectus.Reader.Terms;
using Conspectus.Reader.Topics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Hosting;

/// <summary>Every address of the reader, feature by feature.</summary>
internal static class ReaderRoutes
{
    /// <param name="routes">The routes.</param>
    /// <param name="isSignIn">Whether people sign in.</param>
    public static void MapReader(this IEndpointRouteBuilder routes, bool isSignIn)
    {
        if (isSignIn) routes.MapSignIn();
        routes.MapAssets().ForAll();
        routes.MapOverview();
        routes.MapMap();
        routes.MapTopics();
        routes.MapTopicEdits();
        routes.MapTerms();
        routes.MapPapers();
        routes.MapReading();
        routes.MapImport();
        routes.MapMerges();
        routes.MapLiveArticle();
        routes.MapArticle();
        routes.MapApi();
        routes.MapFallback("{*path}", NotFound).For(AccountRole.Guest);
    }

    private static IResult NotFound() => Page.NotFound("There is no page at this address");
}
