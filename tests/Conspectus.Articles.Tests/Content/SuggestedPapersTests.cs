using Conspectus.Analysis.Trends;
using Conspectus.Articles.Checks;
using Conspectus.Articles.Content;
using Conspectus.Articles.Tests.Samples;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;

namespace Conspectus.Articles.Tests.Content;

/// <summary>Papers that are worth a look, each for a reason that can be checked.</summary>
public sealed class SuggestedPapersTests
{
    // What makes a paper worth naming beside its reason.
    private const string Found = "We prove that mosses on north walls outgrow lichens within three wet winters.";

    [Fact]
    public void A_survey_that_is_the_only_one_of_its_topic() => Assert.Equal(
        "This is the one survey among the twenty papers of the topic.", Reason(Input(Paper("A look back", Found)), kind: PaperKind.Survey));

    [Fact]
    public void Two_surveys_are_not_the_only_one()
    {
        var input = Input(Paper("A look back", "We look back."), Paper("Another look back", "We look back again."));
        Assert.Null(Reason(input, PaperKind.Survey, all: true));
    }

    [Fact]
    public void The_first_of_its_topic_with_a_rising_term()
    {
        var paper = Paper("Dialogue oracles for wombats", $"They speak of dialogue oracles. {Found}");
        var elsewhere = Enumerable.Range(0, 12).Select(i => Paper($"Elsewhere {i}", "There are dialogue oracles.")).ToList();
        var input = Input([paper], elsewhere) with { Changed = [new ChangedTerm("dialogue oracles", TrendKind.Rising)] };
        Assert.Equal("It is the first of its topic to speak of “dialogue oracles”, as thirteen papers of two topics now do.", Reason(input));
    }

    [Fact]
    public void A_term_outside_of_the_title_is_not_what_a_paper_is_about()
    {
        var paper = Paper("Wombats that chat", $"Oracles are on the rise, such as dialogue oracles. {Found}");
        var elsewhere = Enumerable.Range(0, 12).Select(i => Paper($"Elsewhere {i}", "There are dialogue oracles.")).ToList();
        var input = Input([paper], elsewhere) with { Changed = [new ChangedTerm("dialogue oracles", TrendKind.Rising)] };
        Assert.Null(Reason(input, all: true));
    }

    [Fact]
    public void A_number_is_no_reason_for_a_paper_of_which_nothing_else_is_told() =>
        Assert.Null(Reason(Input(Paper("A look back", "It is a look back.")), PaperKind.Survey, all: true));

    [Fact]
    public void A_finding_against_expectation_is_quoted()
    {
        const string said = "Surprisingly, our results show that larger wombats dig tunnels more slowly than grey badgers on every hillside.";
        Assert.Equal($"“{said}” ", Reason(Input(Paper("Large wombats", $"Wombats are learners. We train wombats. {said}"))));
    }

    [Fact]
    public void A_name_that_others_use_is_counted_letter_by_letter()
    {
        var others = Enumerable.Range(0, 3).Select(i => Paper($"Elsewhere {i}", "We evaluate on WombatShop.")).Append(Paper("No name", "A wombatshop is no name."));
        Assert.Equal("Its “WombatShop” is named in four papers, itself among them.",
            Reason(Input([Paper("WombatShop: A Shop for Wombats", $"It is a shop. {Found}")], [.. others])));
    }

    [Fact]
    public void A_name_that_another_paper_explains_as_its_own_is_no_reason()
    {
        var others = Enumerable.Range(0, 3).Select(i => Paper($"Elsewhere {i}", "We use Wide Ordered Matching for Bats (WOMBAT).")).ToList();
        Assert.Null(Reason(Input([Paper("WOMBAT: A Dataset of Digging Marsupials", "It is a dataset.")], others), all: true));
    }

    [Fact]
    public void A_paper_in_the_theme_of_a_liked_one()
    {
        var input = Input(Paper("A", "We do this."), Paper("B", "We do that."));
        var liked = input.Papers[0].Id;
        Assert.StartsWith("It stands in the theme “Wombat tracking” of two papers, as does what the reader liked ",
            Reason(input with { Reading = [new ReadingState(liked, Mark.Liked, "")] }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_of_awards_is_a_reason() => Assert.Equal(
        "It stands in “Outstanding Paper Awards”.", Reason(Input(Paper("Prized", "We win.") with { Session = "Outstanding Paper Awards" })));

    [Fact]
    public void An_oral_stands_among_the_orals_and_not_here()
    {
        var paper = Paper("Prized", "We win.") with { Session = "Outstanding Paper Awards", Decision = Decision.Oral };
        Assert.Null(Reason(Input(paper), all: true));
    }

    private static Paper Paper(string title, string text) => SamplePapers.Paper(title, text);

    private static ArticleInput Input(params Paper[] papers) => Input(papers, []);

    // A topic of the papers with a theme of their own, filled up to twenty, and another topic with others.
    private static ArticleInput Input(Paper[] papers, IReadOnlyList<Paper> elsewhere)
    {
        var fill = Enumerable.Range(papers.Length, 20 - papers.Length).Select(i => Paper($"Filling number {i}", "Nothing to see.")).ToList();
        List<Paper> all = [.. papers, .. fill, .. elsewhere];
        all = [.. all.Select((p, i) => p with { Id = $"paper{i:00000}", Key = $"key{i}" })];
        var own = all.Take(20).Select(p => p.Id).ToList();
        var others = all.Skip(20).Select(p => p.Id).ToList();
        Topic Of(int id, string label, TopicLevel level, int? parent, List<string> ids) => new(id, label, level, parent, 0, [], [], ids);
        List<Topic> topics =
        [
            Of(1, "Marsupials", TopicLevel.Chapter, null, own), Of(2, "Wombats", TopicLevel.Topic, 1, own),
            Of(3, "Wombat tracking", TopicLevel.Theme, 2, own[..papers.Length]), Of(4, "Wombat rest", TopicLevel.Theme, 2, own[papers.Length..]),
        ];
        if (others.Count > 0)
        {
            topics.AddRange([Of(5, "Elsewhere", TopicLevel.Chapter, null, others), Of(6, "Somewhere", TopicLevel.Topic, 5, others),
                Of(7, "Anywhere", TopicLevel.Theme, 6, others)]);
        }

        var tree = new TopicTree([.. topics.OrderBy(t => t.Level)]);
        return new ArticleInput(all, tree, [], [], new DateOnly(2024, 1, 5)) { TopicsOverYears = tree };
    }

    // The first reason of the first topic; null where there is none.
    private static string? Reason(ArticleInput input, PaperKind kind = PaperKind.Method, bool all = false)
    {
        var special = kind == PaperKind.Method ? 0 : input.Topics.Find(3)!.Size;
        input = input with
        {
            Places = [.. input.Papers.Select((p, i) => new PaperPlace(p.Id, 0, 0, 1, 2, 3, Kind: new KindOfPaper(i < special ? kind : PaperKind.Method, [])))],
        };
        var article = ArticleBuilder.Build(input, ArticleOptions.Default);
        Assert.Empty(ArticleCheck.Check(article, input));
        var items = Sections(article.Chapters).Where(s => s.Title.EndsWith("Also worth a look", StringComparison.Ordinal)).SelectMany(s => s.Items).ToList();
        if (all) return items.Count == 0 ? null : Told(items[0]);
        return Told(items[0]);
    }

    private static string Told(Item item) => string.Concat(item.Sentences[0].Runs.Select(r => r.Text));

    private static IEnumerable<Section> Sections(IEnumerable<Section> sections) => sections.SelectMany(s => Sections(s.Sections).Prepend(s));
}
