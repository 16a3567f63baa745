using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library.Papers;
using FsCheck.Xunit;

namespace Conspectus.Library.Conformance.Papers;

/// <summary>Facets: how many papers each further filter would leave.</summary>
public abstract class FacetTests(Func<StoreFixture> create) : StoreTests(create)
{
    protected override async ValueTask ArrangeAsync()
    {
        await ImportAsync(
            Sample.Paper("One graph") with { Decision = Decision.Poster, Session = "Poster Session 10", Keywords = ["Graphs", "Trees"] },
            Sample.Paper("Two graphs") with
            {
                Decision = Decision.Poster,
                Session = "Poster Session 2",
                Track = "Datasets",
                Keywords = ["graphs"]
            },
            Sample.Paper("Three graphs") with { Decision = Decision.Oral, Session = "Poster Session 2" },
            Sample.Paper("A tree", edition: new Edition("ICML", 2024)) with { Keywords = ["trees"] });
        await AnalysisSample.SaveAsync(Library, p => p == 3 ? 1 : 0, p => p is 1 or 2 ? PaperKind.Theory : PaperKind.Resource);
        await MarkAsync((await IdsAsync())[0], Mark.Starred);
    }

    [Fact]
    public async Task They_are_counted_only_where_they_are_asked_for() => Assert.Null((await QueryAsync(new())).Facets);

    [Fact]
    public async Task All_fields_are_counted()
    {
        var facets = await FacetsAsync(new());
        Assert.Equal([new("oral", "Oral", 1), new("poster", "Poster", 2)], facets.Decisions);
        Assert.Equal([new("icml-2024", "ICML 2024", 1), new("neurips-2023", "NeurIPS 2023", 3)], facets.Editions);
        Assert.Equal([new("Poster Session 2", "Poster Session 2", 2), new("Poster Session 10", "Poster Session 10", 1)], facets.Sessions);
        Assert.Equal([new("Datasets", "Datasets", 1)], facets.Tracks);
        Assert.Equal([new("graph", "Graphs", 2), new("tree", "Trees", 2)], facets.Keywords);
        Assert.Equal(
            [("1", "Chapter 0", 3), ("2", "Chapter 1", 1), ("3", "Topic 0", 3), ("4", "Topic 1", 1), ("5", "Theme 0", 3),
                ("6", "Theme 1", 1)],
            facets.Topics.Select(f => (f.Value, f.Label, f.Count)));
        Assert.Equal([new("theory", "Theory", 2), new("resource", "Datasets, benchmarks and software", 2)], facets.Kinds);
        Assert.Equal([new("unread", "Unread", 3), new("starred", "Starred", 1)], facets.Marks);
        Assert.Equal([new("ICML", "ICML", 1), new("NeurIPS", "NeurIPS", 3)], facets.Conferences);
        Assert.Equal([new("2024", "2024", 1), new("2023", "2023", 3)], facets.Years);
    }

    [Fact]
    public async Task Several_values_of_a_field_are_joined_by_or_and_fields_by_and()
    {
        var both = Choices.Of([Decision.Poster, Decision.Oral]);
        Assert.Equal(["One graph", "Two graphs", "Three graphs"], await TitlesAsync(new() { Decision = both }));
        var sessions = Choices.Of(["Poster Session 2", "Poster Session 10"]);
        Assert.Equal(
            ["Two graphs", "Three graphs"],
            await TitlesAsync(new() { Decision = both, Session = sessions, Kind = PaperKind.Theory }));
        Assert.Equal(4, (await QueryAsync(new() { Year = Choices.Of([2023, 2024]) })).Total);
        var (years, conferences) = (Choices.Of([2024, 1999]), Choices.Of(["ICML", "X"]));
        Assert.Equal(["A tree"], await TitlesAsync(new() { Year = years, Conference = conferences }));
        Assert.Equal(4, (await QueryAsync(new() { Conference = Choices.Of(["NeurIPS", "ICML"]) })).Total);
        Assert.Equal(4, (await QueryAsync(new() { Edition = Choices.Of(["icml-2024", "neurips-2023"]) })).Total);
        Assert.Equal(3, (await QueryAsync(new() { Keyword = Choices.Of(["graphs", "tree"]) })).Total);
        Assert.Equal(4, (await QueryAsync(new() { Topic = Choices.Of([AnalysisSample.Topic(0), AnalysisSample.Chapter(1)]) })).Total);
        Assert.Equal(4, (await QueryAsync(new() { Kind = Choices.Of([PaperKind.Theory, PaperKind.Resource]) })).Total);
        Assert.Equal(4, (await QueryAsync(new() { Mark = Choices.Of([Mark.Starred, Mark.Unread]) })).Total);
        Assert.Equal(3, (await QueryAsync(new() { Mark = Choices.Of([Mark.Liked, Mark.Unread]) })).Total);
        Assert.Equal(1, (await QueryAsync(new() { Mark = Choices.Of([Mark.Liked, Mark.Starred]) })).Total);
    }

