using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Library.Importing;

namespace Conspectus.Library.Conformance.Importing;

/// <summary>Which records are one paper, and what becomes of its fields.</summary>
public abstract class IdentityTests(Func<StoreFixture> create) : StoreTests(create)
{
    [Fact]
    public async Task The_same_papers_again_are_unchanged()
    {
        var papers = Sample.Many(30);
        Assert.Equal(new ImportCounts(30, 0, 0), await ImportAsync(papers));
        var before = LibraryContent.Text(await Papers.AllAsync(Cancel));
        Assert.Equal(new ImportCounts(0, 0, 30), await ImportAsync(papers));
        Assert.Equal(before, LibraryContent.Text(await Papers.AllAsync(Cancel)));
    }

    [Fact]
    public async Task A_corrected_title_keeps_id_key_and_what_readers_recorded()
    {
        await ImportAsync(Sample.Paper("Tree of Toughts") with { SourceId = "7" });
        var before = await OnlyAsync();
        await MarkAsync(before.Id, Mark.Starred);
        await NoteAsync(before.Id, "read again");
        var counts = await ImportAsync(Sample.Paper("Tree of Thoughts") with { SourceId = "7" });
        var after = await OnlyAsync();
        Assert.Equal(new ImportCounts(0, 1, 0), counts);
        Assert.Equal("Tree of Thoughts", after.Title.Text);
        Assert.Equal((before.Id, before.Key), (after.Id, after.Key));
        Assert.Equal(new ReadingState(after.Id, Mark.Starred, "read again"), await Library.Reading.FindAsync(Reader, after.Id, Cancel));
        Assert.Equal(1, (await QueryAsync(new() { Text = "thoughts" })).Total);
        Assert.Equal(0, (await QueryAsync(new() { Text = "toughts", Exact = true })).Total);
    }

    [Fact]
    public async Task A_source_without_ids_finds_a_corrected_paper_by_its_former_title()
    {
        await ImportAsync(Sample.Paper("Tree of Toughts") with { SourceId = "7" });
        await ImportAsync(Sample.Paper("Tree of Thoughts") with { SourceId = "7" });
        Assert.Equal(0, (await ImportAsync("miniconf-csv", Sample.Paper("Tree of Toughts"))).Added);
    }

    [Fact]
    public async Task Another_name_is_remembered_though_the_paper_is_unchanged()
    {
        var paper = Sample.Paper("Tree of Thoughts") with { SourceId = "7" };
        await ImportAsync(paper);
        Assert.Equal(new ImportCounts(0, 0, 1), await ImportAsync("miniconf-csv", paper with { SourceId = "row 5" }));
        var again = await OpenAgainAsync();
        var counts = await again.Importing.ImportAsync(
            [Sample.Paper("Trees of Thought") with { SourceId = "row 5" }], Sample.Stamp("miniconf-csv"), [], Cancel);
        Assert.Equal(new ImportCounts(0, 1, 0), counts);
    }

    [Fact]
    public async Task Source_ids_count_within_one_kind_of_source()
    {
        await ImportAsync("conference-site", Sample.Paper("A first paper", "Ada Lovelace") with { SourceId = "1" });
        Assert.Equal(1, (await ImportAsync("miniconf-csv", Sample.Paper("A second paper", "Ada Lovelace") with { SourceId = "1" })).Added);
    }

    [Fact]
    public async Task Source_ids_and_titles_count_within_one_edition()
    {
        await ImportAsync(Sample.Paper("A paper") with { SourceId = "1", Url = "https://example.org/p" });
        var next = Sample.Paper("A paper", edition: new Edition("NeurIPS", 2024)) with { SourceId = "1", Url = "https://example.org/p" };
        Assert.Equal(1, (await ImportAsync(next)).Added);
    }

    [Fact]
    public async Task The_same_address_is_the_same_paper()
    {
        await ImportAsync(Sample.Paper("Old title", "Ada Lovelace, Bob Hope") with { Url = "https://example.org/p" });
        Assert.Equal(0, (await ImportAsync("other", Sample.Paper("New title", "Bob Hope") with { Url = "https://example.org/p" })).Added);
    }

    [Fact]
    public async Task Two_titles_of_one_import_with_one_address_are_two_papers()
    {
        Paper[] papers =
        [
            Sample.Paper("Nonsmooth methods") with { Url = "https://example.org/p", SourceId = "1", Decision = Decision.Poster },
            Sample.Paper("Nondifferentiable methods") with { Url = "https://example.org/p", SourceId = "2", Decision = Decision.Poster },
        ];
        Assert.Equal(2, (await ImportAsync(papers)).Added);
        Assert.Equal(2, (await ImportAsync(papers)).Unchanged);
        Assert.Equal(2, (await ImportAsync("other", [.. papers.Reverse().Select(p => p with { SourceId = "" })])).Unchanged);
    }

