using System.Net;
using Microsoft.AspNetCore.Http;

namespace Conspectus.Reader.Hosting;

/// <summary>
/// Answers nobody but the reverse proxy, and only what it says came to it by TLS: whoever came another way would send passwords for all
/// to read.
/// </summary>
internal sealed class ProxyGate(RequestDelegate next, IPAddress proxy)
{
    private const string Protocol = "X-Forwarded-Proto";

    public Task InvokeAsync(HttpContext context)
    {
        var from = context.Connection.RemoteIpAddress;
        if (from is { IsIPv4MappedToIPv6: true }) from = from.MapToIPv4();
        if (!proxy.Equals(from)) return RefuseAsync(context, "This reader answers its reverse proxy only. Use the proxy's address.");
        // The last one is what this proxy says.
        return context.Request.Headers[Protocol].ToString().Split(',')[^1].Trim() == "https" ? next(context)
            : RefuseAsync(context, $"Use https. (The reverse proxy must send the header {Protocol}: https.)");
    }

    private static Task RefuseAsync(HttpContext context, string why)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(why + "\n");
    }
}
