namespace Conspectus.Reader.Tests;

public sealed class HeadTests(ReaderFixture fixture)
{
    public static TheoryData<string> Paths => new(
        "/", "/status", "/topics", "/topics/3", "/papers", "/papers.bib", "/papers.csv", "/papers.json?topic=3", "/reading",
        "/reading/marks", "/reading/marks.md", "/reading/marks.bib", "/article", "/article/view", "/map", "/map/data", "/map/names",
        "/map/hits?q=planning", "/map/marks", "/map.svg", "/map.png", "/assets/reader.css", "/nowhere", "/papers/nothere");

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Head_answers_like_get_without_a_body(string path)
    {
        var stop = TestContext.Current.CancellationToken;
        using var get = await fixture.Reader.Client.GetAsync(path, stop);
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var head = await fixture.Reader.Client.SendAsync(request, stop);
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Content.Headers.ContentDisposition, head.Content.Headers.ContentDisposition);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(stop));
    }
}
