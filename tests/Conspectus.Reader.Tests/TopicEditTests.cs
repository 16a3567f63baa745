using System.Net;
using Conspectus.Core.Topics;

namespace Conspectus.Reader.Tests;

public sealed class TopicEditTests : IAsyncLifetime
{
    private Reader _reader = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _reader = await Reader.StartAsync();

    public ValueTask DisposeAsync() => _reader.DisposeAsync();

    [Fact]
    public async Task A_topic_is_renamed_and_that_is_taken_back()
    {
        await SeeOtherAsync("/topics/3/rename", "/topics/3?edited=1", ("name", "<b>Plans</b> & more"));
        var page = await _reader.GetAsync("/topics/3?edited=1");
        Html.AssertSound(page);
        Assert.Contains("<h1>&lt;b&gt;Plans&lt;/b&gt; &amp; more</h1>", page);
        Assert.Contains("<span role=\"status\">“Topic 0 & co” renamed “<b>Plans</b> & more”.</span>", WebUtility.HtmlDecode(page));
        Assert.Contains("<details class=\"edit\" open>", page);
        Assert.Contains("&lt;b&gt;Plans&lt;/b&gt;", await _reader.GetAsync("/papers"));
        await SeeOtherAsync("/topics/undo", "/topics/3", ("return", "/topics/3"));
        Assert.Contains("<h1>Topic 0 &amp; co</h1>", await _reader.GetAsync("/topics/3"));
        await SeeOtherAsync("/topics/undo", "/topics", ("return", "//evil.example"));
    }

    [Fact]
    public async Task Topics_are_merged_and_pinned()
    {
        await SeeOtherAsync("/topics/3/merge", "/topics/5?edited=1", ("into", "5"));
        Assert.Contains("60 papers", await _reader.GetAsync("/topics/5"));
        await _reader.GetAsync("/topics/3", HttpStatusCode.NotFound);
        await SeeOtherAsync("/topics/5/pin", "/topics/5?edited=1");
        Assert.Contains("Pinned: it keeps", await _reader.GetAsync("/topics/5"));
    }

    [Fact]
    public async Task Papers_are_selected_on_the_page_and_moved_or_split_off_without_script()
    {
        var topic = await TopicAsync(3);
        var page = await _reader.GetAsync("/topics/3");
        Assert.Contains($"form=\"with-selected\" name=\"paper\" value=\"{topic.Papers[0]}\"", page);
        Assert.Contains("formaction=\"/topics/3/split\"", page);
        await SeeOtherAsync("/topics/3/move", "/topics/5?edited=1", ("paper", topic.Papers[0]), ("paper", topic.Papers[1]), ("to", "5"));
        Assert.Equal(32, (await TopicAsync(5)).Size);
        await SeeOtherAsync("/topics/3/split", "/topics/15?edited=1", ("paper", topic.Papers[2]), ("name", "A few"));
        Assert.Equal([topic.Papers[2]], (await TopicAsync(15)).Papers);
        Html.AssertSound(await _reader.GetAsync("/topics/15"));
    }

    [Fact]
    public async Task A_paper_is_moved_from_its_own_page()
    {
        var paper = (await TopicAsync(3)).Papers[0];
        Assert.Contains($"action=\"/papers/{paper}/topic\"", await _reader.GetAsync("/papers/" + paper));
        await SeeOtherAsync($"/papers/{paper}/topic", "/papers/" + paper, ("to", "6"));
        Assert.Contains("href=\"/topics/6\"", await _reader.GetAsync("/papers/" + paper));
        Html.AssertSound(await _reader.GetAsync("/papers/" + paper));
    }

    [Theory]
    [InlineData("/topics/3/rename", "name", "", HttpStatusCode.BadRequest, "The name is empty")]
    [InlineData("/topics/3/rename", "name", "topic 1 & CO", HttpStatusCode.BadRequest, "called “Topic 1 & co” already")]
    [InlineData("/topics/99/rename", "name", "x", HttpStatusCode.NotFound, "There is no topic 99")]
    [InlineData("/topics/3/merge", "into", "x", HttpStatusCode.NotFound, "There is no topic 0")]
    [InlineData("/topics/3/merge", "into", "1", HttpStatusCode.BadRequest, "only topics of one level")]
    [InlineData("/topics/3/move", "to", "5", HttpStatusCode.BadRequest, "No paper is selected")]
    [InlineData("/topics/3/split", "name", "New", HttpStatusCode.BadRequest, "No paper is selected")]
    [InlineData("/papers/nobody/topic", "to", "5", HttpStatusCode.NotFound, "There is no paper nobody")]
    public async Task What_cannot_be_done_is_told(string path, string field, string value, HttpStatusCode status, string told)
    {
        using var answer = await _reader.PostAsync(path, new() { [field] = value });
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(told, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop)));
    }

    [Fact]
    public async Task Another_site_edits_nothing()
    {
        using var answer = await _reader.PostAsync("/topics/3/rename", new() { ["name"] = "x" }, site: "cross-site");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Second_choices_are_shown_both_ways()
    {
        var paper = (await TopicAsync(3)).Papers[0];
        await SeeOtherAsync($"/papers/{paper}/topic", "/papers/" + paper, ("to", "5"));
        Assert.Contains("1 of 31 also belongs there", await _reader.GetAsync("/topics/5"));
        Assert.Contains("1 of its 31 also belongs here", await _reader.GetAsync("/topics/3"));
    }

    private async Task<Topic> TopicAsync(int id) => (await _reader.Library.Analysis.TopicsAsync(Stop)).Find(id)!;

    private async Task SeeOtherAsync(string path, string next, params (string Name, string Value)[] form)
    {
        using var answer = await _reader.SendAsync(
            path, new FormUrlEncodedContent(form.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(next, answer.Headers.Location?.ToString());
    }
}
