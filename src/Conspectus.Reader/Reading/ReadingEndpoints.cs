using System.Globalization;
using Conspectus.Core.Reading;
using Conspectus.Reader.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Reading;

using Library = Conspectus.Library.Library;

/// <summary>The reading queue, the marks and notes given in it, and their export.</summary>
internal static class ReadingEndpoints
{
    public static void MapReading(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reading", Queue);
        routes.MapGet("/reading/marks", Marked);
        routes.MapGet("/reading/marks.md", (Library library) => File(MarksExport.Markdown(MarkedPapers.Load(library)), "text/markdown", "marks.md"));
        routes.MapGet("/reading/marks.bib", (Library library) => File(MarksExport.BibTeX(MarkedPapers.Load(library)), "text/x-bibtex", "marks.bib"));
        routes.MapMarking();
    }

    private static IResult Queue(HttpRequest request, Library library)
    {
        int? topic = int.TryParse(request.Query["topic"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        var view = ReadingView.Load(library, topic, request.Query["paper"]);
        return request.Query["fragment"] == "1"
            ? Page.Show<QueuePaper>(new { View = view, Progress = TopicProgress.Load(library) })
            : Page.Show<ReadingPage>(new { View = view, Progress = TopicProgress.Load(library) });
    }

    private static IResult Marked(HttpRequest request, Library library)
    {
        var mark = MarkWords.Parse(request.Query["mark"]) is { } given && given != Mark.Unread ? given : (Mark?)null;
        return Page.Show<MarksPage>(new { Papers = MarkedPapers.Load(library), Only = mark });
    }

    private static IResult File(string text, string type, string name) =>
        Results.File(System.Text.Encoding.UTF8.GetBytes(text), type + "; charset=utf-8", name);
}
