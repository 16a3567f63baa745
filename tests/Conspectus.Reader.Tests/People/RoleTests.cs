using System.Net;
using Conspectus.Library.People;
using Conspectus.Reader.Shared;

namespace Conspectus.Reader.Tests.People;

/// <summary>Every address is for a role, and for nobody below it.</summary>
public sealed class RoleTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_route_says_for_whom_it_is()
    {
        await using var house = await House.OpenAsync();
        Assert.True(house.Reader.Routes.Count > 90, $"{house.Reader.Routes.Count}");
        Assert.All(house.Reader.Routes, r => Assert.True(r.Metadata.GetMetadata<RequiredRole>() is not null, r.RoutePattern.RawText));
        Assert.Equal(
            ["/assets/{**path}", "/sign-in", "/sign-in"],
            house.Reader.Routes.Where(r => r.Metadata.GetMetadata<RequiredRole>()!.Role is null)
                .Select(r => r.RoutePattern.RawText).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("guest", AccountRole.Guest)]
    [InlineData("reader", AccountRole.Reader)]
    [InlineData("curator", AccountRole.Curator)]
    public async Task Every_route_refuses_who_has_a_lower_role_and_nobody_else(string name, AccountRole role)
    {
        await using var house = await House.OpenAsync();
        using var client = await house.EnterAsync(name);
        var paper = await house.Reader.FirstIdAsync();
        var refused = 0;
        foreach (var (route, method, path) in Walk.Of(house, paper).OrderBy(w => w.Path == "/sign-out"))
        {
            using var answer = await House.SendAsync(client, method, path, method == HttpMethod.Get ? null : Body(path));
            var needed = route.Metadata.GetMetadata<RequiredRole>()!.Role;
            var told = $"{method} {path}: {answer.StatusCode}";
            if (needed > role) refused++;
            if (needed > role) Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, told);
            else if (needed is not null) Assert.True((int)answer.StatusCode is < 500 and not (401 or 403), told);
        }

        Assert.Equal(role < AccountRole.Curator, refused > 0);
        if (role == AccountRole.Guest) Assert.Empty(await house.Library.Reading.AllAsync(await house.ReaderOfAsync(name), Stop));
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_led_to_the_sign_in_and_told_nothing()
    {
        await using var house = await House.OpenAsync();
        using var stranger = house.Reader.Connect();
        foreach (var (route, method, path) in Walk.Of(house, await house.Reader.FirstIdAsync()))
        {
            if (route.Metadata.GetMetadata<RequiredRole>()!.Role is null) continue;
            using var answer = await House.SendAsync(stranger, method, path, method == HttpMethod.Get ? null : Body(path));
            var told = $"{method} {path}: {answer.StatusCode}";
            if (method == HttpMethod.Get && !path.StartsWith("/api/", StringComparison.Ordinal))
            {
                Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, told);
                Assert.StartsWith("/sign-in", answer.Headers.Location!.OriginalString);
            }
            else
            {
                Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, told);
            }

            var text = await answer.Content.ReadAsStringAsync(Stop);
            Assert.DoesNotContain("planning", text);
            Assert.DoesNotContain("NeurIPS", text);
            Assert.False(answer.Headers.Contains("Conspectus-Revision"), told);
        }
    }

    [Fact]
    public async Task A_new_role_counts_from_the_next_request_on_and_pages_offer_what_can_be_done()
    {
        await using var house = await House.OpenAsync();
        using var client = await house.EnterAsync("ann");
        Assert.DoesNotContain("href=\"/import\"", await client.GetStringAsync("/", Stop));
        await house.Library.People.SetRoleAsync("ann", AccountRole.Curator, Stop);
        var page = await client.GetStringAsync("/import", Stop);
        Assert.Contains("href=\"/import\"", page);
        Html.AssertSound(page);
        await house.Library.People.SetRoleAsync("ann", AccountRole.Guest, Stop);
        page = await client.GetStringAsync($"/papers/{await house.Reader.FirstIdAsync()}", Stop);
        Html.AssertSound(page);
        Assert.DoesNotContain("<textarea", page);
        Assert.DoesNotContain("href=\"/reading\"", page);
        await house.Library.People.SetDisabledAsync("ann", true, Stop);
        using var answer = await client.GetAsync("/papers", Stop);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    [Fact]
    public async Task A_curators_record_brings_edits_of_topics_and_a_readers_does_not_and_the_log_says_who()
    {
        await using var house = await House.OpenAsync();
        using var curator = await house.EnterAsync("curator");
        using var renamed = await House.PostAsync(curator, "/topics/3/rename", ("name", "Trees"));
        var entry = (await house.Library.People.AuditAsync(1, Stop))[0];
        Assert.Equal(("curator", AuditAct.EditedTopics, "3 renamed to “Trees”"), (entry.Actor, entry.Act, entry.About));
        var record = await curator.GetStringAsync("/reading/marks.json", Stop);
        using var undone = await House.PostAsync(curator, "/topics/undo");
        foreach (var (name, edits) in new[] { ("reader", 0), ("curator", 1) })
        {
            using var client = await house.EnterAsync(name);
            using var form = new MultipartFormDataContent();
            form.Add(new StringContent(record), "file", "marks.json");
            using var answer = await House.SendAsync(client, HttpMethod.Post, "/reading/import", form);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(edits, (await house.Library.TopicEdits.AllAsync(Stop)).Count);
        }
    }

    // Changes that scripts and programs send are JSON, others forms.
    private static HttpContent Body(string path) => path == "/reading/changes"
        ? new StringContent("[]", System.Text.Encoding.UTF8, "application/json")
        : path.StartsWith("/api/", StringComparison.Ordinal)
            ? new StringContent("""{"mark":"seen","note":"n","name":"n"}""", System.Text.Encoding.UTF8, "application/json")
            : new FormUrlEncodedContent([]);
}
