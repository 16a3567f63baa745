using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Workbench.Exporting;
using Conspectus.Workbench.Reading;

namespace Conspectus.Workbench.Tests.Exporting;

public sealed class MarksExportTests
{
    [Theory]
    [InlineData("1. A Title", @"- 1\. A Title. ")]
    [InlineData("12) A Title", @"- 12\) A Title. ")]
    [InlineData("(3) A Title", @"- (3\) A Title. ")]
    [InlineData("iv. A Title", @"- iv\. A Title. ")]
    [InlineData("+ Plus", @"- \+ Plus. ")]
    [InlineData("- Minus", @"- \- Minus. ")]
    [InlineData("--- A rule", @"- \--- A rule. ")]
    [InlineData("=== A line", @"- \=== A line. ")]
    [InlineData("  # Heading", @"- \# Heading. ")]
    [InlineData("~~~ Fence", @"- \~\~\~ Fence. ")]
    [InlineData("> Quoted", @"- \> Quoted. ")]
    [InlineData("*A* _B_ <b>", @"- \*A\* \_B\_ \<b\>. ")]
    [InlineData("1.5 bits", @"- 1.5 bits. ")]
    [InlineData("GPT-4 and +more", @"- GPT-4 and +more. ")]
    public void Case_90a_a_title_stays_text(string title, string line) =>
        Assert.Contains("\n" + line, MarksExport.Markdown([Marked(title, null)]), StringComparison.Ordinal);

    [Fact]
    public void An_address_ends_where_it_ends()
    {
        var text = MarksExport.Markdown([Marked("1. A Title", "https://papers.example/a>b c(d)")]);
        Assert.Contains(@"- [1\. A Title](<https://papers.example/a%3Eb%20c%28d%29>). ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_stand_in_their_order_and_notes_below_their_papers()
    {
        MarkedPaper[] papers =
        [
            Marked("Seen", null, Mark.Seen), Marked("Noted", null, Mark.Unread, "a\n\n* b"), Marked("Liked", null),
                Marked("Starred", null, Mark.Starred, "why"),
        ];
        Assert.Equal(
            "# Marked papers\n\n## Starred\n\n- Starred. Ada Lovelace. `key`\n\n  why\n\n## Liked\n\n- Liked. Ada Lovelace. `key`\n\n"
            + "## Unread, with a note or a tag\n\n- Noted. Ada Lovelace. `key`\n\n  a\n\n  * b\n",
            MarksExport.Markdown(papers));
        Assert.Equal(2, MarksExport.BibTeX(papers).Split("@inproceedings").Length - 1);
        Assert.Equal("# Marked papers\n", MarksExport.Markdown([]));
    }

    private static MarkedPaper Marked(string title, string? url, Mark mark = Mark.Liked, string note = "")
    {
        var paper = new Paper
        {
            Id = "id",
            Key = "key",
            Edition = new Edition("NeurIPS", 2023),
            Title = new TypesetText(title, title, title, title),
            Abstract = new TypesetText("", "", "", ""),
            Authors = [new Author("Ada Lovelace", null)],
            Keywords = [],
            SourceId = "1",
            Url = url,
        };
        return new MarkedPaper(paper, new ReadingState("id", mark, note), null);
    }
}
