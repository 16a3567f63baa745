using System.Net;
using System.Text;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Library.Sqlite;

namespace Conspectus.Reader.Tests;

/// <summary>A started reader over a library of its own, and a client with the cookie of the session that follows no redirect.</summary>
public sealed class Reader : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly ReaderHost _host;

    private Reader(DirectoryInfo folder, ILibrary library, ReaderId id, WorkStatus status, ReaderHost host, CollectedLog log)
    {
        (_folder, Library, Id, Status, _host, Log) = (folder, library, id, status, host, log);
        Client = Connect();
    }

    public ILibrary Library { get; }

    public ReaderId Id { get; }

    public WorkStatus Status { get; }

    public CollectedLog Log { get; }

    public HttpClient Client { get; }

    public Uri Address => _host.Address;

    public Uri Entrance => _host.Entrance;

    /// <summary>Every address that it answers.</summary>
    public IReadOnlyList<Microsoft.AspNetCore.Routing.RouteEndpoint> Routes => _host.Routes;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Reader> StartAsync(
        Func<string, Task<ILibrary>>? open = null, string? articleFolder = null, Func<CancellationToken, Task>? writeArticle = null,
        Func<ILibrary, Task>? analyze = null, SignInOptions? signIn = null)
    {
        var folder = Directory.CreateTempSubdirectory("conspectus-reader-");
        var library = await (open ?? (path => SampleLibrary.CreateAsync(path)))(folder.FullName);
        var reader = await library.Reading.LocalReaderAsync(CancellationToken.None);
        var (status, log) = (new WorkStatus(), new CollectedLog());
        var options = new ReaderOptions(library, reader, 0, status, articleFolder, writeArticle is null ? null : (_, cancel) => writeArticle(cancel))
        {
            Logging = log,
            Analyze = analyze is null ? null : (_, _) => analyze(library),
            SignIn = signIn,
        };
        var host = await ReaderHost.StartAsync(options, CancellationToken.None);
        var started = new Reader(folder, library, reader, status, host, log);
        if (signIn is not null) return started;
        using var entered = await started.Client.GetAsync(host.Entrance, CancellationToken.None);
        Assert.Equal(HttpStatusCode.SeeOther, entered.StatusCode);
        return started;
    }

    /// <summary>An empty library.</summary>
    public static async Task<ILibrary> OpenEmptyAsync(string folder) =>
        await SqliteLibrary.OpenAsync(Path.Combine(folder, "empty.db"), new SqliteLibraryOptions(), CancellationToken.None);

    /// <summary>A second connection to the library's file, as another program would have it.</summary>
    public async Task<ILibrary> OpenAnotherAsync() => await SqliteLibrary.OpenAsync(Library.Location, new SqliteLibraryOptions(), Stop);

    /// <summary>A client without the cookie of the session.</summary>
    public HttpClient Connect() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _host.Address };

    public async Task<IReadOnlyList<Paper>> PapersAsync() => await Library.Papers.AllAsync(Stop);

    public async Task<string> FirstIdAsync() => (await PapersAsync())[0].Id;

    public async Task<ReadingState> StateAsync(string paperId) => await Library.Reading.FindAsync(Id, paperId, Stop);

    public async Task SetMarkAsync(string paperId, Mark mark) => await Library.Reading.SetMarkAsync(Id, paperId, mark, Stop);

    public async Task SetNoteAsync(string paperId, string note) => await Library.Reading.SetNoteAsync(Id, paperId, note, null, Stop);

    /// <summary>The text of a page, which must answer with <paramref name="expected"/>.</summary>
    public async Task<string> GetAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await Client.GetAsync(path, Stop);
        Assert.Equal(expected, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    /// <summary>Sends a form as the reader's own pages do.</summary>
    public Task<HttpResponseMessage> PostAsync(
        string path, Dictionary<string, string> form, bool json = false, string? site = "same-origin", string? origin = null) =>
        SendAsync(path, new FormUrlEncodedContent(form), json, site, origin);

    /// <summary>Sends JSON as the reader's own scripts do.</summary>
    public Task<HttpResponseMessage> PostJsonAsync(string path, string json) =>
        SendAsync(path, new StringContent(json, Encoding.UTF8, "application/json"));

    /// <summary>Sends anything.</summary>
    public Task<HttpResponseMessage> SendAsync(
        string path, HttpContent content, bool json = false, string? site = "same-origin", string? origin = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        if (origin is not null) request.Headers.Add("Origin", origin);
        if (json) request.Headers.Add("Accept", "application/json");
        return Client.SendAsync(request, Stop);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.DisposeAsync();
        await Library.DisposeAsync();
        Log.Dispose();
        _folder.Delete(true);
    }
}
