using Conspectus.Core.Papers;

namespace Conspectus.Core.Tests.Papers;

public class DecisionsTests
{
    [Theory]
    [InlineData(null, Decision.Unknown)]
    [InlineData("  ", Decision.Unknown)]
    [InlineData("Reject", Decision.Unknown)]
    [InlineData("Accept", Decision.Accepted)]
    [InlineData("accepted at the main conference", Decision.Accepted)]
    [InlineData("Accept (poster)", Decision.Poster)]
    [InlineData("NeurIPS 2023 poster", Decision.Poster)]
    [InlineData("Accept (Spotlight)", Decision.Spotlight)]
    [InlineData("Accept: notable-top-25%", Decision.Spotlight)]
    [InlineData("Accept: notable-top-5%", Decision.Oral)]
    [InlineData("notable top 5%", Decision.Oral)]
    [InlineData("ORAL", Decision.Oral)]
    [InlineData("Orals", Decision.Oral)]
    [InlineData("poster_oral", Decision.Oral)]
    [InlineData("AcceptOral", Decision.Oral)]
    [InlineData("Spotlight poster", Decision.Spotlight)]
    public void A_decision_is_read_from_the_words_conferences_use(string? text, Decision decision) =>
        Assert.Equal(decision, Decisions.Parse(text));

    [Theory]
    [InlineData("Doctoral consortium poster", Decision.Poster)]
    [InlineData("Accept, track Temporal Data", Decision.Accepted)]
    [InlineData("TEMPORAL", Decision.Unknown)]
    public void A_word_that_ends_in_oral_is_no_oral(string text, Decision decision) =>
        Assert.Equal(decision, Decisions.Parse(text));

    [Theory]
    [InlineData("[Oral] Trees", "Trees", Decision.Oral)]
    [InlineData("  (spotlight)  Trees", "Trees", Decision.Spotlight)]
    [InlineData("Trees [Poster]", "Trees", Decision.Poster)]
    [InlineData("Trees (ORAL) ", "Trees", Decision.Oral)]
    [InlineData("Trees", "Trees", Decision.Unknown)]
    [InlineData("Oral Histories and [Oral] Cancer", "Oral Histories and [Oral] Cancer", Decision.Unknown)]
    public void A_mark_at_either_end_is_taken_off_a_title(string title, string rest, Decision decision)
    {
        Assert.Equal(rest, Decisions.TakeFromTitle(title, out var found));
        Assert.Equal(decision, found);
    }

    [Fact]
    public void A_title_that_is_only_a_mark_stays()
    {
        Assert.Equal("[Oral]", Decisions.TakeFromTitle("[Oral]", out var found));
        Assert.Equal(Decision.Unknown, found);
    }

    [Fact]
    public void Every_decision_but_unknown_has_a_word()
    {
        Assert.Equal("", Decisions.Word(Decision.Unknown));
        foreach (var decision in Enum.GetValues<Decision>().Where(d => d != Decision.Unknown))
            Assert.Equal(decision, Decisions.Parse(Decisions.Word(decision)));
    }
}
