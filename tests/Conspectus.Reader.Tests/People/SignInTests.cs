using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Conspectus.Core.Reading;
using Conspectus.Library.People;
using Conspectus.Workbench.People;

namespace Conspectus.Reader.Tests.People;

/// <summary>Signing in and out, one's own account, and tokens.</summary>
public sealed class SignInTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_signs_in_gets_a_cookie_that_scripts_cannot_read_and_goes_where_they_wanted_to()
    {
        await using var house = await House.OpenAsync();
        using var client = house.Reader.Connect();
        using var asked = await client.GetAsync("/papers?q=norm", Stop);
        Assert.Equal("/sign-in?return=%2Fpapers%3Fq%3Dnorm", asked.Headers.Location!.OriginalString);
        var page = await client.GetStringAsync(asked.Headers.Location, Stop);
        Html.AssertSound(page);
        Assert.Contains("value=\"/papers?q=norm\"", page);
        using var answer = await House.SignInAsync(client, " Ann ", House.Password, "/papers?q=norm");
        Assert.Equal((HttpStatusCode.SeeOther, "/papers?q=norm"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.DoesNotContain("expires", cookie);
        using var papers = await client.GetAsync("/papers?q=norm", Stop);
        Assert.Equal(HttpStatusCode.OK, papers.StatusCode);
        Assert.Equal("no-cache, private", string.Join(", ", papers.Headers.CacheControl!.ToString().Split(", ").Order()));
        Assert.Contains("Signed in as", await papers.Content.ReadAsStringAsync(Stop));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Nobody_is_led_elsewhere(string next)
    {
        await using var house = await House.OpenAsync();
        using var client = house.Reader.Connect();
        using var answer = await House.SignInAsync(client, "ann", House.Password, next);
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Unknown_names_wrong_passwords_and_locked_accounts_get_one_answer_that_takes_one_time()
    {
        var refusal = TimeSpan.FromMilliseconds(900);
        await using var house = await House.OpenAsync(new SignInOptions { AttemptsAMinute = 1000, Refusal = refusal });
        await house.Library.People.SetDisabledAsync("bob", true, Stop);
        for (var i = 0; i <= Accounts.Limit.Attempts; i++) await house.Library.People.BeginAttemptAsync("curator", Accounts.Limit, Stop);
        using var client = house.Reader.Connect();
        await House.SignInAsync(client, "nobody", "warms everything up", "/");
        var answers = new HashSet<string>();
        foreach (var (name, password) in new[]
        {
            ("ann", "wrong"), ("nobody", "wrong"), ("nobody", House.Password), ("bob", House.Password), ("curator", House.Password),
            ("", ""), ("ann", new string('x', 100_000)), (new string('x', 100_000), "wrong"),
        })
        {
            var watch = Stopwatch.StartNew();
            using var answer = await House.SignInAsync(client, name, password);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            Assert.True(watch.Elapsed >= refusal - TimeSpan.FromMilliseconds(50), $"{name}: {watch.Elapsed}");
            var text = await answer.Content.ReadAsStringAsync(Stop);
            Html.AssertSound(text);
            answers.Add(text.Replace($"value=\"{name}\"", ""));
        }

        Assert.Single(answers);
        using var entered = await House.SignInAsync(client, "ann", House.Password);
        Assert.Equal(HttpStatusCode.SeeOther, entered.StatusCode);
    }

    [Fact]
    public async Task Failed_attempts_lock_an_account_and_a_new_password_ends_that()
    {
        await using var house = await House.OpenAsync();
        using var client = house.Reader.Connect();
        for (var i = 0; i < Accounts.Limit.Attempts; i++) await House.SignInAsync(client, "ann", "wrong");
        using var locked = await House.SignInAsync(client, "ann", House.Password);
        Assert.Equal(HttpStatusCode.Forbidden, locked.StatusCode);
        Assert.Contains(await house.Library.People.AuditAsync(20, Stop), e => (e.Act, e.About) == (AuditAct.Locked, "ann"));
        await new Accounts(house.Library, TimeProvider.System).ResetAsync("ann", "another password", Stop);
        using var entered = await House.SignInAsync(client, "ann", "another password");
        Assert.Equal(HttpStatusCode.SeeOther, entered.StatusCode);
    }

    [Fact]
    public async Task Too_many_attempts_from_one_address_are_not_even_tried()
    {
        await using var house = await House.OpenAsync(new SignInOptions { AttemptsAMinute = 2, Refusal = TimeSpan.Zero });
        using var client = house.Reader.Connect();
        for (var i = 0; i < 2; i++) await House.SignInAsync(client, $"nobody{i}", "wrong");
        using var answer = await House.SignInAsync(client, "ann", House.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), answer.Headers.RetryAfter!.Delta);
        Html.AssertSound(await answer.Content.ReadAsStringAsync(Stop));
        using var page = await client.GetAsync("/sign-in", Stop);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task A_form_of_another_site_signs_nobody_in()
    {
        await using var house = await House.OpenAsync();
        using var client = house.Reader.Connect();
        var form = new FormUrlEncodedContent([new("name", "ann"), new("password", House.Password)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = form };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var answer = await client.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Who_signs_out_is_out_and_leaves_nothing_in_the_browser()
    {
        await using var house = await House.OpenAsync();
        using var client = await house.EnterAsync("ann");
        using var other = await house.EnterAsync("ann");
        using var answer = await House.PostAsync(client, "/sign-out");
        Assert.Equal("/sign-in", answer.Headers.Location!.OriginalString);
        Assert.Equal("\"cache\", \"storage\"", Assert.Single(answer.Headers.GetValues("Clear-Site-Data")));
        using var after = await client.GetAsync("/papers", Stop);
        Assert.Equal(HttpStatusCode.SeeOther, after.StatusCode);
        using var elsewhere = await other.GetAsync("/papers", Stop);
        Assert.Equal(HttpStatusCode.OK, elsewhere.StatusCode);
    }

    [Fact]
    public async Task Somebody_changes_their_password_and_is_signed_out_elsewhere()
    {
        await using var house = await House.OpenAsync();
        using var client = await house.EnterAsync("ann");
        using var other = await house.EnterAsync("ann");
        Html.AssertSound(await client.GetStringAsync("/account", Stop));
        foreach (var (password, wanted, again) in new[]
        {
            ("wrong", "a new password", "a new password"), (House.Password, "short", "short"), (House.Password, "a new password", "another one"),
        })
        {
            using var refused = await ChangeAsync(password, wanted, again);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Html.AssertSound(await refused.Content.ReadAsStringAsync(Stop));
        }

        using var answer = await ChangeAsync(House.Password, "a new password", "a new password");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var here = await client.GetAsync("/papers", Stop);
        Assert.Equal(HttpStatusCode.OK, here.StatusCode);
        using var elsewhere = await other.GetAsync("/papers", Stop);
        Assert.Equal(HttpStatusCode.SeeOther, elsewhere.StatusCode);
        using var old = await House.SignInAsync(other, "ann", House.Password);
        Assert.Equal(HttpStatusCode.Forbidden, old.StatusCode);
        var entry = (await house.Library.People.AuditAsync(1, Stop))[0];
        Assert.Equal(("ann", AuditAct.ChangedPassword, "ann"), (entry.Actor, entry.Act, entry.About));

        Task<HttpResponseMessage> ChangeAsync(string password, string wanted, string again) => House.PostAsync(
            client, "/account/password", ("password", password), ("wanted", wanted), ("again", again));
    }

    [Fact]
    public async Task A_token_of_ones_own_reads_or_writes_as_its_account_and_is_shown_once()
    {
        await using var house = await House.OpenAsync();
        using var client = await house.EnterAsync("ann");
        var (reads, writes) = (await MakeAsync("read"), await MakeAsync("write"));
        Assert.DoesNotContain(reads, await client.GetStringAsync("/account", Stop));
        var id = await house.Reader.FirstIdAsync();
        using var program = house.Reader.Connect();
        foreach (var (token, expected) in new[]
        {
            ("guessed", HttpStatusCode.Unauthorized), (reads, HttpStatusCode.Forbidden), (writes, HttpStatusCode.OK),
        })
        {
            using var answer = await AskAsync(program, HttpMethod.Put, $"/api/v1/papers/{id}/mark", token, """{"mark":"starred"}""");
            Assert.Equal(expected, answer.StatusCode);
        }

        Assert.Equal(Mark.Starred, (await house.Library.Reading.FindAsync(await house.ReaderOfAsync("ann"), id, Stop)).Mark);
        Assert.Equal(Mark.Unread, (await house.Library.Reading.FindAsync(await house.ReaderOfAsync("bob"), id, Stop)).Mark);
        using var read = await AskAsync(program, HttpMethod.Get, "/api/v1/reading", reads);
        Assert.Contains("starred", await read.Content.ReadAsStringAsync(Stop));
        Assert.All(await house.Library.People.TokensAsync("ann", Stop), t => Assert.NotNull(t.UsedAt));
        using var feed = await program.GetAsync($"/papers.atom?mark=starred&token={reads}", Stop);
        Assert.Equal(HttpStatusCode.OK, feed.StatusCode);
        Assert.DoesNotContain(reads, await feed.Content.ReadAsStringAsync(Stop));

        foreach (var token in await house.Library.People.TokensAsync("ann", Stop))
        {
            using var bob = await house.EnterAsync("bob");
            using var refused = await House.PostAsync(bob, $"/account/tokens/{token.Id}/revoke");
            using var stays = await AskAsync(program, HttpMethod.Get, "/api/v1/tags", reads);
            Assert.Equal(HttpStatusCode.OK, stays.StatusCode);
        }

        foreach (var token in await house.Library.People.TokensAsync("ann", Stop))
            await House.PostAsync(client, $"/account/tokens/{token.Id}/revoke");
        using var gone = await AskAsync(program, HttpMethod.Get, "/api/v1/tags", reads);
        Assert.Equal(HttpStatusCode.Unauthorized, gone.StatusCode);

        async Task<string> MakeAsync(string scope)
        {
            using var answer = await House.PostAsync(client, "/account/tokens", ("label", $"a script that {scope}s"), ("scope", scope));
            var page = await answer.Content.ReadAsStringAsync(Stop);
            Html.AssertSound(page);
            return System.Text.RegularExpressions.Regex.Match(page, "conspectus_[A-Za-z0-9_-]+").Value;
        }
    }

    [Theory]
    [InlineData("/account/password")]
    [InlineData("/account/tokens")]
    [InlineData("/reading/undo")]
    public async Task A_token_that_writes_changes_nothing_but_by_the_api(string path)
    {
        await using var house = await House.OpenAsync();
        var (_, secret) = await new AccessTokens(house.Library).AddAsync("ann", "script", TokenScope.Write, Stop);
        using var program = house.Reader.Connect();
        using var answer = await AskAsync(program, HttpMethod.Post, path, secret, "{}", "same-origin");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_cookie_is_no_token_and_a_token_no_cookie()
    {
        await using var house = await House.OpenAsync();
        var accounts = new Accounts(house.Library, TimeProvider.System);
        var browser = await accounts.SignInAsync("ann", House.Password, Stop);
        var (_, program) = await new AccessTokens(house.Library).AddAsync("ann", "script", TokenScope.Write, Stop);
        using var client = house.Reader.Connect();
        using var header = await AskAsync(client, HttpMethod.Get, "/api/v1/tags", browser!);
        Assert.Equal(HttpStatusCode.Unauthorized, header.StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/tags");
        request.Headers.Add("Cookie", $"conspectus-{house.Reader.Address.Port}-account={program}");
        using var cookie = await client.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, cookie.StatusCode);
    }

    [Fact]
    public async Task The_token_of_the_start_lets_nobody_in_where_people_sign_in()
    {
        await using var house = await House.OpenAsync();
        Assert.Equal(house.Reader.Address, house.Reader.Entrance);
        await using var local = await Reader.StartAsync();
        using var answer = await local.Client.GetAsync("/account", Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static Task<HttpResponseMessage> AskAsync(
        HttpClient client, HttpMethod method, string path, string token, string? json = null, string? site = null)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        if (json is not null) request.Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        return client.SendAsync(request, Stop);
    }
}