    [Fact]
    public async Task An_oral_whose_title_was_corrected_is_one_paper_with_its_poster_by_their_address()
    {
        var poster = Sample.Paper("Tree of Toughts") with { Url = "https://example.org/p", SourceId = "1", Decision = Decision.Poster };
        var oral = Sample.Paper("Tree of Thoughts") with { Url = "https://example.org/p", SourceId = "2", Decision = Decision.Oral };
        Assert.Equal(1, (await ImportAsync(poster, oral)).Added);
    }

    [Theory]
    [InlineData("Ada Lovelace, Alan Turing", "Alan Turing", true)]
    [InlineData("Ada Lovelace", "Alan Turing", false)]
    [InlineData("", "Alan Turing", true)]
    [InlineData("Ada Lovelace", "", true)]
    [InlineData("José García", "JOSE GARCIA", true)]
    [InlineData("J. Garcia", "José García", true)]
    [InlineData("Alice Smith", "Anna Smith", false)]
    public async Task The_same_title_needs_an_author_in_common(string first, string second, bool same)
    {
        await ImportAsync(Sample.Paper("On Bounds", first));
        Assert.Equal(same ? 0 : 1, (await ImportAsync(Sample.Paper("on  BOUNDS!", second))).Added);
        var together = await OpenNewAsync();
        var counts = await together.Importing.ImportAsync(
            [Sample.Paper("On Bounds", first), Sample.Paper("on  BOUNDS!", second)], Sample.Stamp(), [], Cancel);
        Assert.Equal(same ? 1 : 2, counts.Added);
    }

    [Fact]
    public async Task An_address_shared_by_a_whole_conference_joins_nothing()
    {
        Paper[] papers = [.. Sample.Many(50).Select(p => p with { Url = "https://example.org/", SourceId = "" })];
        Assert.Equal(50, (await ImportAsync(papers)).Added);
        Assert.Equal(50, (await ImportAsync(papers)).Unchanged);
    }

    [Fact]
    public async Task Row_numbers_of_another_file_join_nothing()
    {
        await ImportAsync(Sample.Paper("Main track paper", "Ada Lovelace") with { SourceId = "1" });
        Assert.Equal(1, (await ImportAsync(Sample.Paper("Workshop paper", "Alan Turing") with { SourceId = "1" })).Added);
    }

    [Fact]
    public async Task A_paper_is_known_by_what_catalogues_call_it()
    {
        var paper = Sample.Paper("A preprint") with { Identifiers = new() { Arxiv = "2301.00001", ArxivVersion = 1 } };
        await ImportAsync(paper);
        var later = Sample.Paper("The title of its final version") with { Identifiers = new() { Arxiv = "2301.00001", ArxivVersion = 2 } };
        Assert.Equal(new ImportCounts(0, 1, 0), await ImportAsync("csv", later));
        Assert.Equal(("The title of its final version", 2), ((await OnlyAsync()).Title.Text, (await OnlyAsync()).Identifiers.ArxivVersion));
    }

    [Fact]
    public async Task Two_papers_of_one_title_and_author_are_told_apart_by_their_abstracts_and_the_import_says_so()
    {
        Paper[] twins =
        [
            Sample.Paper("Comment", summary: "Graphs are searched for short paths.") with { SourceId = "1" },
            Sample.Paper("Comment", summary: "Kernels of molecules sleep at night.") with { SourceId = "2" },
        ];
        await using (var session = await Library.Importing.BeginAsync(Sample.Stamp(), Cancel))
        {
            await session.AddAsync(twins[..1], Cancel);
            Assert.Empty(session.Issues);
            await session.AddAsync(twins[1..], Cancel);
            Assert.Equal(("papers.json", "2"), (session.Issues[0].Source, session.Issues[0].Record));
            Assert.Single(session.Issues);
            Assert.Equal(2, (await session.CompleteAsync([], Cancel)).Added);
        }

        Assert.Equal(2, (await ImportAsync(twins)).Unchanged);
    }

