using Conspectus.Articles.Content;
using Conspectus.Articles.Notes;
using FsCheck.Xunit;

namespace Conspectus.Articles.Tests.Notes;

public sealed class NoteTextTests
{
    [Fact]
    public void Keeps_emphasis_code_formulas_and_web_links()
    {
        var runs = NoteText.Read("A *b* **c** `d` $e^2$ [f](https://g.org/) <https://h.org/>", "p")[0].Runs;
        Assert.Equal(
            [RunKind.Emphasis, RunKind.Strong, RunKind.Code, RunKind.Tex, RunKind.Link, RunKind.Link, RunKind.Citation],
            runs.Where(r => r.Kind != RunKind.Text).Select(r => r.Kind));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("![x](https://tracker.example/pixel.png)")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[x]: javascript:alert(1)\n\n[x]")]
    public void Makes_no_link_of_what_is_none(string note) =>
        Assert.All(NoteText.Read(note, "p").SelectMany(s => s.Runs), r => Assert.Null(r.Url));

    [Fact]
    public void Makes_a_sentence_of_each_paragraph_and_list_item_and_cites_at_the_end()
    {
        var sentences = NoteText.Read("One.\n\n- two\n- three", "p");
        Assert.Equal([0, 0, 1], sentences.Select(s => s.Citations.Count()));
        Assert.Empty(NoteText.Read("  \n ", "p"));
    }

    [Property]
    public void Never_fails(string? note) => Assert.All(NoteText.Read(note ?? "", "p"), s => Assert.True(s.IsNote));
}
