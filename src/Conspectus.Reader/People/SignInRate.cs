using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Conspectus.Reader.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Conspectus.Reader.People;

/// <summary>How often passwords are taken from one address of the network.</summary>
internal static class SignInRate
{
    /// <summary>The policy of routes that take passwords.</summary>
    public const string Policy = "passwords";

    private const int Minute = 60;
    private const int NetworkBytes = 8; // of an IPv6 address: whoever has one has 2^64

    public static IServiceCollection AddSignInRate(this IServiceCollection services, int attempts) => services.AddRateLimiter(limits =>
    {
        limits.AddPolicy(Policy, context => RateLimitPartition.GetFixedWindowLimiter(
            Network(context.Connection.RemoteIpAddress),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = attempts, Window = TimeSpan.FromSeconds(Minute) }));
        limits.OnRejected = async (rejected, cancel) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = FormattableString.Invariant($"{Minute}");
            await Page.Show<SignInPage>(
                new { Trouble = "There were too many attempts from your network. Try again in a minute." },
                StatusCodes.Status429TooManyRequests).ExecuteAsync(rejected.HttpContext);
        };
    });

    private static string Network(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.ToString(),
    };
}
