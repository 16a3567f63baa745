using System.Globalization;
using Conspectus.Library.People;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.Reading;
using Conspectus.Workbench.Topics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Topics;

/// <summary>The hierarchy of topics, and one topic.</summary>
internal static class TopicsEndpoints
{
    public static void MapTopics(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/topics", All).For(AccountRole.Guest);
        routes.MapPage("/topics/{id:int}", One).For(AccountRole.Guest);
    }

    private static async Task<IResult> All(TopicLookup topics, QueueLookup queue, Visitor visitor, CancellationToken cancel)
    {
        var progress = (await queue.ProgressAsync(visitor.Reader, cancel)).ToDictionary(p => p.Topic.Id);
        return Page.Show<TopicsPage>(new { Topics = await topics.AllAsync(cancel), Progress = progress });
    }

    private static async Task<IResult> One(int id, HttpRequest request, TopicLookup topics, Visitor visitor, CancellationToken cancel)
    {
        var page = int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        return await topics.FindAsync(visitor.Reader, id, page, cancel) is { } sheet
            ? Page.Show<TopicPage>(new { View = sheet, Edited = request.Query["edited"] == "1" })
            : Page.NotFound("There is no such topic in this library");
    }
}