    [Fact]
    public async Task A_chosen_year_leaves_the_counts_of_the_others()
    {
        var facets = await FacetsAsync(new() { Year = 2024, Decision = Choices.Of([Decision.Poster, Decision.Unknown]) });
        Assert.Equal([new("2024", "2024", 1), new("2023", "2023", 2)], facets.Years);
        Assert.Equal([new("ICML", "ICML", 1)], facets.Conferences);
        Assert.Equal([("icml-2024", 1)], facets.Editions.Select(e => (e.Value, e.Count)));
    }

    [Fact]
    public async Task The_page_does_not_narrow_them()
    {
        var whole = LibraryContent.Text(await FacetsAsync(new()));
        Assert.Equal(whole, LibraryContent.Text(await FacetsAsync(new() { Offset = 2, Limit = 1 })));
        Assert.Equal(whole, LibraryContent.Text(await FacetsAsync(new() { Limit = 0, Sort = PaperSort.Title })));
    }

    [Fact]
    public async Task A_filter_narrows_the_other_fields_but_not_its_own()
    {
        var facets = await FacetsAsync(new() { Decision = Decision.Oral });
        Assert.Equal([new("oral", "Oral", 1), new("poster", "Poster", 2)], facets.Decisions);
        Assert.Equal([new("neurips-2023", "NeurIPS 2023", 1)], facets.Editions);
        Assert.Empty(facets.Keywords);
        Assert.Equal([new("unread", "Unread", 1)], facets.Marks);
        Assert.Equal([("unread", 3), ("starred", 1)], (await FacetsAsync(new() { Mark = Mark.Starred })).Marks.Select(
            m => (m.Value, m.Count)));
        Assert.Equal(6, (await FacetsAsync(new() { Topic = AnalysisSample.Topic(1) })).Topics.Count);
    }

    [Fact]
    public async Task Kinds_are_counted_beside_other_filters()
    {
        var theory = await FacetsAsync(new() { Kind = PaperKind.Theory });
        Assert.Equal([2, 2], theory.Kinds.Select(k => k.Count));
        Assert.Equal([new("oral", "Oral", 1), new("poster", "Poster", 1)], theory.Decisions);
        Assert.Equal([1, 3, 5], theory.Topics.Select(t => int.Parse(t.Value, System.Globalization.CultureInfo.InvariantCulture)));
        var posters = await FacetsAsync(new() { Kind = PaperKind.Theory, Decision = Decision.Poster, Text = "graph" });
        Assert.Equal([new("theory", "Theory", 1), new("resource", "Datasets, benchmarks and software", 1)], posters.Kinds.OrderByDescending(
            k => k.Value));
        Assert.Empty((await FacetsAsync(new() { Kind = PaperKind.Survey })).Decisions);
    }

    [Fact]
    public async Task A_search_narrows_every_field()
    {
        var facets = await FacetsAsync(new() { Text = "tree", Keyword = "graphs" });
        Assert.Equal([new("poster", "Poster", 1)], facets.Decisions);
        Assert.Equal([new("tree", "Trees", 2), new("graph", "Graphs", 1)], facets.Keywords);
    }

