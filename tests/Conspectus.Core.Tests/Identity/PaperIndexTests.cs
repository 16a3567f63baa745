using Conspectus.Core.Conferences;
using Conspectus.Core.Identity;
using Conspectus.Core.Papers;

namespace Conspectus.Core.Tests.Identity;

public class PaperIndexTests
{
    private const string First = "We describe our entry to post-editing, built on a large translation model.";
    private const string Second = "We describe our entry to quality estimation, which predicts scores for words.";

    private static readonly Record Trees = new()
    {
        Title = "On Trees",
        Abstract = "We grow trees in small gardens and measure how they do.",
        Authors = [new Author("Ada Example"), new Author("Bo Sample")],
        SourceId = "1",
        Url = "https://example.org/trees",
        Identifiers = new Identifiers { Doi = "10.1145/trees", OpenReview = "abcdefgh" },
    };

    private static readonly Record Bare = new() { Title = "On Shrubs" };

    public static TheoryData<string, Record, MatchReason> Same => new()
    {
        { "the DOI", Bare with { Identifiers = new Identifiers { Doi = "https://doi.org/10.1145/TREES" } }, MatchReason.SameDoi },
        { "the forum's address", Bare with { Url = "https://openreview.net/forum?id=abcdefgh" }, MatchReason.SameOpenReview },
        { "the source's identifier, the title corrected", Bare with { SourceId = "1", Authors = Trees.Authors }, MatchReason.SameSourceId },
        { "the source's identifier, authors unknown", Bare with { SourceId = "1" }, MatchReason.SameSourceId },
        { "the title, spelled otherwise", Bare with { Title = "on  TREES!", Authors = [new Author("A. Example")] },
            MatchReason.SameTitleAndAuthor },
        { "the title and a name inverted", Bare with { Title = "On Trees", Authors = [new Author("Sample, Bo")] },
            MatchReason.SameTitleAndAuthor },
        { "the title, authors unknown", Bare with { Title = "On Trees" }, MatchReason.SameTitle },
        { "the address", Bare with { Url = "https://example.org/trees", Authors = [new Author("Bo Sample")] }, MatchReason.SameAddress },
        { "the title, with another identifier, but the same abstract", Trees with { SourceId = "2", Identifiers = new() },
            MatchReason.SameTitleAndAuthor },
        { "the title, with another identifier, but no abstract", Trees with { SourceId = "2", Identifiers = new(), Abstract = "" },
            MatchReason.SameTitleAndAuthor },
        { "the title, the abstract rewritten", Bare with { Title = "On Trees", Authors = Trees.Authors, Abstract = Second },
            MatchReason.SameTitleAndAuthor },
    };

    public static TheoryData<string, Record, DifferenceReason?> Different => new()
    {
        { "nothing in common", Bare, null },
        { "the identifier of another row", Bare with { SourceId = "1", Authors = [new Author("Cy Specimen")] },
            DifferenceReason.NoSharedAuthor },
        { "the title of others", Bare with { Title = "On Trees", Authors = [new Author("Cy Specimen")] }, DifferenceReason.NoSharedAuthor },
        { "the title of a namesake", Bare with { Title = "On Trees", Authors = [new Author("Anna Example")] },
            DifferenceReason.NoSharedAuthor },
        { "the title, another identifier, another abstract", Trees with { SourceId = "2", Identifiers = new(), Abstract = Second },
            DifferenceReason.OtherIdentifierAndAbstract },
        { "the title, another DOI, another abstract",
            Trees with { SourceId = "", Identifiers = new() { Doi = "10.1145/2" }, Abstract = Second },
            DifferenceReason.OtherIdentifierAndAbstract },
    };

