using System.Net;
using System.ServiceModel.Syndication;
using System.Xml;

namespace Conspectus.Reader.Tests;

public sealed class FeedTests(ReaderFixture fixture)
{
    private readonly Reader _reader = fixture.Reader;

    [Fact]
    public async Task A_search_is_a_feed_that_the_page_of_the_list_names()
    {
        Assert.Contains(
            "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"These papers as a feed\" href=\"/papers.atom?q=planner&topic=3\"",
            WebUtility.HtmlDecode(await _reader.GetAsync("/papers?q=planner&topic=3&page=1")), StringComparison.Ordinal);
        var feed = Read(await _reader.GetAsync("/papers.atom?q=planner&topic=3"));
        Assert.Equal("Papers: planner", feed.Title.Text);
        Assert.Equal(29, feed.Items.Count());
        var papers = (await _reader.PapersAsync()).ToDictionary(p => "urn:x-conspectus:paper:" + p.Id);
        Assert.All(feed.Items, item =>
        {
            var paper = papers[item.Id];
            Assert.Equal(paper.Title.Text, item.Title.Text);
            Assert.Equal(paper.Abstract.Text, ((TextSyndicationContent)item.Summary).Text);
            Assert.Equal(paper.Authors.Count, item.Authors.Count);
            Assert.Contains(item.Links, l => l.RelationshipType == "alternate" && l.Uri.AbsolutePath == "/papers/" + paper.Id);
        });
        Assert.Equal(100, Read(await _reader.GetAsync("/papers.atom")).Items.Count());
        Assert.Empty(Read(await _reader.GetAsync("/papers.atom?q=nothing+matches")).Items);
    }

    [Fact]
    public async Task Whoever_keeps_no_cookie_shows_the_token()
    {
        using var stranger = _reader.Connect();
        var token = _reader.Entrance.Query.Split('=')[1];
        async Task<HttpStatusCode> StatusAsync(string path)
        {
            using var answer = await stranger.GetAsync(path, TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("/papers.atom"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("/papers.atom?token=wrong"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync($"/papers.atom?q=planner&token={token}"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync($"/papers?token={token}"));
    }

    private static SyndicationFeed Read(string text)
    {
        using var xml = XmlReader.Create(new StringReader(text));
        return SyndicationFeed.Load(xml);
    }
}
