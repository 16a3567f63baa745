using Conspectus.Library;
using Conspectus.Reader.Shared;
using Microsoft.AspNetCore.Http;

namespace Conspectus.Reader.Hosting;

/// <summary>
/// Asks for the library's revision before an answer is made, so that an open page can tell when what it shows is old. Whoever was not let
/// in is told nothing.
/// </summary>
internal sealed class RevisionStamp(RequestDelegate next, ILibrary library)
{
    public async Task InvokeAsync(HttpContext context, ShownRevision shown, Visitor visitor)
    {
        var method = context.Request.Method;
        if (visitor.Role is not null && (HttpMethods.IsGet(method) || HttpMethods.IsHead(method)))
        {
            shown.Value = await library.RevisionAsync(context.RequestAborted);
            context.Response.Headers[ShownRevision.Header] = shown.Value.ToString();
        }

        await next(context);
    }
}
