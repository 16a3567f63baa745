using Conspectus.Core;
using Conspectus.Library.People;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Reading;

/// <summary>The page on which the reader's own library is looked up among the papers, and what is found is marked as known.</summary>
internal static class KnownEndpoints
{
    private const string Home = "/reading/known";
    private const int LargestList = 16 << 20;

    public static void MapKnown(this IEndpointRouteBuilder routes)
    {
        routes.MapPage(Home, () => Page.Show<KnownPage>(new { })).For(AccountRole.Reader);
        routes.MapPost(Home, Match).For(AccountRole.Reader);
        routes.MapPost(Home + "/mark", Mark).For(AccountRole.Reader);
    }

    private static async Task<IResult> Match(HttpRequest request, KnownWorks works, Visitor visitor, CancellationToken cancel)
    {
        var form = await RequestForm.ReadAsync(request, LargestList);
        var (name, text) = await ListAsync(form, cancel);
        try
        {
            return Page.Show<KnownPage>(new { Answer = await works.MatchAsync(visitor.Reader, name, text, cancel) });
        }
        catch (ConspectusException trouble)
        {
            return Page.Show<KnownPage>(new { Trouble = $"{trouble.Message} {trouble.NextStep}" }, StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<IResult> Mark(HttpRequest request, KnownWorks works, Visitor visitor, CancellationToken cancel)
    {
        var form = await RequestForm.ReadAsync(request, LargestList);
        var marked = await works.MarkAsync(visitor.Reader, [.. form["paper"].OfType<string>()], cancel);
        return Page.Show<KnownPage>(new { Marked = (int?)marked });
    }

    // A file stands before what was pasted.
    private static async Task<(string Name, string Text)> ListAsync(IFormCollection form, CancellationToken cancel)
    {
        if (form.Files.GetFile("file") is not { Length: > 0 } file) return ("The text", form["list"].ToString());
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        return (file.FileName, KnownWorks.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
    }
}
