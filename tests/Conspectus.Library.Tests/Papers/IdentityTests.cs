using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Library.Papers;

namespace Conspectus.Library.Tests.Papers;

public sealed class IdentityTests : IDisposable
{
    private readonly TempLibrary _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void The_same_papers_again_are_unchanged()
    {
        var papers = Sample.Many(30).ToArray();
        Assert.Equal(new ImportCounts(30, 0, 0), _temp.Import(papers));
        Assert.Equal(new ImportCounts(0, 0, 30), _temp.Import(papers));
        Assert.Equal(30, _temp.Papers.Count());
    }

    [Fact]
    public void A_stored_paper_reads_as_it_was_written()
    {
        var paper = Sample.Paper("Bounds for $H$-consistency", "Anqi Mao, Émile Zola", "We show a \"bound\".") with
        {
            Title = new TypesetText("Bounds for $H$-consistency", "Bounds for <i>H</i>-consistency", "Bounds for H-consistency", "bounds for h consistency"),
            Authors = [new Author("Anqi Mao", "NYU"), new Author("Émile Zola")],
            Keywords = ["Learning theory", "consistency <b>"],
            Decision = Decision.Spotlight,
            Session = "Poster Session 5",
            Track = "main",
            SourceTopic = "Theory->Learning",
            Url = "https://example.org/a",
            PdfUrl = "https://example.org/a.pdf",
            SourceId = "69000",
        };
        _temp.Import(paper);
        var stored = Assert.Single(_temp.Papers.All());
        Assert.Equal(paper.Authors, stored.Authors);
        Assert.Equal(paper.Keywords, stored.Keywords);
        Assert.Equal(paper, stored with { Authors = paper.Authors, Keywords = paper.Keywords });
    }

    [Fact]
    public void A_corrected_title_keeps_id_key_and_marks()
    {
        _temp.Import(Sample.Paper("Tree of Toughts") with { SourceId = "7" });
        var before = _temp.Papers.All()[0];
        _temp.Library.Reading.SetMark(before.Id, Mark.Starred);
        var counts = _temp.Import(Sample.Paper("Tree of Thoughts") with { SourceId = "7" });
        var after = Assert.Single(_temp.Papers.All());
        Assert.Equal(new ImportCounts(0, 1, 0), counts);
        Assert.Equal("Tree of Thoughts", after.Title.Text);
        Assert.Equal((before.Id, before.Key), (after.Id, after.Key));
        Assert.Equal(Mark.Starred, _temp.Library.Reading.Find(after.Id).Mark);
        Assert.Equal(1, _temp.Papers.Query(new() { Text = "thoughts" }).Total);
        Assert.Equal(0, _temp.Papers.Query(new() { Text = "toughts", Exact = true }).Total);
    }

    [Fact]
    public void A_source_without_ids_finds_a_corrected_paper_by_its_former_title()
    {
        _temp.Import(Sample.Paper("Tree of Toughts") with { SourceId = "7" });
        _temp.Import(Sample.Paper("Tree of Thoughts") with { SourceId = "7" });
        Assert.Equal(0, _temp.Import("miniconf-csv", Sample.Paper("Tree of Toughts")).Added);
    }

    [Fact]
    public void Source_ids_count_within_one_kind_of_source()
    {
        _temp.Import("conference-site", Sample.Paper("A first paper", "Ada Lovelace") with { SourceId = "1" });
        Assert.Equal(1, _temp.Import("miniconf-csv", Sample.Paper("A second paper", "Ada Lovelace") with { SourceId = "1" }).Added);
    }

    [Fact]
    public void Source_ids_count_within_one_edition()
    {
        _temp.Import(Sample.Paper("A paper") with { SourceId = "1" });
        Assert.Equal(1, _temp.Import(Sample.Paper("A paper", edition: new Edition("NeurIPS", 2024)) with { SourceId = "1" }).Added);
    }

    [Fact]
    public void The_same_address_is_the_same_paper()
    {
        _temp.Import(Sample.Paper("Old title", "Ada Lovelace, Bob Hope") with { Url = "https://example.org/p" });
        Assert.Equal(0, _temp.Import("other", Sample.Paper("New title", "Bob Hope") with { Url = "https://example.org/p" }).Added);
    }

    [Fact]
    public void Two_titles_of_one_import_with_one_address_are_two_papers()
    {
        Paper[] papers =
        [
            Sample.Paper("Nonsmooth methods") with { Url = "https://example.org/p", SourceId = "1", Decision = Decision.Poster },
            Sample.Paper("Nondifferentiable methods") with { Url = "https://example.org/p", SourceId = "2", Decision = Decision.Poster },
        ];
        Assert.Equal(2, _temp.Import(papers).Added);
        Assert.Equal(2, _temp.Import(papers).Unchanged);
        Assert.Equal(2, _temp.Import("other", [.. papers.Reverse().Select(p => p with { SourceId = "" })]).Unchanged);
    }

    [Fact]
    public void An_oral_whose_title_was_corrected_is_one_paper_with_its_poster_by_their_address()
    {
        var poster = Sample.Paper("Tree of Toughts") with { Url = "https://example.org/p", SourceId = "1", Decision = Decision.Poster };
        Assert.Equal(1, _temp.Import(poster, Sample.Paper("Tree of Thoughts") with { Url = "https://example.org/p", SourceId = "2", Decision = Decision.Oral }).Added);
    }