    [Fact]
    public async Task Variants_of_a_keyword_are_counted_and_found_together()
    {
        await ImportAsync(
            Sample.Paper("First") with { Keywords = ["Diffusion Models"] },
            Sample.Paper("Second") with { Keywords = ["diffusion-model", "diffusion models"] });
        Assert.Contains(new Facet("diffusion model", "Diffusion Models", 2), (await FacetsAsync(new())).Keywords);
        Assert.Equal(["First", "Second"], await TitlesAsync(new() { Keyword = "diffusion model" }));
    }

    [Fact]
    public async Task At_most_sixty_keywords_are_counted_the_most_frequent_first()
    {
        await ImportAsync(Sample.Many(60));
        var keywords = (await FacetsAsync(new())).Keywords;
        Assert.Equal(60, keywords.Count);
        Assert.Equal(keywords.Select(k => k.Count).OrderDescending(), keywords.Select(k => k.Count));
        var all = (await Papers.AllAsync(Cancel)).SelectMany(p => p.Keywords.Select(KeywordForm.Of).Distinct()).CountBy(k => k)
            .ToDictionary();
        Assert.All(keywords, k => Assert.Equal(all[k.Value], k.Count));
        Assert.Equal(all.Values.OrderDescending().Take(60), keywords.Select(k => k.Count));
    }

    [Property(MaxTest = 15)]
    public async Task Each_value_counts_what_filtering_by_it_selects(byte decision, byte mark, byte topic, byte kind, byte more)
    {
        if (await Papers.CountAsync(Cancel) == 4) await ImportAsync(Sample.Many(40));
        Choice<T>? Perhaps<T>(byte choice, params T[] values) where T : struct => (choice % 4) switch
        {
            0 => values[choice / 4 % values.Length],
            1 => Choices.Of(values),
            _ => null,
        };
        var query = new PaperQuery
        {
            Text = more % 2 == 0 ? "graph" : "",
            Decision = Perhaps(decision, Decision.Oral, Decision.Poster),
            Mark = Perhaps(mark, Mark.Unread, Mark.Starred),
            Topic = Perhaps(topic, 1, 3, 6),
            Kind = Perhaps(kind, PaperKind.Theory, PaperKind.Resource),
            Year = more % 3 == 0 ? Choices.Of([2023, 2022]) : null,
            Session = more % 5 == 0 ? "Poster Session 2" : null,
            Keyword = more % 7 == 0 ? "graphs" : null,
            HasNote = more % 11 == 0 ? false : null,
        };
        var facets = await FacetsAsync(query);
        async Task Agree(IReadOnlyList<Facet> values, Func<string, PaperQuery> filtered)
        {
            foreach (var facet in values)
                Assert.Equal((facet.Value, facet.Count), (facet.Value, (await QueryAsync(filtered(facet.Value))).Total));
        }

        await Agree(facets.Decisions, v => query with { Decision = Enum.Parse<Decision>(v, ignoreCase: true) });
        await Agree(facets.Conferences, v => query with { Conference = v });
        await Agree(facets.Years, v => query with { Year = int.Parse(v, System.Globalization.CultureInfo.InvariantCulture) });
        await Agree(facets.Editions, v => query with { Edition = v });
        await Agree(facets.Sessions, v => query with { Session = v });
        await Agree(facets.Tracks, v => query with { Track = v });
        await Agree([.. facets.Keywords.Take(10)], v => query with { Keyword = v });
        await Agree(facets.Topics, v => query with { Topic = int.Parse(v, System.Globalization.CultureInfo.InvariantCulture) });
        await Agree(facets.Kinds, v => query with { Kind = PaperKinds.Parse(v) });
        await Agree(facets.Marks, v => query with { Mark = Enum.Parse<Mark>(v, ignoreCase: true) });

        // What is left out has no papers.
        var total = (await QueryAsync(query with { Mark = null })).Total;
        Assert.Equal(total, facets.Marks.Sum(m => m.Count));
        Assert.Equal((await QueryAsync(query with { Year = null })).Total, facets.Years.Sum(y => y.Count));
        Assert.Equal((await QueryAsync(query with { Edition = null })).Total, facets.Editions.Sum(e => e.Count));
    }
}
