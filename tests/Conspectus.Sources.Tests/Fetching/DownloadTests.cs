using System.Diagnostics;
using System.Net;
using System.Text;
using Conspectus.Core;

namespace Conspectus.Sources.Tests.Fetching;

/// <summary>Downloads from a server that misbehaves.</summary>
public sealed class DownloadTests : FetchingTest
{
    [Fact]
    public async Task A_feed_is_downloaded_with_its_abstracts()
    {
        using var server = new MisbehavingServer((exchange, _) => IsMain(exchange)
            ? exchange.AnswerAsync(
                200, """{"count": 1, "results": [{"id": 7, "name": "One", "virtualsite_url": "/virtual/2026/poster/7"}]}""")
            : exchange.AnswerAsync(200, """{"7": "From the second file."}"""));
        var content = await ReadAsync(server.Address());
        var paper = Assert.Single(content.Records);
        Assert.Equal(("From the second file.", server.Origin + "/virtual/2026/poster/7", "ICML 2026"),
            (paper.Abstract, paper.Url, content.Edition.ToString()));
        Assert.Empty(content.Issues);
        Assert.Equal(["/static/virtual/data/icml-2026-orals-posters.json", "/static/virtual/data/icml-2026-abstracts.json"],
            server.Requests.Select(r => r.Path));
        Assert.Equal("gzip, identity", server.Requests[0].Header("Accept-Encoding"));
        Assert.StartsWith("Conspectus/", server.Requests[0].Header("User-Agent"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_connection_that_breaks_in_the_middle_is_continued(bool reset)
    {
        using var server = new MisbehavingServer(async (exchange, number) =>
        {
            if (!IsMain(exchange)) await exchange.AnswerAsync(404);
            else if (number > 1) await exchange.AnswerFileAsync(Feed, "\"v1\"");
            else
            {
                await exchange.BeginAsync(200, [$"Content-Length: {Feed.Length}", "ETag: \"v1\""]);
                await exchange.SendAsync(Feed[..100_000]);
                await Task.Delay(50, TestContext.Current.CancellationToken); // so that the client has them before the reset
                if (reset) throw new IOException("pulled");
            }
        });
        Assert.Equal(2000, (await ReadAsync(server.Address())).Records.Count);
        Assert.Equal(("bytes=100000-", "\"v1\""), (server.Requests[1].Header("Range"), server.Requests[1].Header("If-Range")));
    }

    [Fact]
    public async Task A_file_that_changed_in_between_is_downloaded_anew()
    {
        using var server = new MisbehavingServer(async (exchange, number) =>
        {
            if (!IsMain(exchange)) await exchange.AnswerAsync(404);
            else if (number > 1) await exchange.AnswerFileAsync(Feed, "\"v2\"");
            else
            {
                await exchange.BeginAsync(200, [$"Content-Length: {Feed.Length}", "ETag: \"v1\""]);
                await exchange.SendAsync(Encoding.ASCII.GetBytes(new string('x', 50_000)));
            }
        });
        Assert.Equal(2000, (await ReadAsync(server.Address())).Records.Count);
    }

    [Fact]
    public async Task A_server_that_sends_another_part_than_asked_for_is_asked_for_all()
    {
        using var server = new MisbehavingServer(async (exchange, number) =>
        {
            if (!IsMain(exchange)) await exchange.AnswerAsync(404);
            else if (exchange.Header("Range") is not null) await exchange.AnswerAsync(
                206, Feed[7..], "ETag: \"v1\"", $"Content-Range: bytes 7-{Feed.Length - 1}/{Feed.Length}");
            else if (number > 1) await exchange.AnswerFileAsync(Feed, "\"v1\"");
            else
            {
                await exchange.BeginAsync(200, [$"Content-Length: {Feed.Length}", "ETag: \"v1\""]);
                await exchange.SendAsync(Feed[..5000]);
            }
        });
        Assert.Equal(2000, (await ReadAsync(server.Address())).Records.Count);
        Assert.Equal(3, server.Requests.Count(IsMain));
    }

    [Fact]
    public async Task A_broken_download_is_continued_the_next_time()
    {
        var works = false;
        using var server = new MisbehavingServer(async (exchange, _) =>
        {
            if (!IsMain(exchange)) await exchange.AnswerAsync(404);
            else if (works) await exchange.AnswerFileAsync(Feed, "\"v1\"");
            else
            {
                await exchange.BeginAsync(200, [$"Content-Length: {Feed.Length}", "ETag: \"v1\""]);
                await exchange.SendAsync(Feed[..70_000]);
            }
        });
        var refusal = await RefusalAsync(server.Address(), Options with { Retries = 0 });
        Assert.Contains("broke off", refusal.Message, StringComparison.Ordinal);
        works = true;
        Assert.Equal(2000, (await ReadAsync(server.Address())).Records.Count);
        Assert.Equal("bytes=70000-", server.Requests[1].Header("Range"));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task A_passing_failure_is_tried_again(int status)
    {
        using var server = new MisbehavingServer((exchange, number) => number < 3 ? exchange.AnswerAsync(status) : IsMain(exchange)
            ? exchange.AnswerAsync(200, Feed) : exchange.AnswerAsync(404));
        Assert.Equal(2000, (await ReadAsync(server.Address())).Records.Count);
        Assert.Equal(3, server.Requests.Count(IsMain));
    }

    [Theory]
    [InlineData("1", 200)] // capped by the options at 200 ms
    [InlineData("86400", 200)]
    [InlineData("0", 0)]
    public async Task The_wait_that_a_server_asks_for_is_kept_within_limits(string seconds, int least)
    {
        using var server = new MisbehavingServer((exchange, number) => number == 1
            ? exchange.AnswerAsync(429, "", $"Retry-After: {seconds}") : IsMain(exchange) ? exchange.AnswerAsync(200, Feed)
            : exchange.AnswerAsync(404));
        var watch = Stopwatch.StartNew();
        await ReadAsync(server.Address(), Options with { LongestRetryDelay = TimeSpan.FromMilliseconds(200) });
        Assert.InRange(watch.ElapsedMilliseconds, least - 5, 20_000);
    }

    [Fact]
    public async Task A_failure_that_does_not_pass_is_told()
    {
        using var server = new MisbehavingServer((exchange, _) => exchange.AnswerAsync(503));
        var refusal = await RefusalAsync(server.Address(), Options with { Retries = 2 });
        Assert.Contains($"127.0.0.1 could not deliver {server.Address()} (503)", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(3, server.Requests.Count);
    }

    [Theory]
    [InlineData(403, "refused access", "sign in")]
    [InlineData(404, "has no file at", "may not have published")]
    [InlineData(418, "with 418", "browser")]
    public async Task A_refusal_is_told_at_once(int status, string says, string next)
    {
        using var server = new MisbehavingServer((exchange, _) => exchange.AnswerAsync(status));
        var refusal = await RefusalAsync(server.Address());
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(next, refusal.NextStep, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_server_that_falls_silent_is_given_up()
    {
        var end = new TaskCompletionSource();
        using var server = new MisbehavingServer(async (exchange, _) =>
        {
            await exchange.BeginAsync(200, [$"Content-Length: {Feed.Length}"]);
            await exchange.SendAsync(Feed[..5000]);
            await end.Task;
        });
        var refusal = await RefusalAsync(server.Address(), Options with { StallTimeout = TimeSpan.FromMilliseconds(150), Retries = 1 });
        end.SetResult();
        Assert.Contains("fell silent", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_endless_body_stops_at_the_limit(bool declared)
    {
        var junk = new byte[1 << 16];
        Array.Fill(junk, (byte)' ');
        using var server = new MisbehavingServer(async (exchange, _) =>
        {
            await exchange.BeginAsync(200, declared ? ["Content-Length: 1000000000000"] : []);
            while (true) await exchange.SendAsync(junk);
        });
        var refusal = await RefusalAsync(server.Address(), Options with { MaxBytes = 1 << 20 });
        Assert.Contains("has more than 1 MiB", refusal.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
        Assert.DoesNotContain(CachedFiles, f => f.EndsWith(".part", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_gzipped_answer_is_kept_as_it_came()
    {
        var packed = TempFolder.Gzip(Feed);
        using var server = new MisbehavingServer((exchange, _) => IsMain(exchange)
            ? exchange.AnswerFileAsync(packed, "\"v1\"", "Content-Encoding: gzip") : exchange.AnswerAsync(404));
        Assert.Equal(2000, (await ReadAsync(server.Address())).Records.Count);
    }

    [Fact]
    public async Task A_gzipped_file_in_a_gzipped_answer_is_unpacked_twice()
    {
        var packed = TempFolder.Gzip(TempFolder.Gzip(Feed));
        using var server = new MisbehavingServer((exchange, _) => exchange.AnswerAsync(200, packed, "Content-Encoding: gzip"));
        Assert.Equal(2000, (await ReadAsync(server.Address("/feed.json.gz"))).Records.Count);
    }

    [Fact]
    public async Task An_encoding_that_was_not_asked_for_is_refused()
    {
        using var server = new MisbehavingServer((exchange, _) => exchange.AnswerAsync(200, Feed, "Content-Encoding: br"));
        Assert.Contains("was sent as br", (await RefusalAsync(server.Address())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_are_followed()
    {
        using var server = new MisbehavingServer((exchange, _) => exchange.Path switch
        {
            "/a" => exchange.AnswerAsync(302, "", "Location: /b"),
            "/b" => exchange.AnswerAsync(301, "", "Location: /c"),
            _ => exchange.AnswerAsync(200, Feed),
        });
        Assert.Equal(2000, (await ReadAsync(server.Address("/a"))).Records.Count);
    }

    [Theory]
    [InlineData("Location: /a", "in circles")]
    [InlineData("Location: file:///etc/passwd", "which is not followed")]
    [InlineData("Location: ftp://127.0.0.1/x", "redirected to ftp://127.0.0.1, which is not followed")]
    [InlineData("X-Nothing: 1", "not told where to")]
    public async Task Redirects_that_lead_nowhere_are_refused(string header, string says)
    {
        using var server = new MisbehavingServer((exchange, _) => exchange.AnswerAsync(302, "", header));
        Assert.Contains(says, (await RefusalAsync(server.Address("/a"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_from_https_to_http_is_refused()
    {
        using var handler = new StubHandler(
            _ => new HttpResponseMessage(HttpStatusCode.Redirect) { Headers = { Location = new Uri("http://example.org/feed.json") } });
        using var reader = new SourceReader(Options, handler);
        var refusal = await Assert.ThrowsAsync<ConspectusException>(
            () => reader.OpenAsync("https://example.org/feed.json", null, TestContext.Current.CancellationToken));
        Assert.Contains("http://example.org, which is not followed", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_calls_itself_http_in_next_is_still_asked_with_https()
    {
        var asked = new List<string>();
        using var handler = new StubHandler(request =>
        {
            asked.Add(request.RequestUri!.AbsoluteUri);
            var next = asked.Count == 1 ? "\"http://example.org/api?offset=1\"" : "null";
            var page = $$"""{"count": 2, "next": {{next}}, "results": [{"id": {{asked.Count}}, "name": "Paper {{asked.Count}}"}]}""";
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(page) };
        });
        using var reader = new SourceReader(Options, handler);
        using var file = await reader.OpenAsync("https://example.org/feed.json", null, TestContext.Current.CancellationToken);
        Assert.Equal(2, file.Read(null, TestContext.Current.CancellationToken).Records.Count);
        Assert.Equal(["https://example.org/feed.json", "https://example.org/api?offset=1"], asked);
    }

    [Fact]
    public async Task A_page_in_place_of_the_data_is_refused()
    {
        using var server = new MisbehavingServer(
            (exchange, _) => exchange.AnswerAsync(
            200, "<!doctype html><html><head><title>Please sign in</title></head></html>", "Content-Type: text/html"));
        var refusal = await RefusalAsync(server.Address());
        Assert.Contains("HTML page titled “Please sign in”", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(server.Address(), refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_listening_is_told_with_a_way_out()
    {
        string address;
        using (var server = new MisbehavingServer((exchange, _) => exchange.AnswerAsync(200))) address = server.Address();
        var refusal = await RefusalAsync(address);
        Assert.StartsWith("Could not reach 127.0.0.1:", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("download the file elsewhere and name its path", refusal.NextStep, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conference_known_by_name_is_fetched_from_its_site()
    {
        var asked = new List<Uri>();
        using var handler = new StubHandler(request =>
        {
            asked.Add(request.RequestUri!);
            return asked.Count == 1 ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Feed) }
                : new HttpResponseMessage(HttpStatusCode.NotFound);
        });
        using var reader = new SourceReader(Options, handler);
        using var file = await reader.OpenAsync("NIPS-2023", null, TestContext.Current.CancellationToken);
        Assert.Equal("NeurIPS 2023", file.Read(null, TestContext.Current.CancellationToken).Edition.ToString());
        Assert.Equal("https://neurips.cc/static/virtual/data/neurips-2023-orals-posters.json", asked[0].AbsoluteUri);
    }

    [Fact]
    public async Task No_network_is_told_with_a_way_out()
    {
        using var handler = new StubHandler(
            _ => throw new HttpRequestException(HttpRequestError.NameResolutionError, "Name or service not known"));
        using var reader = new SourceReader(Options, handler);
        var refusal = await Assert.ThrowsAsync<ConspectusException>(
            () => reader.OpenAsync("mlsys-2026", null, TestContext.Current.CancellationToken));
        Assert.StartsWith("Could not reach mlsys.org", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("name its path", refusal.NextStep, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_download_can_be_stopped()
    {
        var end = new TaskCompletionSource();
        using var cancel = new CancellationTokenSource();
        using var server = new MisbehavingServer(async (_, _) =>
        {
            await cancel.CancelAsync();
            await end.Task;
        });
        using var reader = new SourceReader(Options);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reader.OpenAsync(server.Address(), null, cancel.Token));
        end.SetResult();
    }

    [Fact]
    public async Task A_cache_that_cannot_be_written_is_told()
    {
        using var folder = new TempFolder();
        var refusal = await RefusalAsync("https://example.org/x.json", Options with { CacheFolder = folder.Write("file", "in the way") });
        Assert.Contains("cannot be created", refusal.Message, StringComparison.Ordinal);
    }

    private sealed class StubHandler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answer(request));
    }
}
