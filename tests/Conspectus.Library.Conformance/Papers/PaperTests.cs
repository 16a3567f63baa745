using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Library.Importing;
using Conspectus.Library.Papers;

namespace Conspectus.Library.Conformance.Papers;

/// <summary>Papers as they are looked up and counted.</summary>
public abstract class PaperTests(Func<StoreFixture> create) : StoreTests(create)
{
    [Fact]
    public async Task A_new_library_is_empty()
    {
        Assert.Equal(0, await Papers.CountAsync(Cancel));
        var numbers = await Papers.NumbersAsync(Cancel);
        Assert.Equal(LibraryContent.Text(new PaperNumbers(0, 0, 0, 0, 0, [])), LibraryContent.Text(numbers));
        Assert.Empty(await Papers.EditionsAsync(Cancel));
        Assert.Empty(await Papers.AllAsync(Cancel));
        Assert.Empty(await Papers.CardsAsync(Cancel));
        Assert.Null(await Papers.FindAsync("nobody", Cancel));
        Assert.Empty(await Papers.GetAsync(["nobody"], Cancel));
        Assert.NotEmpty(await Papers.FingerprintAsync(Cancel));
        var page = await QueryAsync(new() { Text = "graph", Facets = true });
        Assert.Equal((0, 0), (page.Total, page.Rows.Count));
        await Papers.PrepareSearchAsync(Cancel);
    }

    [Fact]
    public async Task A_stored_paper_reads_as_it_was_written()
    {
        await ImportAsync(Sample.Full());
        var again = await OpenAgainAsync();
        Assert.Equal(LibraryContent.Text(Sample.Full()), LibraryContent.Text(Assert.Single(await again.Papers.AllAsync(Cancel))));
        Assert.Equal(LibraryContent.Text(Sample.Full()), LibraryContent.Text(await Papers.FindAsync(Sample.Full().Id, Cancel)));
        Assert.Equal(LibraryContent.Text(Sample.Full()), LibraryContent.Text(Assert.Single((await QueryAsync(new())).Rows).Paper));
    }

    [Fact]
    public async Task A_paper_that_has_no_more_than_a_title_is_stored()
    {
        var paper = Sample.Paper("On Bounds", "");
        await ImportAsync(paper);
        Assert.Equal(LibraryContent.Text(paper), LibraryContent.Text(Assert.Single(await Papers.AllAsync(Cancel))));
    }

    [Fact]
    public async Task Odd_characters_are_stored_as_they_are()
    {
        var paper = Sample.Paper(
            "Nul \0 tab \t 'quote' \"q\" 𝒳 \u202e; DROP TABLE paper; --", "Robert'); DROP TABLE paper;--", "{}[]\\u0000 \ud7ff") with
        {
            Keywords = ["\"a\"", "b\0c"],
        };
        await ImportAsync(paper);
        var stored = Assert.Single(await Papers.AllAsync(Cancel));
        Assert.Equal(paper.Title.Source, stored.Title.Source);
        Assert.Equal(paper.Authors, stored.Authors);
        Assert.Equal(paper.Keywords, stored.Keywords);
        Assert.Equal(new ImportCounts(0, 0, 1), await ImportAsync(paper));
    }

    [Fact]
    public async Task Library_order_is_the_order_of_first_import()
    {
        var papers = Sample.Many(20);
        await ImportAsync(papers[10..]);
        await ImportAsync(papers);
        await ImportAsync([.. papers.Reverse().Select(p => p with { Track = "another" })]);
        string[] titles = [.. papers.Skip(10).Concat(papers.Take(10)).Select(p => p.Title.Source)];
        Assert.Equal(titles, (await Papers.AllAsync(Cancel)).Select(p => p.Title.Source));
        Assert.Equal(titles, (await Papers.CardsAsync(Cancel)).Select(p => p.Title));
        Assert.Equal(titles, await TitlesAsync(new()));
    }

