using System.Text;
using Conspectus.Library.People;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.Exporting;
using Conspectus.Workbench.Papers;
using Conspectus.Workbench.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Reading;

/// <summary>The reading queue, the marks and notes given in it, and their export.</summary>
internal static class ReadingEndpoints
{
    public static void MapReading(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/reading", Queue).For(AccountRole.Reader);
        routes.MapPage("/reading/marks", Marked).For(AccountRole.Reader);
        routes.MapPage("/reading/marks.md", (MarkedPapers papers, Visitor visitor, CancellationToken cancel) =>
            Export(papers, visitor, MarksExport.Markdown, "text/markdown", "marks.md", cancel)).For(AccountRole.Reader);
        routes.MapPage("/reading/marks.bib", (MarkedPapers papers, Visitor visitor, CancellationToken cancel) =>
            Export(papers, visitor, MarksExport.BibTeX, "text/x-bibtex", "marks.bib", cancel)).For(AccountRole.Reader);
        routes.MapTransfers();
        routes.MapMarking();
        routes.MapInterests();
        routes.MapCollections();
        routes.MapTags();
        routes.MapKnown();
        routes.MapHistory();
    }

    private static async Task<IResult> Queue(
        HttpRequest request, QueueLookup queue, ReaderInterests interests, SavedSearches searches, Visitor visitor,
        CancellationToken cancel)
    {
        var address = QueueAddress.Read(request.Query);
        var place = await queue.FindAsync(visitor.Reader, address.ToRequest(), request.Query["paper"], cancel);
        var progress = await queue.ProgressAsync(visitor.Reader, cancel);
        if (request.Query["fragment"] == "1") return Page.Show<QueuePaper>(new { View = place, Queue = address, Progress = progress });
        return Page.Show<ReadingPage>(new
        {
            View = place,
            Queue = address,
            Progress = progress,
            Interests = await interests.ListAsync(visitor.Reader, cancel),
            Searches = await searches.ListAsync(visitor.Reader, cancel),
        });
    }

    private static async Task<IResult> Marked(HttpRequest request, MarkedPapers papers, Visitor visitor, CancellationToken cancel) =>
        Page.Show<MarksPage>(new { Papers = await papers.AllAsync(visitor.Reader, cancel), Filter = MarksFilter.Read(request.Query) });

    private static async Task<IResult> Export(
        MarkedPapers papers,
        Visitor visitor,
        Func<IReadOnlyList<MarkedPaper>, string> write,
        string type,
        string name,
        CancellationToken cancel) =>
        Results.File(Encoding.UTF8.GetBytes(write(await papers.AllAsync(visitor.Reader, cancel))), type + "; charset=utf-8", name);
}
