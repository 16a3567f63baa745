using System.Net;
using Conspectus.Core.Reading;

namespace Conspectus.Reader.Tests;

public sealed class SafetyTests(ReaderFixture fixture)
{
    private readonly Reader _reader = fixture.Reader;

    [Theory]
    [InlineData("/")]
    [InlineData("/papers.csv")]
    [InlineData("/nowhere")]
    [InlineData("/status")]
    [InlineData("/assets/reader.css")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        using var answer = await _reader.Client.GetAsync(path, TestContext.Current.CancellationToken);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            policy);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("evil.example", false)]
    [InlineData("evil.example:{0}", false)]
    [InlineData("127.0.0.1.evil.example:{0}", false)]
    [InlineData("127.0.0.1:1", false)]
    [InlineData("0.0.0.0:{0}", false)]
    [InlineData("127.0.0.1:{0}", true)]
    [InlineData("localhost:{0}", true)]
    public async Task Only_its_own_host_is_answered(string host, bool answered)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/papers");
        request.Headers.Host = string.Format(System.Globalization.CultureInfo.InvariantCulture, host, _reader.Address.Port);
        using var answer = await _reader.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(answered ? HttpStatusCode.OK : HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData(null, "null", false)]
    [InlineData(null, "http://evil.example", false)]
    [InlineData("cross-site", null, false)]
    [InlineData("same-site", null, false)]
    [InlineData("none", null, false)]
    [InlineData("cross-site", "own", false)]
    [InlineData(null, "own", true)]
    [InlineData("same-origin", "null", true)]
    public async Task Only_its_own_pages_can_change_something(string? site, string? origin, bool taken)
    {
        await using var reader = await Reader.StartAsync();
        var id = await reader.FirstIdAsync();
        var from = origin == "own" ? reader.Address.GetLeftPart(UriPartial.Authority) : origin;
        using var answer = await reader.PostAsync($"/papers/{id}/mark", new() { ["mark"] = "liked" }, site: site, origin: from);
        Assert.Equal(taken ? HttpStatusCode.SeeOther : HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(taken ? Mark.Liked : Mark.Unread, (await reader.StateAsync(id)).Mark);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/reading\r\nSet-Cookie: a=b")]
    public async Task A_form_never_leads_to_another_site(string back)
    {
        await using var reader = await Reader.StartAsync();
        var id = await reader.FirstIdAsync();
        using var answer = await reader.PostAsync($"/papers/{id}/mark", new() { ["mark"] = "seen", ["return"] = back });
        Assert.Equal($"/papers/{id}", answer.Headers.Location?.OriginalString);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Hostile_papers_notes_and_queries_stay_text()
    {
        await using var reader = await Reader.StartAsync();
        var hostile = (await reader.PapersAsync())[0];
        await reader.SetMarkAsync(hostile.Id, Mark.Starred);
        await reader.SetNoteAsync(hostile.Id, "</textarea><script>alert('note')</script>");
        const string query = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
        var paths = new[]
        {
            "/", $"/papers/{hostile.Id}", $"/papers?q={query}", "/papers?q=quoted",
            $"/papers?author={query}&session={query}&keyword={query}&edition={query}",
            $"/reading?paper={hostile.Id}", "/reading/marks", "/topics/3", "/topics/1", $"/reading?topic={query}&paper={query}",
        };
        foreach (var path in paths)
        {
            var html = await reader.GetAsync(path);
            Html.AssertSound(html);
            Assert.DoesNotContain("<script>alert", html);
            Assert.DoesNotContain("<img", html);
            Assert.DoesNotContain("<iframe", html);
            Assert.DoesNotContain("<svg onload", html);
            Assert.DoesNotContain("href=\"javascript:", html);
        }
    }

    [Fact]
    public async Task A_request_that_is_too_large_is_refused_without_a_stack_trace()
    {
        var id = await _reader.FirstIdAsync();
        using var answer = await _reader.PostAsync($"/papers/{id}/note", new() { ["note"] = new string('x', 2_000_000) });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.DoesNotContain("   at ", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
