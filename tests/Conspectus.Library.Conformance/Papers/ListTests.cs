using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library.Papers;

namespace Conspectus.Library.Conformance.Papers;

/// <summary>Lists: what they select, in what order, page by page.</summary>
public abstract class ListTests(Func<StoreFixture> create) : StoreTests(create)
{
    private readonly Paper _ada = Sample.Paper("The beta", "Ada Zimmer, José Peña", "graph") with
    {
        Decision = Decision.Poster,
        Session = "S 2",
        Keywords = ["Graphs", "Trees"],
    };

    private readonly Paper _bob = Sample.Paper("alpha", "Bob van Aal", "graph") with
    {
        Decision = Decision.Oral,
        Session = "S 10",
        Track = "Datasets",
        Keywords = ["graphs"],
    };

    private readonly Paper _cy = Sample.Paper("Éclair", "", "tree", new Edition("ICML", 2024));

    public static TheoryData<string, PaperQuery, string> Filters => new()
    {
        { "decision", new() { Decision = Decision.Oral }, "alpha" },
        { "no decision", new() { Decision = Decision.Unknown }, "Éclair" },
        { "conference", new() { Conference = "ICML" }, "Éclair" },
        { "conference in another case", new() { Conference = "icml" }, "" },
        { "year", new() { Year = 2024 }, "Éclair" },
        { "area", new() { Area = MapArea.Parse("hERbu7lVVbu7lVVVVVhERVVV") }, "alpha" },
        { "area and topic", new() { Area = MapArea.Parse("hERbu7lVVbu7lVVVVVhERVVV"), Topic = AnalysisSample.Topic(1) }, "" },
        { "edition", new() { Edition = "icml-2024" }, "Éclair" },
        { "unknown edition", new() { Edition = "icml-2099" }, "" },
        { "session", new() { Session = "S 2" }, "The beta" },
        { "session in another case", new() { Session = "s 2" }, "" },
        { "track", new() { Track = "Datasets" }, "alpha" },
        { "part of a track", new() { Track = "Data" }, "" },
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
        { "kind", new() { Kind = PaperKind.Theory }, "alpha" },
        { "several", new() { Text = "graph", Mark = Mark.Unread, Keyword = "trees" }, "The beta" },
        { "search and filter", new() { Text = "graph", Edition = "icml-2024" }, "" },
    };