    [Theory]
    [InlineData("Ada Lovelace, Alan Turing", "Alan Turing", true)]
    [InlineData("Ada Lovelace", "Alan Turing", false)]
    [InlineData("", "Alan Turing", true)]
    [InlineData("Ada Lovelace", "", true)]
    [InlineData("José García", "JOSE GARCIA", true)]
    [InlineData("J. Garcia", "José García", true)]
    [InlineData("Alice Smith", "Anna Smith", false)]
    public void The_same_title_needs_an_author_in_common(string first, string second, bool same)
    {
        _temp.Import(Sample.Paper("On Bounds", first));
        Assert.Equal(same ? 0 : 1, _temp.Import(Sample.Paper("on  BOUNDS!", second)).Added);
    }

    [Fact]
    public void An_address_shared_by_a_whole_conference_joins_nothing()
    {
        var papers = Sample.Many(50).Select(p => p with { Url = "https://example.org/", SourceId = "" }).ToArray();
        Assert.Equal(50, _temp.Import(papers).Added);
        Assert.Equal(50, _temp.Import(papers).Unchanged);
    }

    [Fact]
    public void Row_numbers_of_another_file_join_nothing()
    {
        _temp.Import(Sample.Paper("Main track paper", "Ada Lovelace") with { SourceId = "1" });
        Assert.Equal(1, _temp.Import(Sample.Paper("Workshop paper", "Alan Turing") with { SourceId = "1" }).Added);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_oral_and_its_poster_are_one_paper(bool oralFirst)
    {
        var poster = Sample.Paper("Tree of Thoughts", summary: "We search.") with { SourceId = "1", Decision = Decision.Poster, Session = "Poster Session 5", Keywords = ["search"] };
        var oral = Sample.Paper("Tree of Thoughts") with { SourceId = "2", Decision = Decision.Oral, Session = "Oral 2B" };
        Paper[] both = oralFirst ? [oral, poster] : [poster, oral];
        Assert.Equal(new ImportCounts(1, 0, 0), _temp.Import(both));
        var paper = Assert.Single(_temp.Papers.All());
        Assert.Equal((Decision.Oral, "Oral 2B", "We search."), (paper.Decision, paper.Session, paper.Abstract.Text));
        Assert.Equal(["search"], paper.Keywords);
        Assert.Equal(new ImportCounts(0, 0, 1), _temp.Import(both));
        Assert.Equal(0, _temp.Import(poster with { Title = Sample.Text("Trees of Thought") }).Added);
    }

    [Fact]
    public void What_a_later_source_lacks_keeps_its_value_and_the_better_decision_stays()
    {
        _temp.Import(Sample.Paper("On Bounds", "Ada Lovelace", "An abstract.") with
        {
            Keywords = ["bounds"],
            Url = "https://example.org/b",
            Session = "S1",
            Track = "main",
            Decision = Decision.Oral,
            Authors = [new Author("Ada Lovelace", "London")],
        });
        var before = _temp.Papers.All()[0];
        Assert.Equal(new ImportCounts(0, 0, 1), _temp.Import("csv", Sample.Paper("On Bounds") with { Decision = Decision.Poster }));
        Assert.Equal(new ImportCounts(0, 1, 0), _temp.Import("csv", Sample.Paper("On Bounds", "") with { Session = "S2" }));
        var after = _temp.Papers.All()[0];
        Assert.Equal(("S2", "main", Decision.Oral, before.Abstract, before.Url), (after.Session, after.Track, after.Decision, after.Abstract, after.Url));
        Assert.Equal(before.Authors, after.Authors);
        Assert.Equal(before.Keywords, after.Keywords);
    }

    [Fact]
    public void Colliding_citation_keys_get_letters()
    {
        _temp.Import(Sample.Paper("Trees of one kind", "Ada Wen"), Sample.Paper("Trees of another kind", "Bo Wen"));
        _temp.Import(Sample.Paper("Trees of a third kind", "Cy Wen"));
        Assert.Equal(["wen2023trees", "wen2023treesb", "wen2023treesc"], _temp.Papers.All().Select(p => p.Key));
    }

    [Fact]
    public void A_colliding_id_gets_a_suffix()
    {
        var paper = Sample.Paper("One", "Ada Lovelace");
        _temp.Import(paper, Sample.Paper("Two", "Alan Turing") with { Id = paper.Id });
        Assert.Equal([paper.Id, paper.Id + "b"], _temp.Papers.All().Select(p => p.Id));
    }

    [Fact]
    public void Titles_without_letters_stay_apart()
    {
        Paper[] papers = [Sample.Paper("!!!", ""), Sample.Paper("???", "")];
        Assert.Equal(2, _temp.Import(papers).Added);
        Assert.Equal(2, _temp.Import(papers).Unchanged);
    }

    [Fact]
    public void Thousands_of_papers_with_one_key_and_one_title_take_no_time()
    {
        var papers = Enumerable.Range(0, 4000).Select(i => Sample.Paper("Editorial", $"A{i} B{i}") with { Key = "anon" }).ToArray();
        Assert.Equal(4000, _temp.Import(papers).Added);
        Assert.Equal(4000, _temp.Papers.All().Select(p => p.Key).Distinct().Count());
    }

    [Fact]
    public void A_paper_with_seven_thousand_authors_is_stored()
    {
        var paper = Sample.Paper("A very large collaboration", string.Join(", ", Enumerable.Range(0, 7000).Select(i => $"A{i} Common")));
        _temp.Import(paper);
        _temp.Import(paper);
        Assert.Equal(7000, Assert.Single(_temp.Papers.All()).Authors.Count);
    }
}
