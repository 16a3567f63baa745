using System.Net;
using Conspectus.Core.Reading;
using Conspectus.Reader.Api;
using Conspectus.Reader.Article;
using Conspectus.Reader.Importing;
using Conspectus.Reader.Map;
using Conspectus.Reader.Overview;
using Conspectus.Reader.People;
using Conspectus.Reader.Reading;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.Answers;
using Conspectus.Workbench.Exporting;
using Conspectus.Workbench.Glossary;
using Conspectus.Workbench.Listing;
using Conspectus.Workbench.Maps;
using Conspectus.Workbench.Overview;
using Conspectus.Workbench.Papers;
using Conspectus.Workbench.People;
using Conspectus.Workbench.Publishing;
using Conspectus.Workbench.Reading;
using Conspectus.Workbench.Searching;
using Conspectus.Workbench.Topics;
using Conspectus.Workbench.Transferring;
using Conspectus.Workbench.Trends;
using Conspectus.Workbench.Versions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Conspectus.Reader.Hosting;

/// <summary>Puts the reader together: the server, what a request passes, and the use cases that the pages render.</summary>
internal static class ReaderApplication
{
    // A queue or an export of some thousand papers chosen one by one names each in its address.
    private const int LongestAddress = 1 << 17;

    public static WebApplication Build(ReaderOptions options)
    {
        // The empty builder reads no settings from files or the environment: nothing outside can widen where the reader listens.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Conspectus.Reader" });
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(new ForwardingLoggers(options.Logging));
        builder.Logging.SetMinimumLevel(LogLevel.Trace); // what is kept is the program's to say
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning); // below it, the server tells addresses with what was searched for
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1 << 20;
            kestrel.Limits.MaxRequestLineSize = LongestAddress;
            kestrel.Listen(options.SignIn?.Address ?? IPAddress.Loopback, options.Port, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                if (options.SignIn?.Certificate is { } certificate) listen.UseHttps(certificate);
            });
        });
        if (options.SignIn?.Certificate is not null) builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        builder.Services.AddRouting();
        builder.Services.AddRazorComponents();
        builder.Services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true); // ErrorPages says what was wrong
        builder.Services.ConfigureHttpJsonOptions(json => AnswerJson.Configure(json.SerializerOptions));
        builder.Services.AddApiDescription();
        AddUseCases(builder.Services, options);

        if (options.SignIn is { } signIn) builder.Services.AddSignInRate(signIn.AttemptsAMinute);

        var app = builder.Build();
        app.UseMiddleware<ErrorPages>();
        if (options.SignIn?.Proxy is { } proxy) UseProxy(app, proxy);
        app.UseMiddleware<RequestGuard>();
        if (options.SignIn is null) app.UseMiddleware<SessionGate>();
        else app.UseMiddleware<SignInGate>();
        app.UseRouting();
        if (options.SignIn is not null) app.UseRateLimiter();
        app.UseMiddleware<RoleGate>();
        app.UseMiddleware<RevisionStamp>();
        app.MapReader(options.SignIn is not null);
        return app;
    }

    // What a proxy says of whom it speaks for is believed of that one proxy, and of no chain of them.
    private static void UseProxy(WebApplication app, IPAddress proxy)
    {
        app.UseMiddleware<ProxyGate>(proxy);
        var forwarded = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            ForwardLimit = 1,
        };
        forwarded.KnownIPNetworks.Clear();
        forwarded.KnownProxies.Clear();
        forwarded.KnownProxies.Add(proxy);
        app.UseForwardedHeaders(forwarded);
    }

    private static void AddUseCases(IServiceCollection services, ReaderOptions options)
    {
        services.AddSingleton(options).AddSingleton(options.Library).AddSingleton(options.Status).AddSingleton<SessionToken>();
        services.AddScoped<ShownRevision>().AddScoped<Visitor>();
        services.AddSingleton(new Accounts(options.Library, TimeProvider.System)).AddSingleton<AccessTokens>();
        services.AddSingleton<OverviewLookup>().AddSingleton<TopicLookup>().AddSingleton<TopicEditing>()
            .AddSingleton<PaperLookup>().AddSingleton<PaperListings>();
        services.AddSingleton(new Suggestions(options.Library, Environment.ProcessorCount)).AddSingleton<QueueLookup>()
            .AddSingleton<InterestLayers>();
        services.AddSingleton<MarkedPapers>().AddSingleton<Marking>().AddSingleton<ReaderInterests>()
            .AddSingleton<ReaderTags>().AddSingleton<ReaderCollections>().AddSingleton<SavedSearches>()
            .AddSingleton<KnownWorks>().AddSingleton<ReadingExport>().AddSingleton<ReadingImport>()
            .AddSingleton<ReadingHistory>().AddSingleton<ReadingDiary>().AddSingleton<PaperExport>();
        services.AddSingleton(new GlossaryLookup(options.Library, Environment.ProcessorCount)).AddSingleton<TrendLookup>()
            .AddScoped(s => new LookedUpTerms(options.Library, ReaderOf(s), s.GetRequiredService<GlossaryLookup>()));
        services.AddSingleton(new MapLookup(options.Library, Environment.ProcessorCount)).AddSingleton<MapDrawing>();
        services.AddScoped(s => new ReaderListing(options.Library, ReaderOf(s))).AddSingleton<LibraryListing>()
            .AddSingleton<PaperSearches>().AddSingleton<SimilarPapers>();
        services.AddSingleton<OverviewSketch>().AddSingleton<MapFiles>().AddSingleton<PageChangeLog>().AddSingleton<ArticleWriting>()
            .AddSingleton<ArticleCitations>().AddSingleton<KnownTerms>();
        services.AddSingleton(_ => new HeldUploads(TimeProvider.System)).AddSingleton<UploadImport>()
            .AddSingleton<PaperMerges>();
        services.AddSingleton<LiveTexts>().AddScoped(s => s.GetRequiredService<LiveTexts>().Of(ReaderOf(s)))
            .AddScoped(s => s.GetRequiredService<LiveText>().Articles)
            .AddScoped(s => new ArticleEdits(options.Library, ReaderOf(s), s.GetRequiredService<LiveArticles>()))
            .AddScoped(s => new ClosingWords(options.Library, ReaderOf(s)));
    }

    private static ReaderId ReaderOf(IServiceProvider services) => services.GetRequiredService<Visitor>().Reader;
}
