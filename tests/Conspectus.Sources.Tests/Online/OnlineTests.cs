using System.Globalization;
using System.Text.RegularExpressions;
using Conspectus.Core.Conferences;
using Conspectus.Sources.Tests.Fetching;

namespace Conspectus.Sources.Tests.Online;

/// <summary>OpenReview, the ACL Anthology and arXiv, by local servers that answer as they do.</summary>
public sealed class OnlineTests : FetchingTest
{
    [Fact]
    public async Task A_venue_of_OpenReview_is_read_page_by_page()
    {
        using var server = new MisbehavingServer((exchange, _) => exchange.AnswerAsync(200, Notes(exchange.Path, 2, 5)));
        var content = await ReadAsync("openreview:ICLR.cc/2024/Conference", At(server));
        Assert.Equal(Enumerable.Range(0, 5).Select(i => $"Paper {i}"), content.Records.Select(r => r.Title));
        Assert.Equal((new Edition("ICLR", 2024), (int?)5), (content.Edition, content.Declared));
        Assert.Empty(content.Issues);
        Assert.Equal(3, server.Requests.Count);
        Assert.Equal("/v2/notes?content.venueid=ICLR.cc%2F2024%2FConference&limit=1000&offset=0", server.Requests[0].Path);
        Assert.Contains("offset=4", server.Requests[2].Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_venue_of_before_is_asked_for_by_the_old_interface()
    {
        using var server = new MisbehavingServer((exchange, _) => exchange.AnswerAsync(200,
            exchange.Path.StartsWith("/v1/notes?invitation", StringComparison.Ordinal) ? OldNotes : """{"notes": [], "count": 0}"""));
        var content = await ReadAsync("https://openreview.net/group?id=ICLR.cc/2019/Conference#tab-accept", At(server));
        Assert.Equal(["One Tree"], content.Records.Select(r => r.Title));
        Assert.Equal(("Accept (Oral)", "ICLR", 2019, 1L),
            (content.Records[0].Decision, content.Records[0].Conference, content.Records[0].Year, content.LeftOut));
    }

    [Fact]
    public async Task A_venue_without_papers_is_refused()
    {
        using var server = new MisbehavingServer((exchange, _) => exchange.AnswerAsync(200, """{"notes": [], "count": 0}"""));
        var refusal = await RefusalAsync("openreview:Nobody.org/2024/Conference", At(server));
        Assert.Contains("holds no papers", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task Its_own_words_about_a_refusal_are_told()
    {
        using var server = new MisbehavingServer((exchange, _) => exchange.AnswerAsync(
            403, """{"name": "ForbiddenError", "message": "Challenge verification is required"}"""));
        var refusal = await RefusalAsync("openreview:ICLR.cc/2024/Conference", At(server));
        Assert.Contains("It says: “Challenge verification is required”.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_volume_of_the_Anthology_is_taken_out_of_its_file()
    {
        const string xml = """
            <collection id="2023.acl"><volume id="long"><meta><year>2023</year><venue>acl</venue></meta>
            <paper id="1"><title>Long One</title><author><first>A</first><last>B</last></author></paper></volume>
            <volume id="short"><meta><year>2023</year><venue>acl</venue></meta>
            <paper id="1"><title>Short One</title><author><first>A</first><last>B</last></author></paper></volume></collection>
            """;
        using var server = new MisbehavingServer((exchange, _) => exchange.AnswerAsync(200, xml));
        var one = await ReadAsync("acl:2023.acl-long", At(server));
        Assert.Equal("2023.acl-long.1", Assert.Single(one.Records).Identifiers.AclAnthology);
        Assert.Equal("/anthology/2023.acl.xml", server.Requests[0].Path);
        Assert.Equal(2, (await ReadAsync("acl:2023.acl", At(server))).Records.Count);
        Assert.Single((await ReadAsync("https://aclanthology.org/volumes/2023.acl-short/", At(server))).Records);
    }

    [Fact]
    public async Task A_query_to_arXiv_is_followed_to_its_end()
    {
        using var server = new MisbehavingServer((exchange, _) => exchange.AnswerAsync(200, Entries(exchange.Path, 2, 5)));
        var content = await ReadAsync("arxiv:cat:cs.LG AND ti:tree", At(server));
        Assert.Equal(5, content.Records.Count);
        Assert.Equal("/arxiv?search_query=cat%3Acs.LG%20AND%20ti%3Atree&sortBy=submittedDate&sortOrder=descending&start=0&max_results=200",
            server.Requests[0].Path);
        Assert.Empty(content.Issues);
    }

    [Fact]
    public async Task A_page_that_came_empty_is_asked_for_again()
    {
        using var server = new MisbehavingServer((exchange, number) =>
            exchange.AnswerAsync(200, Entries(exchange.Path, number == 2 ? 0 : 2, 4)));
        var content = await ReadAsync("arxiv:ti:tree", At(server));
        Assert.Equal((4, 3), (content.Records.Count, server.Requests.Count));
    }

    [Fact]
    public async Task Pages_that_stay_empty_are_told_and_what_came_before_is_kept()
    {
        using var server = new MisbehavingServer((exchange, number) =>
            exchange.AnswerAsync(200, Entries(exchange.Path, number > 1 ? 0 : 2, 4)));
        var content = await ReadAsync("arxiv:ti:tree", At(server));
        Assert.Equal(2, content.Records.Count);
        Assert.Contains(content.Issues, i =>
            i.Reason.Contains("says that there are more papers, but sent a page without any", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_error_of_arXiv_is_told_in_its_words()
    {
        const string error = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>https://arxiv.org/api/errors#x</id><title>Error</title><summary>incorrect id format for abc</summary></entry></feed>";
        using var server = new MisbehavingServer((exchange, _) => exchange.AnswerAsync(400, error));
        var refusal = await RefusalAsync("arxiv:ti:tree", At(server));
        Assert.Contains("It says: “incorrect id format for abc”.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_of_arXiv_are_asked_for_by_number()
    {
        using var server = new MisbehavingServer((exchange, _) => exchange.AnswerAsync(200, Entries(exchange.Path, 2, 2)));
        await ReadAsync("arxiv:2301.00001, 2301.00002v2", At(server));
        Assert.StartsWith("/arxiv?id_list=2301.00001%2C2301.00002v2&", server.Requests[0].Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_listing_of_arXiv_is_read()
    {
        const string listing = """
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <entry><id>oai:arXiv.org:2401.00001v1</id><title>Listed Trees</title><link href="https://arxiv.org/abs/2401.00001" rel="alternate"/>
            <summary>arXiv:2401.00001v1 Announce Type: new
            Abstract: We list trees.</summary><published>2024-01-02T00:00:00-05:00</published><arxiv:announce_type>new</arxiv:announce_type>
            <dc:creator>Ada Example, Bo Sample</dc:creator></entry></feed>
            """;
        using var server = new MisbehavingServer((exchange, _) => exchange.AnswerAsync(200, listing));
        var content = await ReadAsync("https://arxiv.org/list/cs.CL/recent", At(server));
        Assert.Equal("/listings/cs.CL", server.Requests[0].Path);
        var paper = Assert.Single(content.Records);
        Assert.Equal(("Listed Trees", "We list trees.", "2401.00001"), (paper.Title, paper.Abstract, paper.Identifiers.Arxiv));
        Assert.Equal(["Ada Example", "Bo Sample"], paper.Authors.Select(a => a.Name));
    }

    [Fact]
    public async Task What_came_before_an_interruption_is_not_asked_for_again()
    {
        using var server = new MisbehavingServer((exchange, number) =>
            number == 2 ? exchange.AnswerAsync(503) : exchange.AnswerAsync(200, Notes(exchange.Path, 2, 4)));
        var cut = await ReadAsync("openreview:ICLR.cc/2024/Conference", At(server) with { Retries = 0 });
        Assert.Equal(2, cut.Records.Count);
        var whole = await ReadAsync("openreview:ICLR.cc/2024/Conference", At(server) with { Retries = 0 });
        Assert.Equal(4, whole.Records.Count);
        Assert.Equal(["0", "2", "2"], server.Requests.Select(r => Offset(r.Path).ToString(CultureInfo.InvariantCulture)));
        await ReadAsync("openreview:ICLR.cc/2024/Conference", At(server) with { FreshFor = TimeSpan.Zero });
        Assert.Equal(5, server.Requests.Count);
    }

    [Fact]
    public async Task Requests_to_one_site_are_kept_apart()
    {
        using var server = new MisbehavingServer((exchange, _) => exchange.AnswerAsync(200, Notes(exchange.Path, 2, 6)));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await ReadAsync("openreview:ICLR.cc/2024/Conference", At(server) with { RequestInterval = TimeSpan.FromMilliseconds(150) });
        Assert.Equal(3, server.Requests.Count);
        Assert.True(clock.ElapsedMilliseconds >= 290, $"{clock.ElapsedMilliseconds} ms for three requests.");
    }

    private static SourceOptions At(MisbehavingServer server, SourceOptions options) => options with
    {
        Sites = new OnlineSites
        {
            OpenReview = new Uri(server.Address("/v2/")),
            OpenReviewBefore = new Uri(server.Address("/v1/")),
            AclAnthology = new Uri(server.Address("/anthology/")),
            Arxiv = new Uri(server.Address("/arxiv")),
            ArxivListings = new Uri(server.Address("/listings/")),
        },
    };

    private SourceOptions At(MisbehavingServer server) => At(server, Options);

    private static int Offset(string path) =>
        int.Parse(Regex.Match(path, "(?:offset|start)=([0-9]+)").Groups[1].Value, CultureInfo.InvariantCulture);

    private static string Notes(string path, int some, int all) =>
        "{\"notes\": [" + string.Join(",\n",
            Enumerable.Range(Offset(path), Math.Min(some, all - Offset(path))).Select(Note)) + "], \"count\": " + all + "}";

    private static string Note(int number) => """
        {"id": "noteNabcdef", "forum": "noteNabcdef", "content": {"title": {"value": "Paper N"}, "authors": {"value": ["Author L"]},
        "abstract": {"value": "Text N."}, "venueid": {"value": "ICLR.cc/2024/Conference"}}}
        """.Replace("N", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("Author L", $"Author {(char)('A' + number)}", StringComparison.Ordinal);

    private const string OldNotes = """
        {"notes": [{"id": "aaaaaaaaaa", "forum": "aaaaaaaaaa", "invitation": "ICLR.cc/2019/Conference/-/Blind_Submission",
         "content": {"title": "One Tree", "authors": ["Ada Example"], "abstract": "x"},
         "details": {"directReplies": [{"invitation": "ICLR.cc/2019/Conference/-/Paper1/Meta_Review",
             "content": {"recommendation": "Reject"}},
          {"invitation": "ICLR.cc/2019/Conference/-/Paper1/Decision", "content": {"decision": "Accept (Oral)"}}]}},
         {"id": "bbbbbbbbbb", "forum": "bbbbbbbbbb", "invitation": "ICLR.cc/2019/Conference/-/Blind_Submission",
         "content": {"title": "Two Trees", "authors": ["Ada Example"], "abstract": "y"},
         "details": {"directReplies": [{"invitation": "ICLR.cc/2019/Conference/-/Paper2/Decision", "content": {"decision": "Reject"}}]}}],
             "count": 2}
        """;

    private static string Entries(string path, int some, int all) => $"""
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">
        <opensearch:totalResults>{all}</opensearch:totalResults><opensearch:startIndex>{Offset(path)}</opensearch:startIndex>
        {string.Concat(Enumerable.Range(Offset(path), Math.Max(0, Math.Min(some, all - Offset(path)))).Select(i =>
            $"<entry><id>http://arxiv.org/abs/2301.0000{i}v1</id><title>Paper {i}</title><published>2023-01-01T00:00:00Z</published><summary>x</summary><author><name>Author {(char)('A' + i)}</name></author></entry>"))}
        </feed>
        """;
}