    protected override async ValueTask ArrangeAsync()
    {
        await ImportAsync(_ada, _bob, _cy);
        await AnalysisSample.SaveAsync(Library, p => p == 2 ? 1 : 0, p => p == 1 ? PaperKind.Theory : PaperKind.Method);
        await MarkAsync(_bob.Id, Mark.Liked);
        await NoteAsync(_cy.Id, "why not");
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Filters_select(string what, PaperQuery query, string titles)
    {
        var page = await QueryAsync(query);
        Assert.Equal((what, titles), (what, string.Join('|', page.Rows.Select(r => r.Paper.Title.Text))));
        Assert.Equal(page.Rows.Count, page.Total);
        Assert.Equal(page.Rows.Select(r => r.Paper.Id), await Papers.IdsAsync(Reader, query, Cancel));
    }

    [Theory]
    [InlineData(PaperSort.Relevance)]
    [InlineData(PaperSort.Title)]
    [InlineData(PaperSort.Decision)]
    public async Task Ordinals_are_those_of_the_cards_in_the_order_of_the_query(PaperSort sort)
    {
        var query = new PaperQuery { Sort = sort };
        var cards = await Papers.CardsAsync(Cancel);
        Assert.Equal(cards.Select(c => c.Ordinal).Order(), cards.Select(c => c.Ordinal).Distinct());
        var byOrdinal = cards.ToDictionary(c => c.Ordinal, c => c.Id);
        Assert.Equal(
            await Papers.IdsAsync(Reader, query, Cancel), (await Papers.OrdinalsAsync(Reader, query, Cancel)).Select(o => byOrdinal[o]));
    }

    [Theory]
    [InlineData(PaperSort.Relevance, "The beta|alpha|Éclair")]
    [InlineData(PaperSort.Title, "alpha|Éclair|The beta")]
    [InlineData(PaperSort.Author, "alpha|The beta|Éclair")]
    [InlineData(PaperSort.Decision, "alpha|The beta|Éclair")]
    [InlineData(PaperSort.Topic, "alpha|The beta|Éclair")]
    public async Task Sorts(PaperSort sort, string titles) =>
        Assert.Equal(titles, string.Join('|', await TitlesAsync(new() { Sort = sort })));

    [Fact]
    public async Task Papers_are_chosen_one_by_one()
    {
        var all = await Library.Papers.AllAsync(Cancel);
        Assert.Equal([all[1].Title.Text], await TitlesAsync(new() { Ids = [all[1].Id, "nobody"] }));
        Assert.Empty(await TitlesAsync(new() { Ids = [] }));
    }

    [Fact]
    public async Task Papers_that_an_order_does_not_part_stay_in_library_order()
    {
        await ImportAsync(Sample.Paper("The beta", "Uwe Young") with { Decision = Decision.Poster });
        var all = await IdsAsync();
        Assert.Equal(4, all.Count);
        Assert.Equal([all[0], all[3]], (await Papers.IdsAsync(Reader, new() { Sort = PaperSort.Title }, Cancel)).Skip(2));
        Assert.Equal([all[1], all[0], all[3], all[2]], await Papers.IdsAsync(Reader, new() { Sort = PaperSort.Decision }, Cancel));
    }

    [Fact]
    public async Task A_found_list_can_be_sorted_too() =>
        Assert.Equal(["alpha", "The beta"], await TitlesAsync(new() { Text = "graph", Sort = PaperSort.Title }));

    [Fact]
    public async Task Rows_tell_mark_note_and_topic()
    {
        var rows = (await QueryAsync(new())).Rows;
        Assert.Equal(
            [(Mark.Unread, false, AnalysisSample.Topic(0)), (Mark.Liked, false, AnalysisSample.Topic(0)),
                (Mark.Unread, true, AnalysisSample.Topic(1))],
            rows.Select(r => (r.Mark, r.HasNote, r.Topic!.Value)));
        Assert.All(rows, r => Assert.Equal((0, null), (r.Score, r.Match)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("graph")]
    public async Task Pages_join_to_the_whole_list_and_ids_are_those_of_all_pages(string text)
    {
        await ImportAsync(Sample.Many(137));
        foreach (var sort in Enum.GetValues<PaperSort>())
        {
            var query = new PaperQuery { Text = text, Sort = sort, Limit = 20 };
            var whole = await QueryAsync(query with { Limit = 1000 });
            var pages = new List<string>();
            for (var i = 0; i < 8; i++) pages.AddRange((await QueryAsync(query with { Offset = 20 * i })).Rows.Select(r => r.Paper.Id));
            Assert.Equal(whole.Total, pages.Count);
            Assert.Equal(whole.Rows.Select(r => r.Paper.Id), pages);
            Assert.Equal(pages, await Papers.IdsAsync(Reader, query with { Offset = 20, Limit = 1 }, Cancel));
        }
    }

    [Fact]
    public async Task A_page_beyond_the_end_still_tells_the_total()
    {
        foreach (var text in new[] { "", "graph tree" })
        {
            var total = (await QueryAsync(new() { Text = text })).Total;
            var page = await QueryAsync(new() { Text = text, Offset = 10 });
            Assert.Equal((total, 0), (page.Total, page.Rows.Count));
            var none = await QueryAsync(new() { Text = text, Limit = 0 });
            Assert.Equal((total, 0), (none.Total, none.Rows.Count));
        }
    }

    [Fact]
    public async Task A_negative_page_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await QueryAsync(new() { Offset = -1 }));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await QueryAsync(new() { Limit = -1 }));
    }

    [Fact]
    public async Task A_paper_that_an_import_changed_is_listed_by_what_it_is_now()
    {
        await ImportAsync(_bob with
        {
            Title = Sample.Text("Alpha!"),
            Decision = Decision.Oral,
            Session = "S 3",
            Track = "Main",
            Keywords = ["Trees"],
            Authors = [new("Bob van Aal"), new("Zoë Novak")],
        });
        foreach (var query in new PaperQuery[] { new() { Session = "S 3" }, new() { Track = "Main" }, new() { Author = "zoe novak" } })
            Assert.Equal(["Alpha!"], await TitlesAsync(query));
        Assert.Equal(["The beta", "Alpha!"], await TitlesAsync(new() { Keyword = "trees" }));
        foreach (var query in new PaperQuery[] { new() { Session = "S 10" }, new() { Track = "Datasets" } })
            Assert.Empty(await TitlesAsync(query));
        Assert.Equal(["The beta"], await TitlesAsync(new() { Keyword = "graphs" }));
    }
}
