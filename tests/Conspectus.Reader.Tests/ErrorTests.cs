using System.Net;
using Microsoft.Extensions.Logging;

namespace Conspectus.Reader.Tests;

public sealed class ErrorTests
{
    private const string Secret = "the note says: hidden in the drawer";

    [Fact]
    public async Task A_fault_is_told_to_the_log_where_it_happened_and_nothing_of_what_was_read()
    {
        await using var reader = await Reader.StartAsync(writeArticle: _ => throw new InvalidOperationException(Secret));
        using var answer = await reader.PostAsync("/article?q=private", []);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Html.AssertSound(html);
        Assert.DoesNotContain(Secret, html);
        var told = Assert.Single(reader.Log.Lines, l => l.Level == LogLevel.Error);
        Assert.Contains("POST /article failed: InvalidOperationException", told.Text);
        Assert.Contains("ArticleWriting", told.Text);
        Assert.DoesNotContain(reader.Log.Lines, l => l.Level > LogLevel.Debug && (l.Text.Contains(Secret) || l.Text.Contains("private")));
        Assert.Contains(reader.Log.Lines, l => l.Level == LogLevel.Debug && l.Text.Contains(Secret));
    }

    [Fact]
    public async Task A_usual_request_tells_nothing_of_what_was_searched_for()
    {
        await using var reader = await Reader.StartAsync();
        await reader.GetAsync("/papers?q=private+matter");
        await reader.GetAsync("/nowhere?q=private", HttpStatusCode.NotFound);
        Assert.DoesNotContain(reader.Log.Lines, l => l.Level > LogLevel.Debug && l.Text.Contains("private"));
    }
}
