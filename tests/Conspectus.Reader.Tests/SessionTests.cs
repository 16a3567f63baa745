using System.Net;
using Conspectus.Core.Reading;

namespace Conspectus.Reader.Tests;

/// <summary>Every user of a computer can reach its loopback ports: only who has the address that was printed is answered.</summary>
public sealed class SessionTests(ReaderFixture fixture)
{
    private readonly Reader _reader = fixture.Reader;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/?token=")]
    [InlineData("/?token=guessed")]
    [InlineData("/papers")]
    [InlineData("/papers.json")]
    [InlineData("/papers.json?token=guessed")]
    [InlineData("/status")]
    [InlineData("/map/data")]
    [InlineData("/nowhere")]
    public async Task Without_the_token_there_is_a_page_that_names_the_way_in_and_nothing_of_the_library(string path)
    {
        using var stranger = _reader.Connect();
        using var answer = await stranger.GetAsync(path, Stop);
        var html = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Html.AssertSound(html);
        Assert.Contains("the address that Conspectus printed", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("NeurIPS", html);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.False(answer.Headers.Contains("Conspectus-Revision"));
    }

    [Fact]
    public async Task The_printed_address_gives_a_cookie_that_scripts_cannot_read_and_leads_to_the_first_page()
    {
        using var stranger = _reader.Connect();
        using var answer = await stranger.GetAsync(_reader.Entrance, Stop);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/", answer.Headers.Location?.OriginalString);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith($"conspectus-{_reader.Address.Port}=", cookie);
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.DoesNotContain("expires", cookie);
        using var first = await stranger.GetAsync("/", Stop);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
    }

    [Fact]
    public async Task Styles_and_scripts_are_the_same_for_everyone()
    {
        using var stranger = _reader.Connect();
        using var answer = await stranger.GetAsync("/assets/reader.css", Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Without_the_token_nothing_is_changed()
    {
        var id = await _reader.FirstIdAsync();
        using var stranger = _reader.Connect();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/papers/{id}/mark");
        request.Content = new FormUrlEncodedContent([new("mark", "liked")]);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await stranger.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(Mark.Unread, (await _reader.StateAsync(id)).Mark);
    }

    [Fact]
    public async Task Two_readers_have_two_tokens_and_a_browser_holds_both()
    {
        await using var other = await Reader.StartAsync();
        Assert.NotEqual(_reader.Entrance.Query, other.Entrance.Query);
        var cookies = new CookieContainer();
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies });
        foreach (var reader in new[] { _reader, other }) await browser.GetAsync(reader.Entrance, Stop);
        foreach (var reader in new[] { _reader, other })
        {
            using var page = await browser.GetAsync(new Uri(reader.Address, "papers"), Stop);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }
    }

    [Theory]
    [InlineData("same-origin", "cors", "empty", true)]
    [InlineData("none", "navigate", "document", true)]
    [InlineData("cross-site", "navigate", "document", true)]
    [InlineData("same-site", "navigate", "document", true)]
    [InlineData("cross-site", "navigate", "iframe", false)]
    [InlineData("cross-site", "no-cors", "image", false)]
    [InlineData("cross-site", "cors", "empty", false)]
    [InlineData("same-site", "no-cors", "script", false)]
    [InlineData("same-site", "cors", "empty", false)]
    [InlineData(null, null, null, true)]
    public async Task Pages_of_other_sites_can_lead_here_but_take_nothing(string? site, string? mode, string? dest, bool answered)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/papers.json");
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        if (mode is not null) request.Headers.Add("Sec-Fetch-Mode", mode);
        if (dest is not null) request.Headers.Add("Sec-Fetch-Dest", dest);
        using var answer = await _reader.Client.SendAsync(request, Stop);
        Assert.Equal(answered ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.StatusCode);
    }
}
