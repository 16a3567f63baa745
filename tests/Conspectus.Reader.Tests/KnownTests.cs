using System.Net;
using System.Text;
using Conspectus.Core.Citations;
using Conspectus.Core.Reading;

namespace Conspectus.Reader.Tests;

/// <summary>The reader's own library beside the papers, and the record that is taken in from elsewhere.</summary>
public sealed class KnownTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pasted_list_shows_what_was_found_before_it_marks()
    {
        await using var reader = await Reader.StartAsync();
        var papers = (await reader.PapersAsync()).Skip(1).Take(3).ToList();
        await reader.SetMarkAsync(papers[2].Id, Mark.Liked);
        Html.AssertSound(await reader.GetAsync("/reading/known"));
        var list = string.Join('\n', papers.Select(p => p.Title.Text)) + "\nNothing of this library\n<script>alert(1)</script>";
        using var found = await reader.PostAsync("/reading/known", new() { ["list"] = list });
        var page = await found.Content.ReadAsStringAsync(Stop);
        Html.AssertSound(page);
        Assert.Contains("3 papers of the library", page);
        Assert.Contains("It is marked liked and stays so.", page);
        Assert.Contains("2 works that are not in the library", page);
        Assert.DoesNotContain("<script>alert(1)", page);
        Assert.Equal(Mark.Unread, (await reader.StateAsync(papers[0].Id)).Mark);

        using var form = new FormUrlEncodedContent([new("paper", papers[0].Id), new("paper", papers[1].Id), new("paper", "nobody")]);
        using var marked = await reader.SendAsync("/reading/known/mark", form);
        Assert.Contains("2 papers marked as known.", await marked.Content.ReadAsStringAsync(Stop));
        Assert.Equal(Mark.Known, (await reader.StateAsync(papers[1].Id)).Mark);
        using var undone = await reader.PostAsync("/reading/undo", new() { ["return"] = "/reading/known" });
        Assert.Equal("/reading/known", undone.Headers.Location?.OriginalString);
        Assert.Equal(Mark.Unread, (await reader.StateAsync(papers[1].Id)).Mark);
    }

    [Fact]
    public async Task A_file_larger_than_other_forms_is_taken()
    {
        await using var reader = await Reader.StartAsync();
        var paper = (await reader.PapersAsync())[5];
        var text = BibEntry.Write(paper) + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"@misc{{k{i}, title = {{Another work, number {i}, of many}}}}\n"));
        Assert.True(text.Length > 1 << 20);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", "mine.bib" } };
        using var found = await reader.SendAsync("/reading/known", form);
        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
        Assert.Contains("1 paper of the library", await found.Content.ReadAsStringAsync(Stop));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[{\"title\"")]
    public async Task A_list_that_cannot_be_read_is_told(string list)
    {
        await using var reader = await Reader.StartAsync();
        using var answer = await reader.PostAsync("/reading/known", new() { ["list"] = list });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Html.AssertSound(await answer.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task What_was_recorded_is_exported_and_taken_in_again()
    {
        await using var reader = await Reader.StartAsync();
        var papers = await reader.PapersAsync();
        await reader.SetMarkAsync(papers[0].Id, Mark.Starred);
        await reader.SetNoteAsync(papers[1].Id, "<b>bold</b>");
        var json = await reader.GetAsync("/reading/marks.json");
        Assert.Contains("conspectus-reading", json);
        Assert.StartsWith("\uFEFFid,key", await reader.GetAsync("/reading/marks.csv"));
        await using var other = await Reader.StartAsync();
        await other.SetNoteAsync(papers[1].Id, "mine");
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(json)), "file", "marks.json" } };
        using var taken = await other.SendAsync("/reading/import", form);
        var page = await taken.Content.ReadAsStringAsync(Stop);
        Html.AssertSound(page);
        Assert.Contains("2 papers changed", page);
        Assert.Contains("Changed in both places", page);
        Assert.DoesNotContain("<b>bold</b>", page);
        Assert.Equal(("mine\n\n<b>bold</b>", Mark.Starred), ((await other.StateAsync(papers[1].Id)).Note, (await other.StateAsync(papers[0].Id)).Mark));
        using var none = await other.PostAsync("/reading/import", []);
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
        using var bad = new MultipartFormDataContent { { new ByteArrayContent("{}"u8.ToArray()), "file", "x.json" } };
        using var refused = await other.SendAsync("/reading/import", bad);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Html.AssertSound(await other.GetAsync("/reading/marks"));
    }
}
