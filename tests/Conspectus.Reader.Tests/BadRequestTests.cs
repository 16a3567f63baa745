using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Conspectus.Reader.Tests;

/// <summary>What cannot be read is refused as such: it is no fault of the program.</summary>
public sealed class BadRequestTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Forms => new(
        "mark=liked&note=%00", "mark=liked&return=%2F%C3%A9", "note=a%EF%BF%BEb&mark=liked", "mark=liked&return=%EF%BF%BF",
        "mark=liked" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"&key{i}=1")), "mark=liked&" + new string('k', 3000) + "=1");

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_that_cannot_be_read_changes_nothing(string form)
    {
        await using var reader = await Reader.StartAsync();
        await AssertRefusedAsync(reader, $"/papers/{await reader.FirstIdAsync()}/mark",
            new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded"));
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "mark=liked")]
    [InlineData("multipart/form-data", "mark=liked")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"mark\"\r\n\r\nliked")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nno header\r\n\r\nliked\r\n--b--\r\n")]
    [InlineData("multipart/form-data; boundary=\"\"", "--\r\n")]
    public async Task A_body_that_is_broken_changes_nothing(string type, string body)
    {
        await using var reader = await Reader.StartAsync();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        await AssertRefusedAsync(reader, $"/papers/{await reader.FirstIdAsync()}/mark", content);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[null]")]
    [InlineData("[{}]")]
    [InlineData("[{\"page\":null,\"number\":1}]")]
    [InlineData("[{\"page\":\"p\",\"number\":\"one\"}]")]
    [InlineData("[{\"page\":\"p\",\"number\":1,\"paper\":\"\\ud800\",\"mark\":\"liked\"}]")]
    [InlineData("[{\"page\":\"p\",\"number\":1,")]
    public async Task Changes_that_cannot_be_read_are_refused(string json)
    {
        await using var reader = await Reader.StartAsync();
        await AssertRefusedAsync(reader, "/reading/changes",
            new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json")));
    }

    [Theory]
    [InlineData("/papers?author=%EF%BF%BE")]
    [InlineData("/papers?q=%EF%BF%BF")]
    [InlineData("/papers?session=%00")]
    [InlineData("/papers?keyword=%EF%B7%90")]
    [InlineData("/papers.csv?author=%EF%BF%BE")]
    [InlineData("/map/hits?q=%F0%9F%BF%BE")]
    [InlineData("/reading?paper=%00")]
    public async Task A_query_that_holds_what_is_no_character_is_refused(string path)
    {
        await using var reader = await Reader.StartAsync();
        var html = await reader.GetAsync(path, HttpStatusCode.BadRequest);
        Html.AssertSound(html);
        Assert.DoesNotContain(reader.Log.Lines, l => l.Level >= LogLevel.Warning);
    }

    [Theory]
    [InlineData("/papers/%EF%BF%BE")]
    [InlineData("/papers/a%01b")]
    [InlineData("/article/%EF%BF%BE")]
    public async Task Such_a_path_is_not_there(string path)
    {
        await using var reader = await Reader.StartAsync();
        Html.AssertSound(await reader.GetAsync(path, HttpStatusCode.NotFound));
    }

    private static async Task AssertRefusedAsync(Reader reader, string path, HttpContent content)
    {
        using var answer = await reader.SendAsync(path, content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Html.AssertSound(await answer.Content.ReadAsStringAsync(Stop));
        Assert.Empty(await reader.Library.Reading.AllAsync(reader.Id, Stop));
        Assert.DoesNotContain(reader.Log.Lines, l => l.Level >= LogLevel.Warning);
    }
}
