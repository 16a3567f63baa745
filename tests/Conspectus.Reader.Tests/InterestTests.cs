using System.Net;
using Conspectus.Core.Reading;

namespace Conspectus.Reader.Tests;

public sealed class InterestTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_interest_is_added_read_for_changed_and_removed()
    {
        await using var reader = await Reader.StartAsync();
        using var added = await reader.PostAsync("/reading/interests", new() { ["name"] = "kernels", ["words"] = "kernel methods" });
        var interest = Assert.Single(await reader.Library.Interests.ListAsync(reader.Id, Stop));
        Assert.Equal(("kernels", "kernel methods"), (interest.Name, interest.Words));
        Assert.Equal($"/reading?order=suggested&interest={interest.Id}", added.Headers.Location?.OriginalString);

        var id = await reader.FirstIdAsync();
        using var marked = await reader.PostAsync($"/papers/{id}/mark", new() { ["mark"] = "liked", ["interest"] = interest.Id });
        Assert.Equal([new InterestVote(id, true)], await reader.Library.Interests.VotesAsync(reader.Id, interest.Id, Stop));
        var page = await reader.GetAsync("/reading/interests");
        Html.AssertSound(page);
        Assert.Contains("1 liked, 0 skipped", page);
        var queue = await reader.GetAsync($"/reading?order=suggested&interest={interest.Id}");
        Html.AssertSound(queue);
        Assert.Contains("Why it is suggested", queue);

        using var changed = await reader.PostAsync($"/reading/interests/{interest.Id}", new() { ["name"] = "", ["words"] = "graphs that sleep" });
        Assert.Equal("graphs that sleep", Assert.Single(await reader.Library.Interests.ListAsync(reader.Id, Stop)).Name);
        using var unsure = await reader.PostAsync($"/reading/interests/{interest.Id}/remove", []);
        Assert.Equal(HttpStatusCode.BadRequest, unsure.StatusCode);
        using var removed = await reader.PostAsync($"/reading/interests/{interest.Id}/remove", new() { ["sure"] = "1" });
        Assert.Equal(HttpStatusCode.SeeOther, removed.StatusCode);
        Assert.Empty(await reader.Library.Interests.ListAsync(reader.Id, Stop));
        Assert.Equal(Mark.Liked, (await reader.StateAsync(id)).Mark);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(" ", "\n")]
    [InlineData("81", "")]
    [InlineData("name", "6001")]
    public async Task What_cannot_be_an_interest_is_refused_with_the_reason(string name, string words)
    {
        await using var reader = await Reader.StartAsync();
        string Long(string text) => int.TryParse(text, out var length) ? new string('n', length) : text;
        using var answer = await reader.PostAsync("/reading/interests", new() { ["name"] = Long(name), ["words"] = Long(words) });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Html.AssertSound(await answer.Content.ReadAsStringAsync(Stop));
        Assert.Empty(await reader.Library.Interests.ListAsync(reader.Id, Stop));
    }

    [Fact]
    public async Task An_interest_that_is_not_there_is_not_found()
    {
        await using var reader = await Reader.StartAsync();
        foreach (var path in new[] { "/reading/interests/abc", "/reading/interests/abc/remove" })
        {
            using var answer = await reader.PostAsync(path, new() { ["name"] = "n", ["sure"] = "1" });
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Contains("data-queue-paper", await reader.GetAsync("/reading?order=suggested&interest=abc"));
    }

    [Theory]
    [InlineData("/reading?q=learning&order=best")]
    [InlineData("/reading?order=map")]
    [InlineData("/reading?order=random&seed=7")]
    [InlineData("/reading?decision=oral&order=nonsense&seed=-3")]
    [InlineData("/reading?ids=nobody")]
    [InlineData("/reading?mark=liked")]
    public async Task A_queue_of_any_list_is_a_sound_page(string path)
    {
        await using var reader = await Reader.StartAsync();
        Html.AssertSound(await reader.GetAsync(path));
    }
}