    private static readonly Record Rapid = new()
    {
        Title = "RapidTree: Growing Forests Fast",
        Authors = [new Author("Ada Example"), new Author("Bo Sample")],
        Abstract = "Forests are dear to grow, and few groups can afford to plant one of their own from seed. We introduce a nursery of fast trees "
            + "that joins pruning, grafting and careful watering in one recipe, and grow a whole forest in a day on eight plots of land. On the "
            + "usual benchmarks of shade and fruit our forest stands as high as those that took weeks, at a hundredth of the price.",
    };

    [Fact]
    public void A_paper_that_was_renamed_is_found_by_authors_and_abstract()
    {
        var renamed = Rapid with
        {
            Title = "MosaicForest: One Day, Eight Plots",
            Abstract = Rapid.Abstract.Replace("We introduce", "Here we introduce", StringComparison.Ordinal)
        };
        Assert.Equal((Rapid, MatchReason.SameAuthorsAndText), Find(renamed, isListed: false));
        Assert.Null(Find(renamed, isListed: true).Found); // one source tells its papers apart
        Assert.Null(Find(renamed with { Authors = [new Author("Ada Example"), new Author("Cy Specimen")] }, isListed: false).Found);
        Assert.Null(Find(renamed with { Abstract = "A sequel. " + Rapid.Abstract[..150] + Second + First + Second },
            isListed: false).Found);
        Assert.Null(Find(renamed with { Abstract = Rapid.Abstract[..200] }, isListed: false).Found);
    }

    private static (Record? Found, MatchReason? Reason) Find(Record record, bool isListed)
    {
        var index = new PaperIndex<Record>();
        var edition = new Edition("ICML", 2023);
        index.Add(Rapid, PaperKeys.Of(Rapid, edition, "one"), isListed);
        var match = index.Find(PaperKeys.Of(record, edition, "other"));
        return (match.Found, match.Reason);
    }

    [Theory]
    [MemberData(nameof(Same))]
    public void A_known_paper_is_recognised_by(string what, Record record, MatchReason reason)
    {
        var match = Index(Trees).Find(Keys(record));
        Assert.True(match.Found is not null, what);
        Assert.Equal((Trees.Title, reason), (match.Found, match.Reason));
        Assert.NotEmpty(MatchWords.Of(reason));
    }

    [Theory]
    [MemberData(nameof(Different))]
    public void Another_paper_has(string what, Record record, DifferenceReason? difference)
    {
        var match = Index(Trees).Find(Keys(record));
        Assert.True(match.Found is null, what);
        Assert.Equal((difference is null ? null : Trees.Title, difference), (match.Nearest, match.Difference));
        Assert.NotEmpty(difference is { } d ? MatchWords.Of(d) : "-");
    }

    [Fact]
    public void One_source_that_lists_two_titles_lists_two_papers_but_for_the_oral_and_the_poster_of_one()
    {
        var poster = Trees with { Decision = "Poster" };
        var index = Index(poster, isListed: true);
        var other = poster with { Title = "On Shrubs", SourceId = "2", Identifiers = new() };
        Assert.Equal(DifferenceReason.OtherTitleInSource, index.Find(Keys(other)).Difference);
        Assert.Equal(MatchReason.SameAddress, index.Find(Keys(other with { Decision = "Oral" })).Reason);
        Assert.Equal(MatchReason.SameAddress, Index(poster).Find(Keys(other)).Reason);
    }

    [Fact]
    public void One_source_that_lists_two_abstracts_under_one_title_lists_two_papers()
    {
        var record = Bare with { Authors = Trees.Authors, Abstract = First };
        Assert.Equal(DifferenceReason.OtherAbstract,
            Index(record, isListed: true).Find(Keys(record with { Abstract = Second })).Difference);
        Assert.Equal(MatchReason.SameTitleAndAuthor,
            Index(record, isListed: true).Find(Keys(record with { Abstract = "We describe our entry to post-editing" })).Reason);
    }

