using System.Globalization;
using Conspectus.Reader.Reading;
using Conspectus.Reader.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Topics;

using Library = Conspectus.Library.Library;

/// <summary>The hierarchy of topics, and one topic.</summary>
internal static class TopicsEndpoints
{
    public static void MapTopics(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/topics", All);
        routes.MapGet("/topics/{id:int}", One);
    }

    private static IResult All(Library library) => Page.Show<TopicsPage>(new
    {
        Topics = library.Analysis.Topics(),
        Progress = TopicProgress.Load(library).ToDictionary(p => p.Topic.Id),
    });

    private static IResult One(int id, HttpRequest request, Library library)
    {
        var page = int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        return TopicView.Find(library, id, page) is { } view
            ? Page.Show<TopicPage>(new { View = view })
            : Page.NotFound("There is no such topic in this library");
    }
}
