using Conspectus.Core;
using Conspectus.Library.People;
using Conspectus.Reader.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Importing;

/// <summary>Files dropped on the reader: sent, looked at, corrected, imported or discarded.</summary>
internal static class ImportEndpoints
{
    private const string Home = "/import";
    private const int Overhead = 1 << 16; // what a form has beside its files

    public static void MapImport(this IEndpointRouteBuilder routes)
    {
        routes.MapPage(Home, () => Page.Show<ImportPage>(new { })).For(AccountRole.Curator);
        routes.MapPost(Home, Take).For(AccountRole.Curator);
        routes.MapPage(Home + "/{id}", Look).For(AccountRole.Curator);
        routes.MapPost(Home + "/{id}", Import).For(AccountRole.Curator);
        routes.MapPost(Home + "/{id}/discard", Discard).For(AccountRole.Curator);
    }

    private static async Task<IResult> Take(HttpRequest request, HeldUploads uploads, UploadImport import, CancellationToken cancel)
    {
        var limit = Numbers.Megabytes(UploadLimits.MostBytes);
        if (request.ContentLength > UploadLimits.MostBytes + Overhead)
            return Refuse($"This is more than {limit}, the most that is taken here. Import it with “conspectus import FILE”, or pack it.",
                StatusCodes.Status413PayloadTooLarge);
        IFormCollection form;
        try
        {
            form = await RequestForm.ReadAsync(request, UploadLimits.MostBytes + Overhead);
        }
        catch (BadHttpRequestException trouble)
        {
            return Refuse($"What was sent could not be read; files of at most {limit} in all are taken.", trouble.StatusCode);
        }

        var files = form.Files.GetFiles("file").Where(f => f.FileName.Length > 0).ToList();
        if (files.Count == 0) return Refuse("Choose a file first, or drop one here.", StatusCodes.Status400BadRequest);
        if (files.Count > UploadLimits.MostFiles)
            return Refuse($"At most {UploadLimits.MostFiles} files are taken at once. Pack them into a zip archive, and drop that.",
                StatusCodes.Status400BadRequest);
        try
        {
            var upload = await uploads.AddAsync(files, cancel);
            try
            {
                await import.PreviewAsync(upload, ImportChoice.AsUnderstood, cancel);
            }
            catch
            {
                uploads.Discard(upload.Id);
                throw;
            }

            return Page.SeeOther(request, Address(upload.Id));
        }
        catch (ConspectusException trouble)
        {
            return Refuse($"{trouble.Message} {trouble.NextStep}", StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<IResult> Look(
        string id, HttpRequest request, HeldUploads uploads, UploadImport import, CancellationToken cancel)
    {
        if (uploads.Find(id) is not { } upload) return Gone();
        if (!upload.IsWaiting) return Page.Show<ImportedPage>(new { Upload = upload });
        return await Show(upload, name => request.Query[name], import, cancel);
    }

    private static async Task<IResult> Import(
        string id, HttpRequest request, HeldUploads uploads, UploadImport import, CancellationToken cancel)
    {
        if (uploads.Find(id) is not { } upload) return Gone();
        var form = await RequestForm.ReadAsync(request);
        try
        {
            var choice = ImportChoice.Read(name => form[name]);
            if (upload.IsWaiting && !import.TryStart(upload, choice))
            {
                return await Show(upload, name => form[name], import, cancel,
                    "Conspectus is at work on something else. Import when that is done: what you chose stays here.");
            }
        }
        catch (ConspectusException)
        {
            return await Show(upload, name => form[name], import, cancel);
        }

        return Page.SeeOther(request, Address(id));
    }

    private static IResult Discard(string id, HttpRequest request, HeldUploads uploads)
    {
        uploads.Discard(id);
        return Page.SeeOther(request, Home);
    }

    private static async Task<IResult> Show(
        HeldUpload upload, Func<string, Microsoft.Extensions.Primitives.StringValues> values, UploadImport import,
        CancellationToken cancel, string? trouble = null)
    {
        var choice = ImportChoice.AsUnderstood;
        try
        {
            choice = ImportChoice.Read(values);
        }
        catch (ConspectusException wrong)
        {
            trouble = $"{wrong.Message} {wrong.NextStep} Shown is what was understood without your corrections.";
        }

        var preview = await import.PreviewAsync(upload, choice, cancel);
        var status = trouble is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return Page.Show<PreviewPage>(new { Upload = upload, Preview = preview, Choice = choice, Trouble = trouble }, status);
    }

    private static IResult Refuse(string trouble, int status) => Page.Show<ImportPage>(new { Trouble = trouble }, status);

    private static IResult Gone() => Page.NotFound(
        "This upload is no longer here", "It was discarded, or is more than an hour old. Drop the file again on any page.");

    private static string Address(string id) => $"{Home}/{id}";
}
