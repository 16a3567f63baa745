using System.Net;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.Answers;

namespace Conspectus.Reader.Tests;

/// <summary>Terms explained where they stand, and the reader's list of those that were looked up.</summary>
public sealed class TermTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static TermMarks Marks { get; } = new(
    [
        Entry("VAE", "VAE", "variational autoencoder", "A model."),
        Entry("in-context learning", "ICL", "in-context learning", "Learning from examples."),
        Entry("context", null, "context", "What surrounds a word."),
        Entry("GAN", "GAN", "generative adversarial network", null),
    ]);

    [Theory]
    [InlineData("<p>VAEs learn.</p>", "<p>[VAE|VAEs] learn.</p>")]
    [InlineData("<p>vaes and a Variational  autoencoder</p>", "<p>vaes and a Variational  autoencoder</p>")]
    [InlineData("<p>A Variational autoencoder, then a VAE</p>", "<p>A [VAE|Variational autoencoder], then a VAE</p>")]
    [InlineData("<p>In-context learning needs context</p>",
        "<p>[in-context learning|In-context learning] needs [context|context]</p>")]
    [InlineData("<p>(ICL) pretext, contexts</p>", "<p>([in-context learning|ICL]) pretext, [context|contexts]</p>")]
    [InlineData("<h2>VAE</h2><p><a href=\"x\">VAE</a> <math><mi>VAE</mi></math> <b>VAE</b></p>",
        "<h2>VAE</h2><p><a href=\"x\">VAE</a> <math><mi>VAE</mi></math> <b>[VAE|VAE]</b></p>")]
    [InlineData("<section><p>VAE</p><section><p>VAE VAE</p></section></section>",
        "<section><p>[VAE|VAE]</p><section><p>[VAE|VAE] VAE</p></section></section>")]
    [InlineData("<p>GANs &lt;VAE&gt; &amp;context;</p>", "<p>GANs &lt;[VAE|VAE]&gt; &amp;[context|context];</p>")]
    public void Terms_with_a_definition_are_links_the_first_time_in_a_section_and_nowhere_else(string html, string marked)
    {
        var expected = System.Text.RegularExpressions.Regex.Replace(
            marked, @"\[([^|]*)\|([^\]]*)\]",
            m => $"<a class=\"term\" href=\"/glossary?q={Uri.EscapeDataString(m.Groups[1].Value)}\" data-term=\"{m.Groups[1].Value}\">"
                + $"{m.Groups[2].Value}</a>");
        Assert.Equal(expected, Marks.In(html));
    }

    [Fact]
    public async Task A_term_is_explained_put_on_the_list_and_taken_off()
    {
        await using var reader = await Reader.StartAsync();
        var page = await reader.GetAsync("/glossary");
        Html.AssertSound(page);
        Assert.DoesNotContain("Terms you looked up", page);
        var term = WebUtility.HtmlDecode(Between(page, "name=\"term\" value=\"", "\""));
        Assert.Contains("Put on my list", await reader.GetAsync($"/glossary/meaning?term={Uri.EscapeDataString(term)}"));
        await SetAsync(reader, term, "1");
        page = await reader.GetAsync("/glossary");
        Html.AssertSound(page);
        Assert.Contains("Terms you looked up", page);
        Assert.Contains("Take off my list", await reader.GetAsync($"/glossary/meaning?term={Uri.EscapeDataString(term)}"));
        var record = await reader.GetAsync("/reading/marks.json");
        Assert.Contains("lookedUp", record);
        Assert.Contains("looked up", await reader.GetAsync("/reading/history"));
        await SetAsync(reader, term, "0");
        Assert.DoesNotContain("Terms you looked up", await reader.GetAsync("/glossary"));
        using var undone = await reader.PostAsync("/reading/undo", []);
        Assert.Contains("Terms you looked up", await reader.GetAsync("/glossary"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task A_term_that_is_none_is_refused(string term)
    {
        await using var reader = await Reader.StartAsync();
        using var answer = await reader.PostAsync("/glossary/looked-up", new() { ["term"] = term, ["on"] = "1" });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        await reader.GetAsync("/glossary/meaning?term=", HttpStatusCode.NotFound);
    }

    private static async Task SetAsync(Reader reader, string term, string on)
    {
        using var answer = await reader.PostAsync("/glossary/looked-up", new() { ["term"] = term, ["on"] = on });
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync(Stop));
    }

    private static string Between(string text, string before, string after)
    {
        var start = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return text[start..text.IndexOf(after, start, StringComparison.Ordinal)];
    }

    private static GlossaryEntryAnswer Entry(string term, string? acronym, string longForm, string? definition) =>
        new(term, acronym, [new(longForm, definition, null, 3, [])], 3);
}
