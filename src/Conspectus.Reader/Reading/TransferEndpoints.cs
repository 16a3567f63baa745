using Conspectus.Core;
using Conspectus.Library.People;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.Reading;
using Conspectus.Workbench.Transferring;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Reading;

/// <summary>What the reader recorded as a file to keep, and what was recorded elsewhere taken in.</summary>
internal static class TransferEndpoints
{
    private const int LargestFile = 64 << 20;

    public static void MapTransfers(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/reading/marks.json", (ReadingExport export, Visitor visitor, CancellationToken cancel) =>
            File(export, ReadingFormat.Json, visitor, "application/json", "marks.json", cancel)).For(AccountRole.Reader);
        routes.MapPage("/reading/marks.csv", (ReadingExport export, Visitor visitor, CancellationToken cancel) =>
            File(export, ReadingFormat.Csv, visitor, "text/csv", "marks.csv", cancel)).For(AccountRole.Reader);
        routes.MapPost("/reading/import", Import).For(AccountRole.Reader);
    }

    private static async Task<IResult> File(
        ReadingExport export, ReadingFormat format, Visitor visitor, string type, string name, CancellationToken cancel)
    {
        using var content = new MemoryStream();
        await export.WriteAsync(format, visitor.Reader, content, cancel);
        return Results.File(content.ToArray(), type + "; charset=utf-8", name);
    }

    private static async Task<IResult> Import(HttpRequest request, ReadingImport import, Visitor visitor, CancellationToken cancel)
    {
        var form = await RequestForm.ReadAsync(request, LargestFile);
        if (form.Files.GetFile("file") is not { Length: > 0 } file) return Refuse("Choose a file that was exported as JSON.");
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        try
        {
            var document = ReadingDocuments.Read(file.FileName, KnownWorks.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
            // Edits of topics are for all readers: only a curator's record brings some.
            if (!visitor.May(AccountRole.Curator)) document = document with { Topics = null };
            return Page.Show<TransferPage>(new { Answer = await import.ImportAsync(visitor.Reader, file.FileName, document, cancel) });
        }
        catch (ConspectusException trouble)
        {
            return Refuse($"{trouble.Message} {trouble.NextStep}");
        }
    }

    private static IResult Refuse(string advice) =>
        Page.Show<MessagePage>(new { Heading = "This cannot be taken in", Advice = advice }, StatusCodes.Status400BadRequest);
}
