namespace Conspectus.Cli.Tests.Commands;

public sealed class TexTests
{
    private const string Source = @"An \emph{$\epsilon$-greedy} rule --- by Erd\H{o}s";

    [Theory]
    [InlineData("text", "An ε-greedy rule — by Erdős")]
    [InlineData("search", "epsilon")]
    [InlineData("html", "<em><math")]
    [InlineData("bibtex", @"Erd{\H{o}}s")]
    public async Task Text_is_rendered_in_the_form_asked_for(string form, string expected)
    {
        using var place = new Workplace();
        Assert.Contains(expected, (await place.RunAsync("tex", Source, "--to", form)).Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_lists_the_repairs()
    {
        using var place = new Workplace();
        // The tab is what is left of "\\t" after a careless scraper.
        var file = place.Write("abstract.tex", "The \textit{fast} one costs \\methodname{much}.");
        var answer = (await place.RunAsync("tex", "--file", file, "--to", "text", "--json")).Succeeded().Json;
        Assert.Equal("The fast one costs much.", answer.GetProperty("text").GetString()?.Trim());
        Assert.NotEmpty(answer.GetProperty("repairs").EnumerateArray());
    }

    [Fact]
    public async Task Neither_and_both_are_usage_errors()
    {
        using var place = new Workplace();
        (await place.RunAsync("tex")).Failed(2);
        (await place.RunAsync("tex", "x", "--file", place.Write("a", "b"))).Failed(2);
        (await place.RunAsync("tex", "x", "--to", "pdf")).Failed(2);
    }
}
