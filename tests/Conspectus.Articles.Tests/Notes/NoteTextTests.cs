using Conspectus.Articles.Notes;
using Conspectus.Articles.Prose;
using FsCheck.Xunit;

namespace Conspectus.Articles.Tests.Notes;

public sealed class NoteTextTests
{
    [Fact]
    public void Keeps_emphasis_code_formulas_and_web_links()
    {
        var runs = NoteText.Read("A *b* **c** `d` $e^2$ [f](https://g.org/) <https://h.org/>", "p")[0].Text!.Runs;
        Assert.Equal(
            [RunKind.Emphasis, RunKind.Strong, RunKind.Code, RunKind.Math, RunKind.Link, RunKind.Link, RunKind.Citation],
            runs.Where(r => r.Kind != RunKind.Text).Select(r => r.Kind));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("![x](https://tracker.example/pixel.png)")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[x]: javascript:alert(1)\n\n[x]")]
    public void Makes_no_link_of_what_is_none(string note) => Assert.All(Sentences(note).SelectMany(s => s.Runs), r => Assert.Null(r.Url));

    [Fact]
    public void Keeps_its_blocks_and_cites_at_the_end()
    {
        var blocks = NoteText.Read(
            """
            # A heading

            One.

            - two
            - three
              1. four

            > five

            | a | b |
            |---|---|
            | six | seven |

                eight

            $$
            \theta \not= 0
            $$

            ---

            3. nine
            4. ten
            """, "p");
        Assert.Equal(
            [
                NoteBlockKind.Heading, NoteBlockKind.Paragraph, NoteBlockKind.List, NoteBlockKind.Quote, NoteBlockKind.Table,
                NoteBlockKind.Code,
                NoteBlockKind.Formula, NoteBlockKind.Rule, NoteBlockKind.List,
            ],
            blocks.Select(b => b.Kind));
        Assert.Equal((null, 3), (blocks[2].Start, blocks[^1].Start));
        Assert.Equal(NoteBlockKind.List, blocks[2].Items[1][1].Kind);
        Assert.Equal(@"\theta \not= 0", blocks[6].Text!.Runs[0].Text);
        Assert.Equal([0, 1], blocks[^1].Items.Select(i => i[0].Sentences.Sum(s => s.Citations.Count())));
        Assert.Equal(1, Sentences("| a |\n|---|\n| b |").Sum(s => s.Citations.Count()));
        Assert.Empty(NoteText.Read("  \n ", "p"));
    }

    [Fact]
    public void A_note_of_any_length_is_whole()
    {
        var note = string.Join("\n\n", Enumerable.Range(0, 5000).Select(i => $"Paragraph {i}."));
        Assert.Equal(5000, NoteText.Read(note, "p").Count);
    }

    [Fact]
    public void What_is_nested_too_deep_stands_as_it_was_typed()
    {
        var note = new string('>', 5000) + " deep\n\nSecond.";
        Assert.Equal(2, NoteText.Read(note, "p").Count);
        Assert.Contains("deep", string.Concat(Sentences(note).SelectMany(s => s.Runs).Select(r => r.Text)), StringComparison.Ordinal);
    }

    [Property]
    public void Never_fails(string? note) => Assert.All(Sentences(note ?? ""), s => Assert.True(s.IsNote));

    private static IEnumerable<Sentence> Sentences(string note) => NoteText.Read(note, "p").SelectMany(b => b.Sentences);
}
