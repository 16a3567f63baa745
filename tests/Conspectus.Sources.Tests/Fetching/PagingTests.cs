namespace Conspectus.Sources.Tests.Fetching;

/// <summary>Feeds that come in pages.</summary>
public sealed class PagingTests : FetchingTest
{
    [Theory]
    [InlineData("/api/events?offset=1")]
    [InlineData("?offset=1")]
    [InlineData("ORIGIN/api/events?offset=1")]
    public async Task The_next_page_is_followed(string next)
    {
        using var server = new MisbehavingServer((exchange, number) => number switch
        {
            1 => exchange.AnswerAsync(
                200, Page(2, next.Replace("ORIGIN", $"http://127.0.0.1:{Port(exchange)}", StringComparison.Ordinal), 1)),
            2 => exchange.AnswerAsync(200, Page(2, null, 2)),
            _ => exchange.AnswerAsync(404),
        });
        var content = await ReadAsync(server.Address("/feed.json"));
        Assert.Equal(["Paper 1", "Paper 2"], content.Records.Select(r => r.Title));
        Assert.Equal((2, (int?)2), (server.Requests.Count, content.Declared));
        Assert.Empty(content.Issues);
    }

    [Theory]
    [InlineData(403, "refused access")]
    [InlineData(404, "has no file")]
    [InlineData(500, "could not deliver")]
    public async Task A_next_page_that_is_refused_is_told(int status, string says)
    {
        using var server = new MisbehavingServer((exchange, number) => number == 1 ? exchange.AnswerAsync(200, Page(2891, "/next", 1))
            : exchange.AnswerAsync(status));
        var content = await ReadAsync(server.Address("/feed.json"));
        Assert.Single(content.Records);
        var issue = Assert.Single(content.Issues);
        Assert.StartsWith($"The site gave 1 of 2,891 papers; the rest, at {server.Address("/next")}, could not be had: 127.0.0.1 {says}",
            issue.Reason, StringComparison.Ordinal);
        Assert.Contains("save the whole list", issue.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><title>Sign in</title></html>", "HTML page")]
    [InlineData("[{\"title\": \"A\", \"authors\": []}]", "is JSON, not conference site feed")]
    public async Task A_next_page_that_is_something_else_is_told(string body, string says)
    {
        using var server = new MisbehavingServer((exchange, number) => number == 1 ? exchange.AnswerAsync(200, Page(2, "/next", 1))
            : exchange.AnswerAsync(200, body));
        var content = await ReadAsync(server.Address("/feed.json"));
        Assert.Single(content.Records);
        content.Issue("", "", says);
    }

    [Theory]
    [InlineData("https://elsewhere.example/next")]
    [InlineData("http://127.0.0.1:1/next")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//elsewhere.example/next")]
    [InlineData("gopher:next")]
    public async Task A_next_page_on_another_site_is_not_followed(string next)
    {
        using var server = new MisbehavingServer((exchange, _) => exchange.AnswerAsync(200, Page(2, next, 1)));
        var content = await ReadAsync(server.Address("/feed.json"));
        content.Issue("", "", $"1 of 2 papers; the rest is said to be on another site, {next}, which was not followed");
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Pages_in_a_circle_end()
    {
        using var server = new MisbehavingServer(
            (exchange, number) => exchange.AnswerAsync(200, Page(9, number % 2 == 1 ? "/b" : "/a", number)));
        var content = await ReadAsync(server.Address("/a"));
        Assert.Equal(2, content.Records.Count);
        content.Issue("", "", "named as its own continuation");
    }

    [Fact]
    public async Task Pages_without_end_are_limited()
    {
        using var server = new MisbehavingServer((exchange, number) => exchange.AnswerAsync(200, Page(null, $"/page{number}", number)));
        var content = await ReadAsync(server.Address("/a"), Options with { MaxPages = 5 });
        Assert.Equal(5, content.Records.Count);
        content.Issue("", "", "The site gave 5 papers, but not all; no more than 5 pages are followed");
    }

    private static string? Port(Exchange exchange) => exchange.Header("Host")?.Split(':')[1];

    private static string Page(int? count, string? next, int id)
    {
        var quoted = next is null ? "null" : $"\"{next}\"";
        var counted = count is null ? "" : $"\"count\": {count},";
        return $$"""{ {{counted}} "next": {{quoted}}, "results": [{"id": {{id}}, "name": "Paper {{id}}", "abstract": "x"}] }""";
    }
}
