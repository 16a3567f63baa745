namespace Conspectus.Cli.Tests.Commands;

/// <summary>A language model is asked only where one is named and the calls are agreed to; without an answer the plain article is written.</summary>
public class ModelWritingTests(AnalysedSample sample)
{
    private const string Nobody = "http://127.0.0.1:1/v1";

    [Fact]
    public async Task What_it_comes_to_is_told_first_and_nothing_is_written()
    {
        using var place = new Workplace();
        var folder = place.File("article");
        var outcome = await sample.Place.RunAsync("article", "--output", folder, "--model", "m", "--model-address", Nobody);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("calls of m at 127.0.0.1", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("--yes", outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told_and_the_plain_article_is_written_and_holds()
    {
        using var place = new Workplace();
        var folder = place.File("article");
        var outcome = (await sample.Place.RunAsync(
            "article", "--output", folder, "--model", "m", "--model-address", Nobody, "--model-timeout", "5", "--yes")).Succeeded();

        Assert.Contains("The model cannot be reached", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("by rule and without a language model", File.ReadAllText(Path.Combine(folder, "article.md")), StringComparison.Ordinal);
        (await sample.Place.RunAsync("article", "check", folder)).Succeeded();
    }

    [Theory]
    [InlineData("--model-address", "nowhere")]
    [InlineData("--model-address", "file:///etc/passwd")]
    [InlineData("--model-timeout", "0")]
    public async Task An_option_that_cannot_be_is_refused(string option, string value)
    {
        using var place = new Workplace();
        var outcome = await sample.Place.RunAsync("article", "--output", place.File("article"), "--model", "m", option, value);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(option, outcome.Error, StringComparison.Ordinal);
    }
}
