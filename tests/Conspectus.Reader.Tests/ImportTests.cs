using System.Net;
using System.Text;

namespace Conspectus.Reader.Tests;

/// <summary>Files that are dropped on the reader: looked at, corrected, imported, gone.</summary>
public sealed class ImportTests
{
    private const string Table = """
        Talk title,Who,Contact,Abstract
        A first paper,Ada Lovelace; Alan Turing,a@example.org,It says what it does.
        <script>alert(1)</script> in a title,Grace Hopper,b@example.org,<img src=x onerror=alert(2)>
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_says_what_is_taken_and_is_led_to()
    {
        await using var reader = await Reader.StartAsync(Reader.OpenEmptyAsync);
        var page = await reader.GetAsync("/import");
        Html.AssertSound(page);
        Assert.Contains("20 files and 256 MB", page);
        Assert.Contains("enctype=\"multipart/form-data\"", page);
        Assert.Equal(2, (await reader.GetAsync("/")).Split("href=\"/import\"").Length - 1);
    }

    [Fact]
    public async Task A_file_is_shown_before_anything_is_written_and_then_imported_and_deleted()
    {
        await using var reader = await Reader.StartAsync(Reader.OpenEmptyAsync);
        var before = Uploads();
        var address = await SendAsync(reader, ("icml-2031.csv", Table));
        var folder = Assert.Single(Uploads().Except(before));
        var page = await reader.GetAsync(address);
        Html.AssertSound(page);
        Assert.Contains("<strong>2 records</strong> of ICML 2031", page);
        Assert.Contains("CSV", page);
        Assert.DoesNotContain("<script>alert", page);
        Assert.DoesNotContain("<img src=x", page);
        Assert.Contains("A first paper", page);
        Assert.Empty(await reader.PapersAsync());

        await ImportAsync(reader, address, []);
        var done = await reader.GetAsync(address);
        Html.AssertSound(done);
        Assert.Contains("2 papers added", done);
        Assert.Contains("/papers?edition=icml-2031", done);
        var papers = await reader.PapersAsync();
        Assert.Equal(2, papers.Count);
        Assert.Equal(2031, papers[0].Edition.Year);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task What_was_imported_is_analysed()
    {
        await using var reader = await Reader.StartAsync(
            Reader.OpenEmptyAsync,
            analyze: async library => await library.Analysis.SaveAsync(SampleLibrary.Analyse(await library.Papers.AllAsync(Stop)), Stop));
        var address = await SendAsync(reader, ("icml-2031.csv", Table));
        await ImportAsync(reader, address, []);
        Assert.Contains("are found", await reader.GetAsync(address));
        Assert.Contains("Chapter &lt;0&gt;", await reader.GetAsync("/topics"));
    }

    [Fact]
    public async Task An_analysis_that_fails_leaves_what_was_imported_and_is_told()
    {
        await using var reader = await Reader.StartAsync(
            Reader.OpenEmptyAsync, analyze: _ => throw new Core.ConspectusException("No room is left.", "Make some."));
        var address = await SendAsync(reader, ("icml-2031.csv", Table));
        await ImportAsync(reader, address, []);
        Assert.Contains("2 papers added", await reader.GetAsync(address));
        Assert.Contains("were not analysed. No room is left. Make some.", reader.Status.Now().Failure);
    }

    [Fact]
    public async Task What_was_guessed_can_be_corrected()
    {
        await using var reader = await Reader.StartAsync(Reader.OpenEmptyAsync);
        var address = await SendAsync(reader, ("list.csv", "title,speakers,people,abstract\nOne paper,Not Them,Ada Lovelace,Short.\n"));
        Assert.Contains("The column “speakers” was read as authors", await reader.GetAsync(address));
        var corrected = await reader.GetAsync(address + "?column-authors=%3Dpeople&column-abstract=-&conference=icml&year=2031");
        Html.AssertSound(corrected);
        Assert.Contains("Ada Lovelace", corrected);
        Assert.Contains("No abstract.", corrected);
        Assert.Contains("ICML 2031", corrected);
        Assert.Contains("value=\"=people\" selected", corrected);

        await ImportAsync(reader, address, new()
        {
            ["column-authors"] = "=people",
            ["column-abstract"] = "-",
            ["conference"] = "icml",
            ["year"] = "2031",
        });
        var paper = Assert.Single(await reader.PapersAsync());
        Assert.Equal("Ada Lovelace", paper.Authors[0].Name);
        Assert.Equal("", paper.Abstract.Text);
        Assert.Equal("ICML 2031", paper.Edition.ToString());
    }

    [Theory]
    [InlineData("?year=tomorrow", "“tomorrow” is no year.")]
    [InlineData("?column-title=%3Dx&column-authors=%3Dx", "The column “x” is named for two fields")]
    public async Task A_wrong_correction_is_told_and_nothing_is_imported(string query, string message)
    {
        await using var reader = await Reader.StartAsync(Reader.OpenEmptyAsync);
        var address = await SendAsync(reader, ("list.csv", Table));
        var page = await reader.GetAsync(address + query, HttpStatusCode.BadRequest);
        Html.AssertSound(page);
        Assert.Contains(message, WebUtility.HtmlDecode(page));
        var form = query[1..].Split('&').Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1]));
        using var refused = await reader.PostAsync(address, form);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Empty(await reader.PapersAsync());
    }

    [Fact]
    public async Task Several_files_are_one_source()
    {
        await using var reader = await Reader.StartAsync(Reader.OpenEmptyAsync);
        var bib = "@inproceedings{a, title = {Another paper of a conference}, author = {Hopper, Grace}, booktitle = {ICML}, year = {2031}}";
        var address = await SendAsync(reader, ("one.csv", Table), ("two.bib", bib));
        var page = await reader.GetAsync(address);
        Assert.Contains("one.csv and 1 more file", page);
        Assert.Contains("<strong>3 records</strong>", page);
        await ImportAsync(reader, address, []);
        Assert.Equal(3, (await reader.PapersAsync()).Count);
    }

    [Theory]
    [InlineData("paper.pdf", "%PDF-1.7 nothing", "is a PDF document")]
    [InlineData("empty.csv", "", "is empty")]
    [InlineData("../../etc/<b>.txt", "Dear reader, this is a letter.", "holds no papers in a known form")]
    public async Task A_file_that_holds_no_papers_is_refused_with_the_reason_and_not_kept(string name, string content, string reason)
    {
        await using var reader = await Reader.StartAsync(Reader.OpenEmptyAsync);
        var before = Uploads();
        using var answer = await PostFilesAsync(reader, (name, content));
        var page = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Html.AssertSound(page);
        Assert.Contains(reason, page);
        Assert.DoesNotContain("<b>.txt", page);
        Assert.DoesNotContain(Path.GetTempPath(), page);
        Assert.Empty(Uploads().Except(before));
    }

    [Fact]
    public async Task Too_much_is_refused_before_it_is_read()
    {
        await using var reader = await Reader.StartAsync(Reader.OpenEmptyAsync);
        using var nothing = await reader.PostAsync("/import", []);
        Assert.Equal(HttpStatusCode.BadRequest, nothing.StatusCode);
        using var many = await PostFilesAsync(reader, [.. Enumerable.Range(0, 21).Select(i => ($"{i}.csv", Table))]);
        Assert.Equal(HttpStatusCode.BadRequest, many.StatusCode);
        Assert.Contains("At most 20 files", await many.Content.ReadAsStringAsync(Stop));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/import") { Content = new Zeros((256 << 20) + (1 << 20)) };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.ExpectContinue = true; // the answer comes before the bytes are sent
        using var large = await reader.Client.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Contains("more than 256 MB", await large.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task Another_site_and_a_stranger_import_nothing()
    {
        await using var reader = await Reader.StartAsync(Reader.OpenEmptyAsync);
        var address = await SendAsync(reader, ("list.csv", Table));
        using var foreign = await reader.PostAsync(address, [], site: "cross-site");
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        using var stranger = reader.Connect();
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var closed = await stranger.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.Forbidden, closed.StatusCode);
        Assert.Empty(await reader.PapersAsync());
    }

    [Fact]
    public async Task Discarded_replaced_and_left_uploads_are_deleted()
    {
        var before = Uploads();
        await using (var reader = await Reader.StartAsync(Reader.OpenEmptyAsync))
        {
            var first = await SendAsync(reader, ("first.csv", Table));
            using var discarded = await reader.PostAsync(first + "/discard", []);
            Assert.Equal("/import", discarded.Headers.Location?.OriginalString);
            Assert.Contains("no longer here", await reader.GetAsync(first, HttpStatusCode.NotFound));
            var second = await SendAsync(reader, ("second.csv", Table));
            for (var i = 0; i < 4; i++) await SendAsync(reader, ("more.csv", Table));
            await reader.GetAsync(second, HttpStatusCode.NotFound);
            Assert.Equal(4, Uploads().Except(before).Count());
        }

        Assert.Empty(Uploads().Except(before));
    }

    [Fact]
    public async Task While_the_program_is_at_work_nothing_else_is_imported()
    {
        await using var reader = await Reader.StartAsync(Reader.OpenEmptyAsync);
        var address = await SendAsync(reader, ("list.csv", Table));
        reader.Status.Report(new Core.StageProgress("Topics", 0.5));
        using var busy = await reader.PostAsync(address, []);
        Assert.Equal(HttpStatusCode.BadRequest, busy.StatusCode);
        Assert.Contains("at work on something else", await busy.Content.ReadAsStringAsync(Stop));
        reader.Status.Finish();
        await ImportAsync(reader, address, []);
        Assert.Equal(2, (await reader.PapersAsync()).Count);
    }

    [Fact]
    public async Task Merged_records_are_told_and_taken_apart()
    {
        await using var reader = await Reader.StartAsync(Reader.OpenEmptyAsync);
        Assert.Contains("No paper was made of several", await reader.GetAsync("/merges"));
        const string table = "title,authors,url\nOne work,Ada Lovelace,https://example.org/1\n";
        await ImportAsync(reader, await SendAsync(reader, ("one.csv", table)), []);
        var bib = "@misc{a, title = {One work}, author = {Lovelace, Ada and <script>, X}, url = {https://example.org/2}}";
        await ImportAsync(reader, await SendAsync(reader, ("two.bib", bib)), []);
        var paper = Assert.Single(await reader.PapersAsync());
        await reader.SetMarkAsync(paper.Id, Core.Reading.Mark.Liked);
        var page = await reader.GetAsync("/merges");
        Html.AssertSound(page);
        Assert.Contains("the same title and an author in common", page);
        Assert.Contains("two.bib", page);
        var action = page.Split("action=\"").First(p => p.StartsWith("/merges/", StringComparison.Ordinal)).Split('"')[0];
        using var undone = await reader.PostAsync(action, []);
        var answer = await undone.Content.ReadAsStringAsync(Stop);
        Html.AssertSound(answer);
        Assert.Contains("These are two papers now", answer);
        Assert.Equal(2, (await reader.PapersAsync()).Count);
        Assert.Equal(Core.Reading.Mark.Liked, (await reader.StateAsync(paper.Id)).Mark);
        using var again = await reader.PostAsync(action, []);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        await ImportAsync(reader, await SendAsync(reader, ("two.bib", bib)), []);
        Assert.Equal(2, (await reader.PapersAsync()).Count);
    }

    private static string[] Uploads() => Directory.GetDirectories(Path.GetTempPath(), "conspectus-upload-*");

    private static async Task<string> SendAsync(Reader reader, params (string Name, string Content)[] files)
    {
        using var answer = await PostFilesAsync(reader, files);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task<HttpResponseMessage> PostFilesAsync(Reader reader, params (string Name, string Content)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "file", name);
        return await reader.SendAsync("/import", form);
    }

    private static async Task ImportAsync(Reader reader, string address, Dictionary<string, string> form)
    {
        using var begun = await reader.PostAsync(address, form);
        Assert.Equal(HttpStatusCode.SeeOther, begun.StatusCode);
        Assert.Equal(address, begun.Headers.Location?.OriginalString);
        for (var i = 0; i < 400 && reader.Status.Now().Running; i++) await Task.Delay(25, Stop);
        Assert.False(reader.Status.Now().Running);
    }

    /// <summary>So many bytes without any memory.</summary>
    private sealed class Zeros(long length) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var block = new byte[1 << 16];
            for (var left = length; left > 0; left -= block.Length)
                await stream.WriteAsync(block.AsMemory(0, (int)Math.Min(left, block.Length)));
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = length;
            Headers.ContentType = new("application/octet-stream");
            return true;
        }
    }
}
