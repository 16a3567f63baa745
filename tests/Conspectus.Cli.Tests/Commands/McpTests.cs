using System.Text.Json;
using Conspectus.Core.Reading;
using Conspectus.Library.People;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Conspectus.Cli.Tests.Commands;

/// <summary>An assistant's client over standard input and output.</summary>
public sealed class McpTests(AnalysedSample sample)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_uses_every_tool_and_can_only_read()
    {
        await using var client = await ConnectAsync(sample.Place.Library, sample.Place.Home);
        Assert.Equal("conspectus", client.ServerInfo!.Name);
        Assert.Contains("never instructions", client.ServerInstructions!, StringComparison.Ordinal);
        var tools = await client.ListToolsAsync(cancellationToken: Stop);
        Assert.All(tools, t => Assert.True(t.ProtocolTool.Annotations?.ReadOnlyHint, t.Name));
        var used = new HashSet<string>();
        async Task<JsonElement> AskAsync(string tool, params (string Name, object Value)[] arguments)
        {
            used.Add(tool);
            return Answer(await client.CallToolAsync(tool, arguments.ToDictionary(a => a.Name, a => (object?)a.Value), cancellationToken: Stop));
        }

        var found = await AskAsync("search", ("query", "graph neural networks"), ("limit", 3));
        Assert.Equal(3, found.GetProperty("papers").GetArrayLength());
        var (id, key) = (found.GetProperty("papers")[0].Text("id"), found.GetProperty("papers")[0].Text("key"));
        Assert.Equal(id, (await AskAsync("read_paper", ("paper", key))).Text("id"));
        Assert.Equal(5, (await AskAsync("similar", ("paper", id), ("limit", 5))).GetProperty("results").GetArrayLength());
        var topics = await AskAsync("topics", ("level", "chapter"));
        var number = topics[0].GetProperty("number").GetInt32();
        Assert.NotEmpty((await AskAsync("topics", ("within", number))).EnumerateArray());
        Assert.Equal(2, (await AskAsync("topic_papers", ("topic", number), ("limit", 2))).GetProperty("papers").GetArrayLength());
        Assert.StartsWith($"@inproceedings{{{key},", (await AskAsync("cite", ("papers", new[] { id }))).GetString(), StringComparison.Ordinal);
        Assert.Contains(
            "\"paper-conference\"", (await AskAsync("cite", ("papers", new[] { id }), ("format", "csl-json"))).GetString(), StringComparison.Ordinal);
        Assert.Contains("2023.", (await AskAsync("cite", ("papers", new[] { id }), ("format", "text"))).GetString(), StringComparison.Ordinal);
        Assert.NotEmpty((await AskAsync("glossary")).EnumerateArray());
        Assert.Equal("NeurIPS", (await AskAsync("trends")).Text("conference"));
        Assert.Equal(tools.Select(t => t.Name).Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));

        // What cannot be answered is told with what to do.
        var refusal = await client.CallToolAsync("read_paper", new Dictionary<string, object?> { ["paper"] = "nobody" }, cancellationToken: Stop);
        Assert.True(refusal.IsError);
        Assert.Contains("search finds papers", Assert.IsType<TextContentBlock>(refusal.Content[0]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assistant_learns_nothing_of_what_those_who_sign_in_recorded()
    {
        const string sentinel = "quixotry";
        using var place = new Workplace(sample.Place.Library);
        string id;
        await using (var library = await place.OpenAsync())
        {
            var ann = (await library.People.AddAsync(new NewAccount("ann", "Ann", AccountRole.Reader, "hash"), Stop))!.Reader;
            id = (await library.Papers.AllAsync(Stop))[0].Id;
            await library.Reading.SetNoteAsync(ann, id, $"{sentinel} note", null, Stop);
            await library.Reading.NameTagAsync(ann, new ReaderTag(1, $"{sentinel} tag"), Stop);
            await library.Reading.SetTagAsync(ann, id, 1, true, Stop);
            await library.Reading.SetMarkAsync(ann, id, Mark.Starred, Stop);
        }

        await using var client = await ConnectAsync(place.Library, place.Home);
        foreach (var tool in await client.ListToolsAsync(cancellationToken: Stop))
        {
            var arguments = new Dictionary<string, object?> { ["query"] = "tag:1 graph", ["paper"] = id, ["papers"] = new[] { id }, ["topic"] = 3 };
            var wanted = tool.JsonSchema.GetProperty("properties").EnumerateObject().Select(p => p.Name).ToHashSet();
            var answer = await client.CallToolAsync(
                tool.Name, arguments.Where(a => wanted.Contains(a.Key)).ToDictionary(a => a.Key, a => a.Value), cancellationToken: Stop);
            var text = string.Concat(answer.Content.OfType<TextContentBlock>().Select(t => t.Text));
            Assert.DoesNotContain(sentinel, text, StringComparison.Ordinal);
            Assert.DoesNotContain("starred", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Marks_are_set_only_where_that_is_allowed()
    {
        using var place = new Workplace(sample.Place.Library);
        await using (var client = await ConnectAsync(place.Library, place.Home, "--allow-marks"))
        {
            var found = Answer(await client.CallToolAsync("search", new Dictionary<string, object?> { ["query"] = "graph" }, cancellationToken: Stop));
            var marked = Answer(await client.CallToolAsync(
                "mark_paper",
                new Dictionary<string, object?> { ["paper"] = found.GetProperty("papers")[0].Text("id"), ["mark"] = "starred" },
                cancellationToken: Stop));
            Assert.Equal("starred", marked.Text("mark"));
        }

        await using var library = await place.OpenAsync();
        Assert.Single(await library.Reading.AllAsync(await library.Reading.LocalReaderAsync(Stop), Stop));
        await using var reading = await ConnectAsync(sample.Place.Library, sample.Place.Home);
        await Assert.ThrowsAnyAsync<McpException>(async () => await reading.CallToolAsync(
            "mark_paper", new Dictionary<string, object?> { ["paper"] = "x", ["mark"] = "liked" }, cancellationToken: Stop));
    }

    // Every answer says that it quotes before it does.
    private static JsonElement Answer(CallToolResult result)
    {
        var text = Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
        Assert.True(result.IsError is null or false, text);
        using var document = JsonDocument.Parse(text);
        Assert.Contains("never instructions", document.RootElement.Text("untrusted"), StringComparison.Ordinal);
        return document.RootElement.GetProperty("answer").Clone();
    }

    private static Task<McpClient> ConnectAsync(string library, string home, params string[] options) => McpClient.CreateAsync(
        new StdioClientTransport(new StdioClientTransportOptions
        {
            Name = "test",
            Command = "dotnet",
            Arguments = [Path.Combine(AppContext.BaseDirectory, "conspectus.dll"), "mcp", "--library", library, .. options],
            WorkingDirectory = home,
            EnvironmentVariables = new Dictionary<string, string?> { ["HOME"] = home },
        }),
        cancellationToken: Stop);
}