    [Theory]
    [InlineData("TBA")]
    [InlineData("tbd.")]
    [InlineData("Untitled")]
    public void A_placeholder_is_no_title(string title)
    {
        var record = Bare with { Title = title, Authors = Trees.Authors };
        Assert.Equal(DifferenceReason.PlaceholderTitle, Index(record).Find(Keys(record)).Difference);
        Assert.Equal(MatchReason.SameSourceId, Index(record with { SourceId = "9" }).Find(Keys(record with { SourceId = "9" })).Reason);
    }

    [Fact]
    public void Of_two_papers_with_one_title_the_one_with_the_nearer_abstract_is_meant()
    {
        var index = Index(Bare with { SourceId = "1", Authors = Trees.Authors, Abstract = First });
        index.Add("second", Keys(Bare with { SourceId = "2", Authors = Trees.Authors, Abstract = Second }), isListed: false);
        Assert.Equal("second", index.Find(Keys(Bare with { Authors = Trees.Authors, Abstract = Second + " It works." })).Found);
        Assert.Equal(Bare.Title, index.Find(Keys(Bare with { Authors = Trees.Authors, Abstract = First })).Found);
    }

    [Fact]
    public void What_a_paper_was_called_before_still_finds_it()
    {
        var index = Index(Trees);
        index.Add(Trees.Title, Keys(Bare with { Authors = [new Author("Cy Specimen")] }), isListed: false);
        Assert.Equal(Trees.Title, index.Find(Keys(Bare with { Authors = [new Author("Bo Sample")] })).Found);
        Assert.Equal(Trees.Title, index.Find(Keys(Bare with { Title = "On Trees", Authors = [new Author("C. Specimen")] })).Found);
    }

    [Fact]
    public void An_address_that_many_papers_share_tells_nothing()
    {
        var index = new PaperIndex<string>();
        for (var i = 0; i < 20; i++) index.Add(
            $"{i}", Keys(new Record { Title = $"Paper {i}", Url = "https://example.org/" }), isListed: false);
        Assert.Null(index.Find(Keys(new Record { Title = "Another", Url = "https://example.org/" })).Nearest);
        Assert.Equal("3", index.Find(Keys(new Record { Title = "Paper 3", Url = "https://example.org/" })).Found);
    }

    [Fact]
    public void Editions_are_apart_unless_one_asks_across_them()
    {
        var later = Keys(Trees) with { Edition = "icml-2024" };
        Assert.Null(Index(Trees).Find(later).Found);
        var index = new PaperIndex<string>(acrossEditions: true);
        index.Add("trees", Keys(Trees), isListed: false);
        Assert.Equal(("trees", MatchReason.SameDoi), (index.Find(later).Found, index.Find(later).Reason));
        var row = Trees with { Identifiers = new(), Url = null };
        Assert.Equal(MatchReason.SameTitleAndAuthor, index.Find(Keys(row) with { Edition = "icml-2024" }).Reason);
        Assert.Equal(DifferenceReason.OtherAbstract,
            index.Find(Keys(row with { Abstract = Second }) with { Edition = "icml-2024" }).Difference);
        Assert.Null(index.Find(Keys(Bare with { SourceId = "1" }) with { Edition = "icml-2024" }).Nearest);
    }

    [Fact]
    public void Thousands_of_papers_with_one_title_take_no_time()
    {
        var index = new PaperIndex<string>();
        for (var i = 0; i < 4000; i++)
        {
            var name = $"{(char)('A' + (i % 26))}da {(char)('A' + (i / 26 % 26))}{(char)('a' + (i / 676))}xample";
            var keys = Keys(new Record { Title = "Editorial", Authors = [new Author(name)], Abstract = First });
            Assert.Null(index.Find(keys).Found);
            index.Add($"{i}", keys, isListed: true);
        }
    }

    private static PaperIndex<string> Index(Record record, bool isListed = false)
    {
        var index = new PaperIndex<string>();
        index.Add(record.Title, Keys(record), isListed);
        return index;
    }

    private static PaperKeys Keys(Record record) => PaperKeys.Of(record, new Edition("NeurIPS", 2023), "csv");
}
