using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.OpenApi;

namespace Conspectus.Reader.Tests;

/// <summary>A program of the user's with the token: every operation, every refusal.</summary>
public sealed class ApiTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_program_uses_every_operation()
    {
        await using var reader = await Reader.StartAsync();
        using var client = Connect(reader);
        var used = new HashSet<string>();
        async Task<JsonElement> AskAsync(HttpMethod method, string operation, string path, object? body = null)
        {
            used.Add(operation);
            using var request = new HttpRequestMessage(method, "/api/v1" + path);
            if (body is not null) request.Content = JsonContent.Create(body);
            using var answer = await client.SendAsync(request, Stop);
            var text = await answer.Content.ReadAsStringAsync(Stop);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{method} {path}: {answer.StatusCode} {text}");
            Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }

        var page = await AskAsync(HttpMethod.Get, "listPapers", "/papers?q=planner&topic=3&limit=2&offset=1");
        Assert.Equal((29, 1, 2), (Number(page, "total"), Number(page, "offset"), page.GetProperty("papers").GetArrayLength()));
        var id = page.GetProperty("papers")[0].GetProperty("id").GetString()!;
        var paper = await AskAsync(HttpMethod.Get, "getPaper", $"/papers/{id}");
        Assert.Equal(id, Text(paper, "id"));
        Assert.Equal(3, Number(paper, "topic"));
        Assert.Equal(id, Text(await AskAsync(HttpMethod.Get, "getPaper", $"/papers/{Text(paper, "key")}"), "id"));
        var similar = await AskAsync(HttpMethod.Get, "similarPapers", $"/papers/{id}/similar?limit=3");
        Assert.Equal(3, similar.GetProperty("results").GetArrayLength());
        var found = await AskAsync(HttpMethod.Get, "search", "/search?q=planner&limit=4");
        Assert.Equal(4, found.GetProperty("results").GetArrayLength());
        var topics = await AskAsync(HttpMethod.Get, "listTopics", "/topics");
        Assert.Equal(14, topics.GetArrayLength());
        Assert.Equal("topic", Text(await AskAsync(HttpMethod.Get, "getTopic", "/topics/3"), "level"));
        Assert.Equal(SampleLibrary.Count, (await AskAsync(HttpMethod.Get, "map", "/map")).GetArrayLength());
        Assert.Equal(JsonValueKind.Array, (await AskAsync(HttpMethod.Get, "glossary", "/glossary")).ValueKind);
        Assert.Equal("NeurIPS", Text(await AskAsync(HttpMethod.Get, "trends", "/trends?term=planner"), "conference"));

        Assert.Equal("liked", Text(await AskAsync(HttpMethod.Put, "setMark", $"/papers/{id}/mark", new { mark = "liked" }), "mark"));
        Assert.Equal("to cite", Text(await AskAsync(HttpMethod.Put, "nameTag", "/tags/2", new { name = "to cite" }), "name"));
        var tagged = await AskAsync(HttpMethod.Put, "setTag", $"/papers/{id}/tags/2");
        Assert.Equal("to cite", Text(tagged.GetProperty("tags")[0], "name"));
        Assert.Empty((await AskAsync(HttpMethod.Delete, "takeTagOff", $"/papers/{id}/tags/2")).GetProperty("tags").EnumerateArray());
        var noted = await AskAsync(HttpMethod.Put, "setNote", $"/papers/{id}/note", new { note = "Why <b>?", basedOn = "" });
        Assert.Equal("Why <b>?", Text(noted, "note"));
        Assert.Equal("Why <b>?", Text(await AskAsync(HttpMethod.Get, "getRemarks", $"/papers/{id}/reading"), "note"));
        Assert.Equal(1, (await AskAsync(HttpMethod.Get, "listRemarks", "/reading")).GetArrayLength());
        Assert.Contains((await AskAsync(HttpMethod.Get, "listTags", "/tags")).EnumerateArray(), t => Text(t, "name") == "to cite");
        Assert.Equal("", Text(await AskAsync(HttpMethod.Post, "undo", "/undo"), "note"));
        Assert.Equal("liked", (await reader.StateAsync(id)).Mark.ToString().ToLowerInvariant());

        used.Add("exportPapers");
        foreach (var format in new[] { "bibtex", "biblatex", "ris", "csl-json", "csv", "jsonl", "json", "markdown", "html" })
        {
            using var file = await client.GetAsync($"/api/v1/export/{format}?mark=liked", Stop);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.NotEmpty(await file.Content.ReadAsByteArrayAsync(Stop));
        }

        var document = await DescriptionAsync(client);
        var described = document.Paths.SelectMany(p => p.Value.Operations ?? []).Select(o => o.Value.OperationId!);
        Assert.Equal(described.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_description_is_sound_and_shown_to_people()
    {
        await using var reader = await Reader.StartAsync();
        using var client = Connect(reader);
        var document = await DescriptionAsync(client);
        Assert.All(document.Paths.SelectMany(p => p.Value.Operations ?? []), operation =>
        {
            Assert.False(string.IsNullOrEmpty(operation.Value.Summary));
            Assert.All(operation.Value.Parameters ?? [], p => Assert.False(string.IsNullOrEmpty(p.Description), p.Name));
            Assert.Contains("200", operation.Value.Responses!.Keys);
            Assert.Contains("400", operation.Value.Responses!.Keys);
        });
        var page = await reader.GetAsync("/api");
        Html.AssertSound(page);
        Assert.All(document.Paths.SelectMany(p => p.Value.Operations ?? []), o => Assert.Contains(o.Value.Summary!.Replace("'", "&#x27;"), page));
    }

    [Theory]
    [InlineData("GET", "/papers?year=soon", 400, "“soon” is no value of the parameter “year”.")]
    [InlineData("GET", "/papers?colour=red", 400, "There is no parameter “colour”.")]
    [InlineData("GET", "/papers?limit=0", 400, "“0” is no value of the parameter “limit”.")]
    [InlineData("GET", "/papers?limit=many", 400, "This request could not be read")]
    [InlineData("GET", "/papers/nobody", 404, "There is no paper with the id or citation key “nobody”.")]
    [InlineData("GET", "/papers/nobody/similar", 404, "There is no paper with the id or citation key “nobody”.")]
    [InlineData("GET", "/search", 400, "The parameter “q” is missing.")]
    [InlineData("GET", "/topics/999", 404, "There is no topic 999.")]
    [InlineData("GET", "/trends?conference=Nowhere", 404, "")]
    [InlineData("GET", "/trends?term=12", 400, "“12” is no term: it has no letter.")]
    [InlineData("GET", "/export/docx", 404, "“docx” is no format.")]
    [InlineData("GET", "/nothing", 404, "There is no operation GET /api/v1/nothing.")]
    [InlineData("PATCH", "/papers", 404, "There is no operation PATCH /api/v1/papers.")]
    [InlineData("PUT", "/papers/nobody/mark", 404, "There is no paper with the id or citation key “nobody”.", "{\"mark\":\"liked\"}")]
    [InlineData("PUT", "/papers/nobody/mark", 400, "“loved” is no mark.", "{\"mark\":\"loved\"}")]
    [InlineData("PUT", "/papers/nobody/mark", 400, "This request could not be read", "{\"mark\"")]
    [InlineData("PUT", "/papers/nobody/tags/99", 400, "There is no tag 99.")]
    [InlineData("PUT", "/tags/1", 400, "A name may have 40 characters; this one has 60.",
        "{\"name\":\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"}")]
    [InlineData("POST", "/undo", 404, "There is nothing to take back.")]
    public async Task A_bad_call_gets_problem_details_with_what_to_do(
        string method, string path, int status, string title, string? body = null)
    {
        await using var reader = await Reader.StartAsync();
        using var client = Connect(reader);
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/v1" + path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request, Stop);
        await AssertProblemAsync(answer, status, title);
    }

    [Fact]
    public async Task A_note_that_was_changed_meanwhile_is_not_written_over()
    {
        await using var reader = await Reader.StartAsync();
        using var client = Connect(reader);
        var id = await reader.FirstIdAsync();
        await reader.SetNoteAsync(id, "there");
        using var answer = await client.PutAsJsonAsync($"/api/v1/papers/{id}/note", new { note = "mine", basedOn = "before" }, Stop);
        await AssertProblemAsync(answer, 409, "Another note stands there than the one named in basedOn; nothing was changed.");
        Assert.Equal("there", (await reader.StateAsync(id)).Note);
    }

    [Fact]
    public async Task A_library_without_analysis_says_so()
    {
        await using var reader = await Reader.StartAsync(path => SampleLibrary.CreateAsync(path, analysed: false));
        using var client = Connect(reader);
        using var map = await client.GetAsync("/api/v1/map", Stop);
        await AssertProblemAsync(map, 409, "The library has not been analysed.");
    }

    [Fact]
    public async Task The_api_is_protected_as_the_pages_are()
    {
        await using var reader = await Reader.StartAsync();
        var id = await reader.FirstIdAsync();
        async Task<int> StatusAsync(string method, string path, string? token, params (string Name, string Value)[] headers)
        {
            using var stranger = reader.Connect();
            using var request = new HttpRequestMessage(new HttpMethod(method), "/api/v1" + path);
            if (method != "GET") request.Content = new StringContent("{\"mark\":\"liked\"}", Encoding.UTF8, "application/json");
            if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
            using var answer = await stranger.SendAsync(request, Stop);
            if (!answer.IsSuccessStatusCode) await AssertProblemAsync(answer, (int)answer.StatusCode, "");
            return (int)answer.StatusCode;
        }

        var token = Token(reader);
        var mark = $"/papers/{id}/mark";
        Assert.Equal(401, await StatusAsync("GET", "/papers", null));
        Assert.Equal(401, await StatusAsync("GET", "/papers", "wrong"));
        Assert.Equal(200, await StatusAsync("GET", "/papers", token));
        Assert.Equal(403, await StatusAsync("PUT", mark, null));
        Assert.Equal(401, await StatusAsync("PUT", mark, "wrong"));
        Assert.Equal(403, await StatusAsync("PUT", mark, token, ("Sec-Fetch-Site", "cross-site")));
        Assert.Equal(403, await StatusAsync("PUT", mark, token, ("Origin", "https://evil.example")));
        Assert.Equal(403, await StatusAsync("GET", "/papers", token, ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "cors")));
        Assert.Equal(421, await StatusAsync("GET", "/papers", token, ("Host", "evil.example")));
        Assert.Equal(Core.Reading.Mark.Unread, (await reader.StateAsync(id)).Mark);
        Assert.Equal(200, await StatusAsync("PUT", mark, token));
        Assert.Equal(Core.Reading.Mark.Liked, (await reader.StateAsync(id)).Mark);
    }

    private static async Task<OpenApiDocument> DescriptionAsync(HttpClient client)
    {
        var read = OpenApiDocument.Parse(await client.GetStringAsync("/api/v1/openapi.json", Stop), "json");
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        return read.Document!;
    }

    private static async Task AssertProblemAsync(HttpResponseMessage answer, int status, string title)
    {
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.True(status == (int)answer.StatusCode, $"{answer.StatusCode} {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(text);
        if (title.Length > 0) Assert.Equal(title, Text(problem.RootElement, "title"));
        Assert.Equal(status, Number(problem.RootElement, "status"));
        Assert.NotEmpty(Text(problem.RootElement, "detail"));
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    private static HttpClient Connect(Reader reader)
    {
        var client = reader.Connect();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token(reader));
        return client;
    }

    private static string Token(Reader reader) => reader.Entrance.Query.Split('=', 2)[1];

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