    [Fact]
    public async Task Papers_are_found_by_id_and_key()
    {
        var papers = Sample.Many(5);
        await ImportAsync(papers);
        Assert.Equal(papers[3].Title, (await Papers.FindAsync(papers[3].Id, Cancel))!.Title);
        Assert.Equal(papers[3].Title, (await Papers.FindAsync(papers[3].Key, Cancel))!.Title);
        Assert.Null(await Papers.FindAsync("nobody", Cancel));
        Assert.Null(await Papers.FindAsync("", Cancel));
    }

    [Fact]
    public async Task An_id_is_preferred_to_a_key()
    {
        var (one, two) = (Sample.Paper("One", "Ada Lovelace"), Sample.Paper("Two", "Alan Turing"));
        await ImportAsync(one with { Key = two.Id }, two);
        Assert.Equal("Two", (await Papers.FindAsync(two.Id, Cancel))!.Title.Text);
        Assert.Equal(two.Id, (await Library.Reading.SetMarkAsync(Reader, two.Id, Mark.Seen, Cancel))!.State.PaperId);
    }

    [Fact]
    public async Task Papers_come_in_the_order_asked_for_as_often_as_asked_for()
    {
        var papers = Sample.Many(5);
        await ImportAsync(papers);
        await MarkAsync(papers[4].Id, Mark.Liked);
        await NoteAsync(papers[0].Id, "a note");
        string[] asked = [papers[4].Id, "nobody", papers[0].Id, papers[4].Id, papers[0].Key];
        Assert.Equal([papers[4].Id, papers[0].Id, papers[4].Id], (await Papers.GetAsync(asked, Cancel)).Select(p => p.Id));
        Assert.Empty(await Papers.GetAsync([], Cancel));
        var rows = await Papers.RowsAsync(Reader, asked, Cancel);
        Assert.Equal(
            [(papers[4].Id, Mark.Liked, false), (papers[0].Id, Mark.Unread, true), (papers[4].Id, Mark.Liked, false)],
            rows.Select(r => (r.Paper.Id, r.Mark, r.HasNote)));
        Assert.All(rows, r => Assert.Equal((null, 0, null), (r.Topic, r.Score, r.Match)));
        await AnalysisSample.SaveAsync(Library, i => i % 2);
        Assert.Equal(AnalysisSample.Topic(0), (await Papers.RowsAsync(Reader, [papers[2].Id], Cancel))[0].Topic);
    }

    [Fact]
    public async Task Cards_show_papers_in_a_few_words()
    {
        await ImportAsync(Sample.Full(), Sample.Paper("No year", "", edition: Edition.Unknown));
        var cards = await Papers.CardsAsync(Cancel);
        Assert.Equal(
            LibraryContent.Text<PaperCard[]>([
                new(Sample.Full().Id, "Bounds for H-consistency", ["Anqi Mao", "Émile Zola"], 2023, cards[0].Ordinal),
                new(Sample.Paper("No year", "", edition: Edition.Unknown).Id, "No year", [], 0, cards[1].Ordinal)]),
            LibraryContent.Text(cards));
    }

    [Fact]
    public async Task Numbers_count_papers_authors_decisions_sessions_and_editions()
    {
        var icml = new Edition("ICML", 2023);
        await ImportAsync(
            Sample.Paper("One", "José García, Anne-Marie Bo") with { Decision = Decision.Oral, Session = "Session 1" },
            Sample.Paper("Two", "JOSE GARCIA, Anne–Marie Bo") with { Decision = Decision.Oral, Session = "Session 1" },
            Sample.Paper("Three", "Cy Doe", edition: icml) with { Decision = Decision.Spotlight, Session = "Session 1" },
            Sample.Paper("Four", "Cy Doe", edition: new Edition("ACL", 2024)));
        var numbers = await Papers.NumbersAsync(Cancel);
        Assert.Equal(
            LibraryContent.Text(new PaperNumbers(4, 3, 2, 1, 2, [new(new Edition("ACL", 2024), 1), new(icml, 1), new(Sample.Edition, 2)])),
            LibraryContent.Text(numbers));
    }

