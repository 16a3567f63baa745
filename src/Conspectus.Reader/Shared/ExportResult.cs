using Conspectus.Workbench.Exporting;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Conspectus.Reader.Shared;

/// <summary>Answers with a file to keep, which is sent while it is written.</summary>
/// <param name="format">What it is.</param>
/// <param name="name">The file's name without its ending.</param>
/// <param name="write">Writes it.</param>
internal sealed class ExportResult(ExportFormat format, string name, Func<Stream, CancellationToken, Task> write) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"{name}.{ExportFormats.Extension(format)}");
        response.Headers.ContentDisposition = disposition.ToString();
        response.ContentType = ExportFormats.MediaType(format) + (format == ExportFormat.Markdown ? "" : "; charset=utf-8");
        return HttpMethods.IsHead(httpContext.Request.Method) ? Task.CompletedTask : write(response.Body, httpContext.RequestAborted);
    }
}
