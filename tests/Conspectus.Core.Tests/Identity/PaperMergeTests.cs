using Conspectus.Core.Identity;
using Conspectus.Core.Papers;

namespace Conspectus.Core.Tests.Identity;

public class PaperMergeTests
{
    private static readonly Paper Poster = Samples.Paper("Trees", "Ada Example") with
    {
        Abstract = new TypesetText("We grow.", "We grow.", "We grow.", "we grow"),
        Keywords = ["trees"],
        Decision = Decision.Poster,
        Session = "Poster Session 5",
        Identifiers = new Identifiers { Doi = "10.1/1" },
        SourceId = "1",
    };

    private static readonly Paper Oral = Samples.Paper("Trees", "Ada Example") with
    {
        Id = "other",
        Decision = Decision.Oral,
        Session = "Oral 2B",
        Authors = [new Author("Ada Example", "London")],
        Identifiers = new Identifiers { Doi = "10.2/2", Arxiv = "2301.00001" },
        SourceId = "2",
    };

    [Fact]
    public void The_more_prominent_presentation_is_completed_from_the_other()
    {
        foreach (var both in new[] { PaperMerge.Together(Poster, Oral), PaperMerge.Together(Oral, Poster) })
        {
            Assert.Equal((Decision.Oral, "Oral 2B", "We grow.", "2"), (both.Decision, both.Session, both.Abstract.Text, both.SourceId));
            Assert.Equal(["trees"], both.Keywords);
            Assert.Equal(["10.2/2", "2301.00001"], both.Identifiers.List().Select(i => i.Value));
        }
    }

    [Fact]
    public void A_later_import_brings_new_content_and_takes_nothing_away()
    {
        var after = PaperMerge.Update(
            Poster with { Authors = Oral.Authors }, Oral with { Authors = [new Author("Ada Example"), new Author("Bo Sample")] });
        Assert.Equal((Poster.Id, Poster.Key, "1", "Oral 2B", "We grow."),
            (after.Id, after.Key, after.SourceId, after.Session, after.Abstract.Text));
        Assert.Equal([new Author("Ada Example", "London"), new Author("Bo Sample")], after.Authors);
        Assert.True(PaperMerge.Same(after, PaperMerge.Update(after, after)));
        Assert.False(PaperMerge.Same(after, after with { Identifiers = new() }));
        Assert.False(PaperMerge.Same(after, after with { Keywords = [] }));
    }

    [Fact]
    public void A_withdrawal_holds() =>
        Assert.True(PaperMerge.Update(Poster, Oral with { Decision = Decision.Withdrawn }).Decision == Decision.Withdrawn);

    [Fact]
    public void The_presentations_of_a_paper_are_one_record()
    {
        var oral = new Record { Title = "Trees", SourceId = "2", Decision = "Oral", Session = "Oral 2B", Url = "https://a.org/2" };
        var poster = new Record
        {
            Title = "Trees",
            SourceId = "1",
            Decision = "Accept (poster)",
            Session = "Poster 5",
            Abstract = "We grow.",
            Keywords = ["k"]
        };
        var one = PaperMerge.Together(poster, [oral, poster]);
        Assert.Equal(("1", "Oral", "Poster 5; Oral 2B", "We grow.", "https://a.org/2"),
            (one.SourceId, one.Decision, one.Session, one.Abstract, one.Url));
        Assert.Equal("Withdrawn", PaperMerge.Together(poster, [poster, oral with { Decision = "Withdrawn" }]).Decision);
        Assert.Equal(poster, PaperMerge.Together(poster, [poster]) with { Keywords = poster.Keywords, Authors = poster.Authors });
    }

    [Fact]
    public void The_records_of_a_source_are_grouped_by_paper()
    {
        Author[] team = [new("Ada Example"), new("Bo Sample")];
        Record[] records =
        [
            new() { Title = "The Team at the Task", SourceId = "W2.45", Authors = team,
                Abstract = "We describe our entry to post-editing, built on a large model." },
            new() { Title = "Trees", SourceId = "1", Authors = team, Decision = "Poster" },
            new() { Title = "The Team at the Task", SourceId = "W2.46", Authors = [team[1], team[0]],
                Abstract = "We describe our entry to quality estimation: scores for words." },
            new() { Title = "Trees", SourceId = "2", Authors = team, Decision = "Oral" },
            new() { Title = "Trees and Shrubs", SourceId = "3", Decision = "Oral" },
        ];
        var groups = RecordGroups.Of(records, Samples.Neurips, r => r.Title.StartsWith("Trees", StringComparison.Ordinal) ? "trees" : "");
        string[][] expected = [["W2.45"], ["1", "2", "3"], ["W2.46"]];
        Assert.Equal(expected, groups.Select(g => g.Records.Select(r => r.SourceId).ToArray()));
        Assert.Equal([null, MatchReason.SamePresentations, null], groups.Select(g => g.Reason));
        Assert.Equal((records[0], DifferenceReason.OtherIdentifierAndAbstract), (groups[2].Nearest, groups[2].Difference));
    }

    [Theory]
    [InlineData("We minimise $\\nabla f$ over \\textit{all} trees of the forest.", "We minimise $\nabla f$ over \textit{all} trees of the forest.", true)]
    [InlineData("We minimise $\nabla f$ over \textit{all} trees of the forest.", "We minimise $\\nabla f$ over \\textit{all} trees of the forest.", false)]
    [InlineData("We minimise $\\nabla f$ over all trees of the forest.", "Our sequel finds shrubs $\nabla g$ in quite another garden.", false)]
    [InlineData("We minimise $f$ over all trees.", "", true)]
    [InlineData("", "We minimise $\nabla f$ over all trees.", false)]
    public void Of_two_copies_of_a_text_the_undamaged_one_stays(string old, string now, bool stays)
    {
        var typesetter = new Typesetter(new PlainFormulas());
        var known = Poster with { Abstract = typesetter.Typeset(old) };
        var updated = PaperMerge.Update(known, Poster with { Abstract = typesetter.Typeset(now) });
        Assert.Equal(stays ? old : now, updated.Abstract.Source);
    }
}