    [Fact]
    public async Task Editions_stand_in_the_order_of_their_first_import()
    {
        Edition[] editions = [new("NeurIPS", 2023), new("ICML", 2024), new("ACL", 2022)];
        foreach (var edition in editions) await ImportAsync(Sample.Paper("A paper", edition: edition));
        await ImportAsync(Sample.Paper("Another paper", edition: editions[0]));
        Assert.Equal(editions, await Papers.EditionsAsync(Cancel));
    }

    [Fact]
    public async Task The_fingerprint_follows_what_the_analysis_reads_and_nothing_else()
    {
        var paper = Sample.Paper("On Bounds", summary: "We bound.") with { Keywords = ["bounds"] };
        var seen = new HashSet<string> { await Papers.FingerprintAsync(Cancel) };
        async Task Follows(Paper next)
        {
            await ImportAsync(next);
            Assert.True(seen.Add(await Papers.FingerprintAsync(Cancel)), next.ToString());
        }

        await Follows(paper);
        var before = await Papers.FingerprintAsync(Cancel);
        await ImportAsync(paper);
        await ImportAsync(paper with
        {
            Decision = Decision.Oral,
            Session = "S",
            Track = "T",
            Url = "https://example.org/",
            Authors = [new("Ada Lovelace", "UCL")]
        });
        await MarkAsync(paper.Id, Mark.Liked);
        await AnalysisSample.SaveAsync(Library, _ => 0);
        Assert.Equal(before, await Papers.FingerprintAsync(Cancel));
        await Follows(paper with { Abstract = Sample.Text("We bound more.") });
        await Follows(paper with { Abstract = Sample.Text("We bound more.") with { Search = "folded otherwise" } });
        await Follows(paper with { Abstract = Sample.Text("We bound more.") with { Text = "Read otherwise." } });
        await Follows(paper with { Title = paper.Title with { Text = "on bounds" } });
        await Follows(paper with { Title = paper.Title with { Search = "on  bounds" } });
        await Follows(paper with { Keywords = ["bounds", "rates"] });
        await Follows(paper with { Keywords = ["boundsrates"] });
        await Follows(Sample.Paper("Another", "Alan Turing"));
        Assert.Equal(await Papers.FingerprintAsync(Cancel), await (await OpenAgainAsync()).Papers.FingerprintAsync(Cancel));
    }

    [Fact]
    public async Task Equal_papers_in_equal_order_have_equal_fingerprints()
    {
        var papers = Sample.Many(40);
        var (same, backwards) = (await OpenNewAsync(), await OpenNewAsync());
        await ImportAsync(papers);
        await same.Importing.ImportAsync(papers[..25], Sample.Stamp(), [], Cancel);
        await same.Importing.ImportAsync(papers[25..], Sample.Stamp(), [], Cancel);
        await backwards.Importing.ImportAsync([.. papers.Reverse()], Sample.Stamp(), [], Cancel);
        Assert.Equal(await Papers.FingerprintAsync(Cancel), await same.Papers.FingerprintAsync(Cancel));
        Assert.NotEqual(await Papers.FingerprintAsync(Cancel), await backwards.Papers.FingerprintAsync(Cancel));
    }

    [Fact]
    public async Task A_paper_with_seven_thousand_authors_is_stored()
    {
        var paper = Sample.Paper(
            "A very large collaboration", string.Join(", ", Enumerable.Range(0, 7000).Select(i => $"{Sample.Name(i)} Common")));
        await ImportAsync(paper);
        Assert.Equal(new ImportCounts(0, 0, 1), await ImportAsync(paper));
        Assert.Equal(7000, Assert.Single(await Papers.AllAsync(Cancel)).Authors.Count);
    }

    [Fact]
    public async Task Every_opening_tells_where_the_library_is()
    {
        Assert.NotEmpty(Library.Location.Trim());
        Assert.Equal(Library.Location, (await OpenAgainAsync()).Location);
    }

    [Fact]
    public async Task A_closed_library_says_so()
    {
        var library = await OpenAgainAsync();
        await library.DisposeAsync();
        await library.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await library.RevisionAsync(Cancel));
    }
}
