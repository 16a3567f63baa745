using Conspectus.Core.Papers;

namespace Conspectus.Core.Tests.Papers;

public class DecisionsTests
{
    [Theory]
    [InlineData(null, Decision.Unknown)]
    [InlineData("  ", Decision.Unknown)]
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
    [InlineData("Reject")]
    [InlineData("REJECT")]
    [InlineData("Rejected")]
    [InlineData("Not accepted")]
    [InlineData("NOT_ACCEPTED")]
    [InlineData("not accepted for publication")]
    [InlineData("Wasn't accepted")]
    [InlineData("Was never accepted")]
    [InlineData("Unaccepted")]
    [InlineData("Not accepted as poster")]
    [InlineData("Not selected")]
    [InlineData("Not selected for presentation")]
    [InlineData("Not recommended")]
    [InlineData("Reject (not even as poster)")]
    [InlineData("Reject, not accepted as an oral or a poster")]
    [InlineData("Desk Reject")]
    [InlineData("desk-rejected")]
    [InlineData("DeskRejected")]
    [InlineData("Desk Rejected Submission")]
    [InlineData("ICLR 2024 Conference Desk Rejected Submission")]
    [InlineData("ICLR.cc/2024/Conference/Rejected_Submission")]
    [InlineData("Weak Reject")]
    [InlineData("Summary Reject")]
    [InlineData("Reject in Phase 1")]
    [InlineData("Reject and resubmit")]
    [InlineData("Reject - invited to resubmit as poster")]
    [InlineData("Invite to Workshop Track")]
    [InlineData("Rejected (was poster)")]
    [InlineData("Accepted, later rejected")]
    [InlineData("Declined")]
    [InlineData("Unsuccessful")]
    [InlineData("abgelehnt")]
    [InlineData("nicht angenommen")]
    [InlineData("Refusé")]
    [InlineData("non accepté")]
    [InlineData("no aceptado")]
    [InlineData("不採択")]
    [InlineData("拒稿")]
    [InlineData("Accept (poster) -> Reject")]
    public void A_rejection_in_whatever_words_is_no_acceptance(string text) => Assert.Equal(Decision.Rejected, Decisions.Parse(text));

    [Theory]
    [InlineData("Withdrawn")]
    [InlineData("Withdraw")]
    [InlineData("Withdrawal")]
    [InlineData("Withdrawn by authors")]
    [InlineData("Accepted, then withdrawn")]
    [InlineData("Accept (poster), withdrawn")]
    [InlineData("ICLR 2024 Conference Withdrawn Submission")]
    [InlineData("Withdrawn_Submission")]
    [InlineData("WithdrawnAfterReview")]
    [InlineData("Retracted")]
    [InlineData("Removed from the program")]
    [InlineData("Rejected; withdrawn")]
    [InlineData("zurückgezogen")]
    [InlineData("取り下げ")]
    public void A_withdrawal_in_whatever_words_is_no_acceptance(string text) => Assert.Equal(Decision.Withdrawn, Decisions.Parse(text));

    [Theory]
    [InlineData("not selected for oral", Decision.Unknown)]
    [InlineData("No oral", Decision.Unknown)]
    [InlineData("Not accepted as oral", Decision.Unknown)]
    [InlineData("Not yet accepted", Decision.Unknown)]
    [InlineData("not withdrawn", Decision.Unknown)]
    [InlineData("not rejected", Decision.Unknown)]
    [InlineData("Awaiting Decision", Decision.Unknown)]
    [InlineData("No decision", Decision.Unknown)]
    [InlineData("Submitted to ICLR 2024", Decision.Unknown)]
    [InlineData("Major revision", Decision.Unknown)]
    [InlineData("Posters presented by students", Decision.Poster)]
    [InlineData("Accept (not selected for oral)", Decision.Accepted)]
    [InlineData("Accept (not selected for an award)", Decision.Accepted)]
    [InlineData("Accept without poster", Decision.Accepted)]
    [InlineData("Accept, non-archival", Decision.Accepted)]
    [InlineData("Conditionally accepted", Decision.Accepted)]
    [InlineData("ACCEPT as short paper", Decision.Accepted)]
    [InlineData("Accept-Findings", Decision.Accepted)]
    [InlineData("採択", Decision.Accepted)]
    [InlineData("Selected", Decision.Accepted)]
    [InlineData("Accept (poster), not selected for oral", Decision.Poster)]
    [InlineData("Poster, not oral", Decision.Poster)]
    [InlineData("Poster only (no oral presentation)", Decision.Poster)]
    [InlineData("poster rather than oral", Decision.Poster)]
    [InlineData("a poster instead of an oral", Decision.Poster)]
    [InlineData("Rejected as oral, accepted as poster", Decision.Poster)]
    [InlineData("Not an oral but a poster", Decision.Poster)]
    [InlineData("Non-archival poster", Decision.Poster)]
    [InlineData("Poster (not withdrawn)", Decision.Poster)]
    [InlineData("Oral -> Poster", Decision.Poster)]
    [InlineData("Reject → Accept (poster)", Decision.Poster)]
    [InlineData("Accept (originally rejected)", Decision.Accepted)]
    [InlineData("Highlight", Decision.Spotlight)]
    [InlineData("Accept-Oral", Decision.Oral)]
    [InlineData("conferenceOral-iclr2013-conference", Decision.Oral)]
    public void A_negation_denies_only_what_it_stands_before(string text, Decision decision) => Assert.Equal(decision, Decisions.Parse(text));

    [Theory]
    [InlineData(Decision.Oral, Decision.Poster, Decision.Oral)]
    [InlineData(Decision.Unknown, Decision.Accepted, Decision.Accepted)]
    [InlineData(Decision.Oral, Decision.Rejected, Decision.Rejected)]
    [InlineData(Decision.Rejected, Decision.Unknown, Decision.Rejected)]
    [InlineData(Decision.Rejected, Decision.Withdrawn, Decision.Withdrawn)]
    public void A_rejection_outweighs_what_else_is_told(Decision one, Decision other, Decision both)
    {
        Assert.Equal(both, Decisions.Combine(one, other));
        Assert.Equal(both, Decisions.Combine(other, one));
    }

    [Theory]
    [InlineData("[Oral] Trees", "Trees", Decision.Oral)]
    [InlineData("[Withdrawn] Trees", "Trees", Decision.Withdrawn)]
    [InlineData("WITHDRAWN: Trees", "Trees", Decision.Withdrawn)]
    [InlineData("Retracted: Trees", "Trees", Decision.Withdrawn)]
    [InlineData("Trees (Desk Rejected)", "Trees", Decision.Rejected)]
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
