using System.Globalization;
using Conspectus.Library.People;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Reading;

/// <summary>What the reader did, day by day, and the diary.</summary>
internal static class HistoryEndpoints
{
    private const string Home = "/reading/history";

    public static void MapHistory(this IEndpointRouteBuilder routes)
    {
        routes.MapPage(Home, Show).For(AccountRole.Reader);
        routes.MapPost(Home + "/{id}/undo", TakeBack).For(AccountRole.Reader);
    }

    private static async Task<IResult> Show(
        HttpRequest request, ReadingHistory history, Visitor visitor, CancellationToken cancel) =>
        Page.Show<HistoryDays>(new
        {
            View = await history.FindAsync(visitor.Reader, Day(request.Query["day"]), TimeZoneInfo.Local, cancel),
        });

    private static async Task<IResult> TakeBack(
        string id, HttpRequest request, ReadingHistory history, Visitor visitor, CancellationToken cancel)
    {
        var form = await RequestForm.ReadAsync(request);
        var next = Links.Local(form["return"], Home);
        return await history.TakeBackAsync(visitor.Reader, id, cancel) switch
        {
            null => Page.NotFound("There is no such step in the history", "It may have been taken back. Go back, and load the page again."),
            0 => Page.Show<MessagePage>(new
            {
                Heading = "Nothing was left to take back",
                Advice = "All that this step changed has been changed since. Look at the later steps.",
            }),
            _ => Page.SeeOther(request, next),
        };
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
