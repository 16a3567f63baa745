using System.Net;
using Conspectus.Core;
using Conspectus.Reader.Hosting;
using Conspectus.Reader.Overview;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Conspectus.Reader;

/// <summary>The web reader, listening on the loopback address only.</summary>
public sealed class ReaderHost : IAsyncDisposable
{
    // The ports above 1023 that browsers open for no page ("bad ports" of the Fetch standard).
    private static readonly HashSet<int> Blocked =
        [1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080];

    private readonly WebApplication _app;

    private ReaderHost(WebApplication app, Uri address) => (_app, Address) = (app, address);

    /// <summary>The address of the first page, such as <c>http://127.0.0.1:5023/</c>.</summary>
    public Uri Address { get; }

    /// <summary>Starts to listen; the pages answer as soon as this returns.</summary>
    /// <param name="options">What to serve and where.</param>
    /// <param name="cancel">Gives up the start.</param>
    /// <exception cref="ConspectusException">The port is taken or may not be used, by us or by browsers.</exception>
    public static async Task<ReaderHost> StartAsync(ReaderOptions options, CancellationToken cancel)
    {
        if (Blocked.Contains(options.Port))
            throw new ConspectusException($"Browsers open no page on port {options.Port}.", "Choose another with --port, or --port 0 for any free one.");
        var app = Build(options);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (Exception trouble) when (trouble is IOException or AddressInUseException or System.Net.Sockets.SocketException)
        {
            await app.DisposeAsync();
            throw new ConspectusException(
                $"The reader cannot listen on port {options.Port}: it is taken or may not be used.",
                "Choose another with --port, or --port 0 for any free one.",
                trouble);
        }

        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new ReaderHost(app, new Uri(address));
    }

    /// <summary>Waits until the host is told to stop.</summary>
    /// <param name="cancel">Stops the host: requests being answered get five seconds.</param>
    public Task WaitAsync(CancellationToken cancel) => _app.WaitForShutdownAsync(cancel);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static WebApplication Build(ReaderOptions options)
    {
        // The empty builder reads no settings from files or the environment: nothing outside can widen where the reader listens.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Conspectus.Reader" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1 << 20;
            kestrel.Listen(IPAddress.Loopback, options.Port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        builder.Services.AddRouting();
        builder.Services.AddRazorComponents();
        builder.Services.AddSingleton(options).AddSingleton(options.Library).AddSingleton(options.Status).AddSingleton<OverviewCache>();

        var app = builder.Build();
        app.UseMiddleware<ErrorPages>();
        app.UseMiddleware<RequestGuard>();
        app.UseRouting();
        app.MapReader();
        return app;
    }
}
