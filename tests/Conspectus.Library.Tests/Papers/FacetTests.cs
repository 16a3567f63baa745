using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library.Papers;

namespace Conspectus.Library.Tests.Papers;

public sealed class FacetTests : IDisposable
{
    private readonly TempLibrary _temp = new();

    public FacetTests()
    {
        _temp.Import(
            Sample.Paper("One graph") with { Decision = Decision.Poster, Session = "Poster Session 10", Keywords = ["Graphs", "Trees"] },
            Sample.Paper("Two graphs") with { Decision = Decision.Poster, Session = "Poster Session 2", Track = "Datasets", Keywords = ["graphs"] },
            Sample.Paper("Three graphs") with { Decision = Decision.Oral, Session = "Poster Session 2" },
            Sample.Paper("A tree", edition: new Edition("ICML", 2024)) with { Keywords = ["trees"] });
        AnalysisSample.Save(_temp.Library, p => p == 3 ? 1 : 0, p => p is 1 or 2 ? PaperKind.Theory : PaperKind.Resource);
        _temp.Library.Reading.SetMark(_temp.Papers.All()[0].Id, Mark.Starred);
    }

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void All_fields_are_counted()
    {
        var facets = _temp.Papers.CountFacets(new());
        Assert.Equal([new("oral", "Oral", 1), new("poster", "Poster", 2)], facets.Decisions);
        Assert.Equal([new("icml-2024", "ICML 2024", 1), new("neurips-2023", "NeurIPS 2023", 3)], facets.Editions);
        Assert.Equal([new("Poster Session 2", "Poster Session 2", 2), new("Poster Session 10", "Poster Session 10", 1)], facets.Sessions);
        Assert.Equal([new("Datasets", "Datasets", 1)], facets.Tracks);
        Assert.Equal([new("graphs", "Graphs", 2), new("trees", "Trees", 2)], facets.Keywords);
        Assert.Equal([("1", "Chapter 0", 3), ("2", "Chapter 1", 1), ("3", "Topic 0", 3), ("4", "Topic 1", 1), ("5", "Theme 0", 3), ("6", "Theme 1", 1)],
            facets.Topics.Select(f => (f.Value, f.Label, f.Count)));
        Assert.Equal([new("theory", "Theory", 2), new("resource", "Datasets, benchmarks and software", 2)], facets.Kinds);
        Assert.Equal([new("unread", "Unread", 3), new("starred", "Starred", 1)], facets.Marks);
    }

    [Fact]
    public void A_filter_narrows_the_other_fields_but_not_its_own()
    {
        var facets = _temp.Papers.CountFacets(new() { Decision = Decision.Oral });
        Assert.Equal([new("oral", "Oral", 1), new("poster", "Poster", 2)], facets.Decisions);
        Assert.Equal([new("neurips-2023", "NeurIPS 2023", 1)], facets.Editions);
        Assert.Empty(facets.Keywords);
        Assert.Equal([new("unread", "Unread", 1)], facets.Marks);
    }

    [Fact]
    public void Kinds_are_counted_beside_other_filters()
    {
        var theory = _temp.Papers.CountFacets(new() { Kind = PaperKind.Theory });
        Assert.Equal([2, 2], theory.Kinds.Select(k => k.Count));
        Assert.Equal([new("oral", "Oral", 1), new("poster", "Poster", 1)], theory.Decisions);
        Assert.Equal([1, 3, 5], theory.Topics.Select(t => int.Parse(t.Value)));
        var posters = _temp.Papers.CountFacets(new() { Kind = PaperKind.Theory, Decision = Decision.Poster, Text = "graph" });
        Assert.Equal([new("theory", "Theory", 1), new("resource", "Datasets, benchmarks and software", 1)], posters.Kinds.OrderByDescending(k => k.Value));
        Assert.Empty(_temp.Papers.CountFacets(new() { Kind = PaperKind.Survey }).Decisions);
    }

    [Fact]
    public void A_search_narrows_every_field()
    {
        var facets = _temp.Papers.CountFacets(new() { Text = "tree", Keyword = "graphs" });
        Assert.Equal([new("poster", "Poster", 1)], facets.Decisions);
        Assert.Equal([new("trees", "Trees", 2), new("graphs", "Graphs", 1)], facets.Keywords);
    }

    [Fact]
    public void Each_value_counts_what_filtering_by_it_selects()
    {
        _temp.Import([.. Sample.Many(60)]);
        var base_ = new PaperQuery { Text = "graph" };
        var facets = _temp.Papers.CountFacets(base_);
        Assert.Equal(60, facets.Keywords.Count);
        void Agree(IReadOnlyList<Facet> values, Func<string, PaperQuery> query) =>
            Assert.All(values, f => Assert.Equal(f.Count, _temp.Papers.Query(query(f.Value)).Total));
        Agree(facets.Decisions, v => base_ with { Decision = Enum.Parse<Decision>(v, ignoreCase: true) });
        Agree(facets.Editions, v => base_ with { Edition = v });
        Agree(facets.Sessions, v => base_ with { Session = v });
        Agree(facets.Tracks, v => base_ with { Track = v });
        Agree(facets.Keywords, v => base_ with { Keyword = v });
        Agree(facets.Topics, v => base_ with { Topic = int.Parse(v) });
        Agree(facets.Kinds, v => base_ with { Kind = PaperKinds.Parse(v) });
        Agree(facets.Marks, v => base_ with { Mark = Enum.Parse<Mark>(v, ignoreCase: true) });
    }
}
