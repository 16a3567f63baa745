using System.Net;
using System.Text.Json;

namespace Conspectus.Cli.Tests;

/// <summary>A browser as far as these tests need one: it keeps the cookie of the address that the program printed.</summary>
public sealed class ReaderClient : IDisposable
{
    private readonly HttpClient _http = new();
    private readonly Uri _address;

    private ReaderClient(Uri address) => _address = address;

    /// <summary>Opens the address that a program printed as JSON.</summary>
    public static async Task<ReaderClient> OpenAsync(RunningProgram program)
    {
        Assert.True(await program.UntilAsync(p => p.Answer is not null), program.Error);
        using var answer = JsonDocument.Parse(program.Answer!);
        return await OpenAsync(answer.RootElement.Text("address"));
    }

    /// <summary>Opens an address.</summary>
    public static async Task<ReaderClient> OpenAsync(string address)
    {
        var client = new ReaderClient(new Uri(address));
        using var first = await client._http.GetAsync(client._address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        return client;
    }

    /// <summary>A page with its entity tag.</summary>
    public async Task<(string Text, string? Tag)> GetAsync(string path)
    {
        using var answer = await _http.GetAsync(new Uri(_address, path), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), answer.Headers.ETag?.Tag);
    }

    /// <summary>Sends an empty form as one of the reader's own pages would.</summary>
    public async Task PostAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_address, path)) { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}");
    }

    public void Dispose() => _http.Dispose();
}
