using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Library.Importing;

namespace Conspectus.Reader.Tests;

/// <summary>A running reader shows what another program has written, and pages can tell that they are old.</summary>
public sealed partial class RevisionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_and_the_status_tell_the_state_of_the_library_that_they_were_made_from()
    {
        await using var reader = await Reader.StartAsync();
        var now = await reader.Library.RevisionAsync(Stop);
        string[] paths = ["/", "/papers", "/topics", "/topics/3", "/reading", "/reading/marks", $"/papers/{await reader.FirstIdAsync()}"];
        foreach (var path in paths)
            Assert.Equal($"{now.Papers} {now.Analysis} {now.Reading}", Shown(await reader.GetAsync(path)));
        Assert.Equal($"{now.Papers} {now.Analysis} ", Shown(await reader.GetAsync("/map")));
        Assert.Equal("  ", Shown(await reader.GetAsync("/nowhere", HttpStatusCode.NotFound)));
        Assert.Equal(now, await StatusAsync(reader));
        using var fragment = await reader.Client.GetAsync("/papers?fragment=1", Stop);
        Assert.Equal(now.ToString(), Assert.Single(fragment.Headers.GetValues("Conspectus-Revision")));
    }

    [Fact]
    public async Task Marks_of_another_program_are_seen_at_the_next_request()
    {
        await using var reader = await Reader.StartAsync();
        var id = await reader.FirstIdAsync();
        var before = await StatusAsync(reader);
        await using (var another = await reader.OpenAnotherAsync()) await another.Reading.SetMarkAsync(reader.Id, id, Mark.Starred, Stop);
        var after = await StatusAsync(reader);
        Assert.True(after.Reading > before.Reading);
        Assert.Equal(before with { Reading = after.Reading }, after);
        Assert.Contains("You have decided on <strong>1</strong>", await reader.GetAsync("/"));
        Assert.Contains("\"starred\":[0]", await reader.GetAsync("/map/marks"));
    }

    [Fact]
    public async Task An_analysis_of_another_program_is_seen_at_the_next_request_and_under_another_tag()
    {
        await using var reader = await Reader.StartAsync();
        var before = await TaggedAsync(reader);
        await reader.GetAsync("/");
        await reader.GetAsync("/topics/3");
        await using (var another = await reader.OpenAnotherAsync())
            await another.Analysis.SaveAsync(SampleLibrary.Analyse(await another.Papers.AllAsync(Stop), "Subject"), Stop);
        foreach (var path in new[] { "/", "/topics", "/topics/3", "/papers", "/reading", "/map", "/map/data" })
        {
            var text = await reader.GetAsync(path);
            Assert.Contains("Subject 0", text);
            Assert.DoesNotContain("Topic 0", text);
        }

        Assert.All((await TaggedAsync(reader)).Zip(before), t => Assert.NotEqual(t.First, t.Second));
    }

    [Fact]
    public async Task An_import_of_another_program_changes_titles_on_the_map_and_the_numbers()
    {
        await using var reader = await Reader.StartAsync();
        var before = await TaggedAsync(reader);
        Assert.Contains("<strong>120</strong>", await reader.GetAsync("/"));
        await using (var another = await reader.OpenAnotherAsync())
        {
            var papers = await another.Papers.AllAsync(Stop);
            var changed = papers[5] with { Authors = [new("Maryam Mirzakhani", null)] };
            var title = new Core.Papers.TypesetText("Added", "Added", "Added", "added");
            var added = papers[7] with { Id = "added", Key = "added", SourceId = "added", Url = null, Title = title };
            await another.Importing.ImportAsync([changed, added], new SourceStamp("more", "test", "2"), [], Stop);
        }

        Assert.Contains("Maryam Mirzakhani", await reader.GetAsync("/map/names"));
        Assert.Contains("<strong>121</strong>", await reader.GetAsync("/"));
        Assert.NotEqual(before, await TaggedAsync(reader));
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        await using var reader = await Reader.StartAsync();
        var before = await TaggedAsync(reader);
        await reader.SetMarkAsync(await reader.FirstIdAsync(), Mark.Liked); // no part of the map
        Assert.Equal(before, await TaggedAsync(reader));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/map/data");
        request.Headers.IfNoneMatch.Add(new(before[0]));
        using var answer = await reader.Client.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [Fact]
    public async Task Two_libraries_of_equal_revision_have_different_tags()
    {
        await using var one = await Reader.StartAsync();
        await using var other = await Reader.StartAsync();
        Assert.Empty((await TaggedAsync(one)).Intersect(await TaggedAsync(other)));
    }

    private static async Task<List<string>> TaggedAsync(Reader reader)
    {
        var tags = new List<string>();
        foreach (var path in new[] { "/map/data", "/map/names", "/map.svg", "/map.svg?theme=dark", "/map.png" })
        {
            using var answer = await reader.Client.GetAsync(path, Stop);
            tags.Add(answer.Headers.ETag!.Tag);
        }

        Assert.Equal(tags, tags.Distinct());
        return tags;
    }

    private static async Task<LibraryRevision> StatusAsync(Reader reader)
    {
        var revision = JsonDocument.Parse(await reader.GetAsync("/status")).RootElement.GetProperty("revision");
        long Of(string part) => revision.GetProperty(part).GetInt64();
        return new LibraryRevision(Of("papers"), Of("analysis"), Of("reading"));
    }

    private static string Shown(string html)
    {
        var body = Body().Match(html).Value;
        string Of(string part) => Regex.Match(body, $"data-{part}-revision=\"(\\d+)\"").Groups[1].Value;
        return $"{Of("papers")} {Of("analysis")} {Of("reading")}";
    }

    [GeneratedRegex("<body[^>]*>")]
    private static partial Regex Body();
}