    [Fact]
    public async Task An_oral_and_its_poster_with_a_new_abstract_are_the_paper_that_is_known()
    {
        Paper Paper(Decision decision, string summary) => Sample.Paper("Tree of Thoughts", summary: summary) with { Decision = decision };
        await ImportAsync(Paper(Decision.Poster, "Graphs are searched for short paths by a swarm."));
        const string rewritten = "Graphs are searched for long walks by a swarm.";
        Assert.Equal(new ImportCounts(0, 1, 0), await ImportAsync(Paper(Decision.Poster, rewritten), Paper(Decision.Oral, rewritten)));
        await using var session = await Library.Importing.BeginAsync(Sample.Stamp(), Cancel);
        const string again = "Graphs are searched for long walks by two swarms at once.";
        await session.AddAsync([Paper(Decision.Poster, again)], Cancel);
        await session.AddAsync([Paper(Decision.Oral, again)], Cancel);
        Assert.Equal(new ImportCounts(0, 1, 0), await session.CompleteAsync([], Cancel));
        Assert.Equal(again, (await OnlyAsync()).Abstract.Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_oral_and_its_poster_are_one_paper(bool oralFirst)
    {
        var poster = Sample.Paper("Tree of Thoughts", summary: "We search.") with
        {
            SourceId = "1",
            Decision = Decision.Poster,
            Session = "Poster Session 5",
            Keywords = ["search"],
        };
        var oral = Sample.Paper("Tree of Thoughts") with { SourceId = "2", Decision = Decision.Oral, Session = "Oral 2B" };
        Paper[] both = oralFirst ? [oral, poster] : [poster, oral];
        Assert.Equal(new ImportCounts(1, 0, 0), await ImportAsync(both));
        var paper = await OnlyAsync();
        Assert.Equal((Decision.Oral, "Oral 2B", "We search."), (paper.Decision, paper.Session, paper.Abstract.Text));
        Assert.Equal(["search"], paper.Keywords);
        Assert.Equal(new ImportCounts(0, 0, 1), await ImportAsync(both));
        Assert.Equal(0, (await ImportAsync(poster with { Title = Sample.Text("Trees of Thought") })).Added);
    }

    [Fact]
    public async Task What_a_later_source_lacks_keeps_its_value_and_the_better_decision_stays()
    {
        var full = Sample.Full() with { Decision = Decision.Oral };
        await ImportAsync(full);
        var bare = Sample.Paper(full.Title.Text, "Anqi Mao, Émile Zola") with { Title = full.Title, Decision = Decision.Poster };
        Assert.Equal(new ImportCounts(0, 0, 1), await ImportAsync("csv", bare));
        Assert.Equal(LibraryContent.Text(full), LibraryContent.Text(await OnlyAsync()));
        Assert.Equal(new ImportCounts(0, 1, 0), await ImportAsync("csv", bare with { Authors = [], Session = "S2" }));
        Assert.Equal(LibraryContent.Text(full with { Session = "S2" }), LibraryContent.Text(await OnlyAsync()));
    }

    [Fact]
    public async Task What_a_later_source_has_takes_the_place_of_the_old()
    {
        var full = Sample.Full();
        await ImportAsync(full);
        var later = full with
        {
            Abstract = Sample.Text("We show two bounds."),
            Authors = [new("Anqi Mao", "CMU"), new("Émile Zola", "Sorbonne"), new("Third Author")],
            Keywords = ["Bounds"],
            Decision = Decision.Oral,
            Session = "Oral 1",
            Track = "Datasets",
            SourceTopic = "Bounds",
            Url = "https://example.org/b",
            PdfUrl = "https://example.org/b.pdf",
            Identifiers = full.Identifiers with { Doi = "10.5555/456" },
        };
        Assert.Equal(new ImportCounts(0, 1, 0), await ImportAsync(later));
        Assert.Equal(LibraryContent.Text(later), LibraryContent.Text(await OnlyAsync()));
    }

    [Fact]
    public async Task Colliding_citation_keys_get_letters()
    {
        await ImportAsync(Sample.Paper("Trees of one kind", "Ada Wen"), Sample.Paper("Trees of another kind", "Bo Wen"));
        await ImportAsync(Sample.Paper("Trees of a third kind", "Cy Wen"));
        Assert.Equal(["wen2023trees", "wen2023treesb", "wen2023treesc"], (await Papers.AllAsync(Cancel)).Select(p => p.Key));
    }

    [Fact]
    public async Task A_colliding_id_gets_a_suffix()
    {
        var paper = Sample.Paper("One", "Ada Lovelace");
        await ImportAsync(paper, Sample.Paper("Two", "Alan Turing") with { Id = paper.Id });
        await ImportAsync(Sample.Paper("Three", "Grace Hopper") with { Id = paper.Id });
        Assert.Equal([paper.Id, paper.Id + "b", paper.Id + "c"], await IdsAsync());
    }

    [Fact]
    public async Task Titles_without_letters_stay_apart()
    {
        Paper[] papers = [Sample.Paper("!!!", ""), Sample.Paper("???", "")];
        Assert.Equal(2, (await ImportAsync(papers)).Added);
        Assert.Equal(2, (await ImportAsync(papers)).Unchanged);
    }

    private async ValueTask<Paper> OnlyAsync() => Assert.Single(await Papers.AllAsync(Cancel));
}
