using System.Text;
using Conspectus.Core;

namespace Conspectus.Sources.Tests.Fetching;

/// <summary>What is kept of a download, and when it is used.</summary>
public sealed class CacheTests : FetchingTest
{
    [Theory]
    [InlineData("ETag: \"v1\"", "If-None-Match", "\"v1\"")]
    [InlineData("ETag: W/\"v1\"", "If-None-Match", "W/\"v1\"")]
    [InlineData("Last-Modified: Tue, 05 Dec 2023 10:00:00 GMT", "If-Modified-Since", "Tue, 05 Dec 2023 10:00:00 GMT")]
    public async Task A_copy_that_has_not_changed_is_not_downloaded_again(string header, string question, string value)
    {
        using var server = new MisbehavingServer((exchange, _) =>
            !IsMain(exchange) ? exchange.AnswerAsync(404) : exchange.Header(question) == value ? exchange.BeginAsync(304, [])
                : exchange.AnswerAsync(200, Feed, header));
        Assert.Equal(await HashAsync(server.Address()), await HashAsync(server.Address()));
        Assert.Equal([null, value], server.Requests.Where(IsMain).Select(r => r.Header(question)));
    }

    [Fact]
    public async Task A_copy_that_has_changed_is_replaced()
    {
        var title = "First";
        using var server = new MisbehavingServer((exchange, _) => IsMain(exchange)
            ? exchange.AnswerFileAsync(Encoding.UTF8.GetBytes(Sources.Feed(title)), $"\"{title}\"") : exchange.AnswerAsync(404));
        Assert.Equal("First", Assert.Single((await ReadAsync(server.Address())).Records).Title);
        title = "Second";
        Assert.Equal("Second", Assert.Single((await ReadAsync(server.Address())).Records).Title);
    }

    [Fact]
    public async Task Without_a_network_the_copy_is_used_and_it_is_said()
    {
        string address;
        using (var server = new MisbehavingServer((exchange, _) => IsMain(exchange) ? exchange.AnswerAsync(200, Feed)
            : exchange.AnswerAsync(404)))
        {
            address = server.Address();
            await ReadAsync(address);
        }

        var content = await ReadAsync(address);
        Assert.Equal(2000, content.Records.Count);
        var issue = Assert.Single(content.Issues);
        Assert.Matches(@"The copy fetched on \d{4}-\d\d-\d\d was used, because: Could not reach 127\.0\.0\.1", issue.Reason);
    }

    [Theory]
    [InlineData("<html><title>Maintenance</title></html>")]
    [InlineData("{\"count\": 2, \"results\": [{\"name\": \"Half")]
    public async Task A_bad_answer_does_not_replace_a_good_copy(string bad)
    {
        using var server = new MisbehavingServer((exchange, number) => !IsMain(exchange) ? exchange.AnswerAsync(404) : number == 1
            ? exchange.AnswerAsync(200, Feed) : exchange.AnswerAsync(200, bad));
        await ReadAsync(server.Address());
        var content = await ReadAsync(server.Address());
        Assert.Equal(2000, content.Records.Count);
        Assert.Contains("The copy fetched on", Assert.Single(content.Issues).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_copy_is_downloaded_again_the_next_time()
    {
        using var server = new MisbehavingServer((exchange, _) => IsMain(exchange) ? exchange.AnswerFileAsync(Feed, "\"v1\"")
            : exchange.AnswerAsync(404));
        await ReadAsync(server.Address());
        var copy = Path.Combine(Options.CacheFolder, CachedFiles.Single(f => f.EndsWith("json", StringComparison.Ordinal)));
        await File.WriteAllTextAsync(copy, "damaged", TestContext.Current.CancellationToken);
        await RefusalAsync(server.Address());
        Assert.Equal(2000, (await ReadAsync(server.Address())).Records.Count);
    }

    [Fact]
    public async Task Facts_that_cannot_be_read_cost_a_download_only()
    {
        using var server = new MisbehavingServer((exchange, _) => IsMain(exchange) ? exchange.AnswerFileAsync(Feed, "\"v1\"")
            : exchange.AnswerAsync(404));
        await ReadAsync(server.Address());
        foreach (var facts in CachedFiles.Where(f => f.EndsWith(".facts", StringComparison.Ordinal)).ToList())
            await File.WriteAllTextAsync(Path.Combine(Options.CacheFolder, facts), "{", TestContext.Current.CancellationToken);
        Assert.Equal(2000, (await ReadAsync(server.Address())).Records.Count);
        Assert.Equal([null, null], server.Requests.Where(IsMain).Select(r => r.Header("If-None-Match")));
    }

    [Fact]
    public async Task Addresses_do_not_share_copies_and_cannot_leave_the_folder()
    {
        using var server = new MisbehavingServer((exchange, _) => exchange.AnswerAsync(200, Sources.Feed(exchange.Path.Replace('"', ' '))));
        string[] paths = ["/a/..%2F..%2Fx.json?page=1", "/a/..%2F..%2Fx.json?page=2", "/b/..%5Cx.json"];
        foreach (var path in paths) Assert.Equal(path, Assert.Single((await ReadAsync(server.Address(path))).Records).Title);
        Assert.Equal(3, CachedFiles.Count(f => f.EndsWith("json", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Two_downloads_of_the_same_address_do_not_mix()
    {
        var gate = new TaskCompletionSource();
        using var server = new MisbehavingServer(async (exchange, _) =>
        {
            if (!IsMain(exchange))
            {
                await exchange.AnswerAsync(404);
                return;
            }

            await exchange.BeginAsync(200, [$"Content-Length: {Feed.Length}"]);
            await exchange.SendAsync(Feed[..1000]);
            await gate.Task;
            await exchange.SendAsync(Feed[1000..]);
        });
        var first = ReadAsync(server.Address());
        while (server.Requests.Count == 0) await Task.Delay(5, TestContext.Current.CancellationToken);
        var refusal = await Assert.ThrowsAsync<ConspectusException>(() => ReadAsync(server.Address()));
        Assert.Contains("the other program that downloads the same file", refusal.NextStep, StringComparison.Ordinal);
        gate.SetResult();
        Assert.Equal(2000, (await first).Records.Count);
    }

    private async Task<string> HashAsync(string location)
    {
        using var reader = new SourceReader(Options);
        using var file = await reader.OpenAsync(location, null, TestContext.Current.CancellationToken);
        return file.ComputeHash(TestContext.Current.CancellationToken);
    }
}
