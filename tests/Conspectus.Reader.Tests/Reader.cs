using System.Net;

namespace Conspectus.Reader.Tests;

using Library = Conspectus.Library.Library;

/// <summary>A started reader over a library of its own, and a client that follows no redirect.</summary>
public sealed class Reader : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly ReaderHost _host;

    private Reader(DirectoryInfo folder, Library library, WorkStatus status, ReaderHost host)
    {
        (_folder, Library, Status, _host) = (folder, library, status, host);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = host.Address };
    }

    public Library Library { get; }

    public WorkStatus Status { get; }

    public HttpClient Client { get; }

    public Uri Address => _host.Address;

    public static async Task<Reader> StartAsync(Func<string, Library>? open = null, string? articleFolder = null, Action? writeArticle = null)
    {
        var folder = Directory.CreateTempSubdirectory("conspectus-reader-");
        var library = (open ?? (path => SampleLibrary.Create(path)))(folder.FullName);
        var status = new WorkStatus();
        var host = await ReaderHost.StartAsync(new ReaderOptions(library, 0, status, articleFolder, writeArticle), CancellationToken.None);
        return new Reader(folder, library, status, host);
    }

    /// <summary>The text of a page, which must answer with <paramref name="expected"/>.</summary>
    public async Task<string> GetAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a form as the reader's own pages do.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, Dictionary<string, string> form, bool json = false, string? site = "same-origin", string? origin = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form) };
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        if (origin is not null) request.Headers.Add("Origin", origin);
        if (json) request.Headers.Add("Accept", "application/json");
        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.DisposeAsync();
        Library.Dispose();
        _folder.Delete(true);
    }
}
