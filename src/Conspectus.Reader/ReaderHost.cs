using System.Net;
using System.Security.Cryptography.X509Certificates;
using Conspectus.Core;
using Conspectus.Library;
using Conspectus.Reader.Hosting;
using Conspectus.Reader.Map;
using Conspectus.Reader.Overview;
using Conspectus.Workbench.Glossary;
using Conspectus.Workbench.Maps;
using Conspectus.Workbench.Overview;
using Conspectus.Workbench.Papers;
using Conspectus.Workbench.Topics;
using Conspectus.Workbench.Trends;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Conspectus.Reader;

/// <summary>
/// The web reader. It listens on the loopback address only, and answers only who knows its token, unless people sign in.
/// </summary>
public sealed class ReaderHost : IAsyncDisposable
{
    // The ports above 1023 that browsers open for no page ("bad ports" of the Fetch standard).
    private static readonly HashSet<int> Blocked =
        [1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080];

    private readonly WebApplication _app;

    private ReaderHost(WebApplication app, Uri address, Uri entrance) => (_app, Address, Entrance) = (app, address, entrance);

    /// <summary>
    /// The address of the first page, such as <c>http://127.0.0.1:5023/</c>. It answers a browser that has been at the <see
    /// cref="Entrance"/>.
    /// </summary>
    public Uri Address { get; }

    /// <summary>
    /// The address to open first: <see cref="Address"/> with the token of this session. It is to be told to nobody but the user; the
    /// browser keeps the token in a cookie until it is closed. Where people sign in there is no token, and the two are the same.
    /// </summary>
    public Uri Entrance { get; }

    /// <summary>Every address that it answers.</summary>
    internal IReadOnlyList<RouteEndpoint> Routes =>
        [.. _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    /// <summary>Starts to listen; the pages answer as soon as this returns.</summary>
    /// <param name="options">What to serve and where.</param>
    /// <param name="cancel">Gives up the start.</param>
    /// <exception cref="ConspectusException">The port is taken or may not be used, by us or by browsers.</exception>
    public static async Task<ReaderHost> StartAsync(ReaderOptions options, CancellationToken cancel)
    {
        const string nextStep = "Choose another with --port, or --port 0 for any free one.";
        if (options.SignIn is { IsBare: true } bare && !IPAddress.IsLoopback(bare.Address))
            throw new ArgumentException("Beyond this computer, the reader is served with TLS only.", nameof(options));
        if (Blocked.Contains(options.Port)) throw new ConspectusException($"Browsers open no page on port {options.Port}.", nextStep);
        var app = ReaderApplication.Build(options);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (Exception trouble) when (trouble is IOException or AddressInUseException or System.Net.Sockets.SocketException)
        {
            await app.DisposeAsync();
            throw new ConspectusException(
                $"The reader cannot listen on port {options.Port}: it is taken or may not be used.", nextStep, trouble);
        }

        var listening = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        if (options.SignIn is { } signIn)
        {
            var address = Reachable(listening, signIn);
            return new ReaderHost(app, address, address);
        }

        var token = app.Services.GetRequiredService<SessionToken>();
        return new ReaderHost(app, listening, new Uri(listening, $"?{SessionToken.Parameter}={token.Value}"));
    }

    // Who listens on every address has none to be reached by: the certificate names one.
    private static Uri Reachable(Uri listening, SignInOptions signIn)
    {
        if (!signIn.Address.Equals(IPAddress.Any) && !signIn.Address.Equals(IPAddress.IPv6Any)) return listening;
        var name = signIn.Certificate?.GetNameInfo(X509NameType.DnsName, forIssuer: false);
        return string.IsNullOrEmpty(name) ? listening : new UriBuilder(listening) { Host = name.Replace("*.", "") }.Uri;
    }

    /// <summary>
    /// Makes what the first visitor would have to wait for, in the order in which it is needed: the overview, the search, the map, terms
    /// and trends. Whoever asks for one of them meanwhile waits for it once.
    /// </summary>
    /// <param name="cancel">Stops the making.</param>
    public async Task PrepareAsync(CancellationToken cancel)
    {
        var services = _app.Services;
        await services.GetRequiredService<OverviewLookup>().NumbersAsync(cancel);
        await services.GetRequiredService<OverviewSketch>().GetAsync(cancel);
        await services.GetRequiredService<PaperListings>().PrepareAsync(cancel);
        await services.GetRequiredService<MapFiles>().Sheet.GetAsync(cancel);
        await services.GetRequiredService<GlossaryLookup>().PrepareAsync(cancel);
        await services.GetRequiredService<TrendLookup>().PrepareAsync(cancel);
    }

    /// <summary>
    /// Makes what the first visitor of a library would have to wait for and what is kept there, so that a program that serves it later only
    /// reads it: the numbers and the small map of the overview, the map and the names on it.
    /// </summary>
    /// <param name="library">The library.</param>
    /// <param name="threads">Threads to compute with; they change nothing.</param>
    /// <param name="cancel">Stops the making.</param>
    public static async Task KeepAsync(ILibrary library, int threads, CancellationToken cancel)
    {
        var maps = new MapLookup(library, threads);
        await new OverviewLookup(library).NumbersAsync(cancel);
        await new OverviewSketch(library, new TopicLookup(library), maps).GetAsync(cancel);
        var files = new MapFiles(library, maps, new MapDrawing(library));
        await files.Sheet.GetAsync(cancel);
        await files.Names.GetAsync(cancel);
    }

    /// <summary>Waits until the host is told to stop.</summary>
    /// <param name="cancel">Stops the host: requests being answered get five seconds.</param>
    public Task WaitAsync(CancellationToken cancel) => _app.WaitForShutdownAsync(cancel);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
