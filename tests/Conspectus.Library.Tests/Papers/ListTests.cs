using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Library.Papers;

namespace Conspectus.Library.Tests.Papers;

public sealed class ListTests : IDisposable
{
    private readonly TempLibrary _temp = new();
    private readonly Paper _ada = Sample.Paper("The beta", "Ada Zimmer, José Peña", "graph") with { Decision = Decision.Poster, Session = "S 2", Keywords = ["Graphs", "Trees"] };
    private readonly Paper _bob = Sample.Paper("alpha", "Bob van Aal", "graph") with { Decision = Decision.Oral, Session = "S 10", Track = "Datasets", Keywords = ["graphs"] };
    private readonly Paper _cy = Sample.Paper("Éclair", "", "tree", new Edition("ICML", 2024));

    public ListTests()
    {
        _temp.Import(_ada, _bob, _cy);
        AnalysisSample.Save(_temp.Library, p => p == 2 ? 1 : 0);
        _temp.Library.Reading.SetMark(_bob.Id, Mark.Liked);
        _temp.Library.Reading.SetNote(_cy.Id, "why not");
    }

    public void Dispose() => _temp.Dispose();

    public static TheoryData<string, PaperQuery, string> Filters => new()
    {
        { "decision", new() { Decision = Decision.Oral }, "alpha" },
        { "no decision", new() { Decision = Decision.Unknown }, "Éclair" },
        { "edition", new() { Edition = "icml-2024" }, "Éclair" },
        { "unknown edition", new() { Edition = "icml-2099" }, "" },
        { "session", new() { Session = "S 2" }, "The beta" },
        { "track", new() { Track = "Datasets" }, "alpha" },
        { "keyword", new() { Keyword = "GRAPHS" }, "The beta|alpha" },
        { "author", new() { Author = "jose PENA" }, "The beta" },
        { "part of a name", new() { Author = "jose" }, "" },
        { "liked", new() { Mark = Mark.Liked }, "alpha" },
        { "unread", new() { Mark = Mark.Unread }, "The beta|Éclair" },
        { "note", new() { HasNote = true }, "Éclair" },
        { "no note", new() { HasNote = false }, "The beta|alpha" },
        { "chapter", new() { Topic = AnalysisSample.Chapter(0) }, "The beta|alpha" },
        { "topic", new() { Topic = AnalysisSample.Topic(1) }, "Éclair" },
        { "theme", new() { Topic = AnalysisSample.Theme(0) }, "The beta|alpha" },
        { "unknown topic", new() { Topic = 99 }, "" },
        { "several", new() { Text = "graph", Mark = Mark.Unread, Keyword = "trees" }, "The beta" },
        { "search and filter", new() { Text = "graph", Edition = "icml-2024" }, "" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void Filters_select(string what, PaperQuery query, string titles)
    {
        var page = _temp.Papers.Query(query);
        Assert.Equal((what, titles), (what, string.Join('|', page.Rows.Select(r => r.Paper.Title.Text))));
        Assert.Equal(page.Rows.Count, page.Total);
    }

    [Theory]
    [InlineData(PaperSort.Relevance, "The beta|alpha|Éclair")]
    [InlineData(PaperSort.Title, "alpha|Éclair|The beta")]
    [InlineData(PaperSort.Author, "alpha|The beta|Éclair")]
    [InlineData(PaperSort.Decision, "alpha|The beta|Éclair")]
    [InlineData(PaperSort.Topic, "alpha|The beta|Éclair")]
    public void Sorts(PaperSort sort, string titles) =>
        Assert.Equal(titles, string.Join('|', _temp.Papers.Query(new() { Sort = sort }).Rows.Select(r => r.Paper.Title.Text)));

    [Fact]
    public void A_found_list_can_be_sorted_too() =>
        Assert.Equal(["alpha", "The beta"], _temp.Papers.Query(new() { Text = "graph", Sort = PaperSort.Title }).Rows.Select(r => r.Paper.Title.Text));

    [Fact]
    public void Rows_tell_mark_note_and_topic()
    {
        var rows = _temp.Papers.Query(new()).Rows;
        Assert.Equal([(Mark.Unread, false, AnalysisSample.Topic(0)), (Mark.Liked, false, AnalysisSample.Topic(0)), (Mark.Unread, true, AnalysisSample.Topic(1))],
            rows.Select(r => (r.Mark, r.HasNote, r.Topic!.Value)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("graph")]
    public void Pages_join_to_the_whole_list(string text)
    {
        _temp.Import([.. Sample.Many(137)]);
        foreach (var sort in Enum.GetValues<PaperSort>())
        {
            var query = new PaperQuery { Text = text, Sort = sort, Limit = 20 };
            var whole = _temp.Papers.Query(query with { Limit = 1000 });
            var pages = Enumerable.Range(0, 8).SelectMany(i => _temp.Papers.Query(query with { Offset = 20 * i }).Rows).Select(r => r.Paper.Id).ToList();
            Assert.Equal(whole.Total, pages.Count);
            Assert.Equal(whole.Rows.Select(r => r.Paper.Id), pages);
        }
    }

    [Fact]
    public void A_page_beyond_the_end_still_tells_the_total()
    {
        var page = _temp.Papers.Query(new() { Offset = 10 });
        Assert.Equal((3, 0), (page.Total, page.Rows.Count));
        Assert.Equal(3, _temp.Papers.Query(new() { Limit = 0 }).Total);
        Assert.Throws<ArgumentOutOfRangeException>(() => _temp.Papers.Query(new() { Offset = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => _temp.Papers.Query(new() { Limit = -1 }));
    }
}
