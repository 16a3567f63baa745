using Conspectus.Reader.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Article;

/// <summary>The addresses of the article pages.</summary>
internal static class ArticleEndpoints
{
    public static void MapArticle(this IEndpointRouteBuilder routes) => routes.MapGet("/article", Show);

    private static IResult Show() => Page.Show<ArticlePage>(new { });
}
