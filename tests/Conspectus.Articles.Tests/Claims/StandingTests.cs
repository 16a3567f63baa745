using Conspectus.Articles.Claims;
using Conspectus.Articles.Tests.Samples;

namespace Conspectus.Articles.Tests.Claims;

/// <summary>Which sentences may stand among those of other papers, and how.</summary>
public sealed class StandingTests
{
    [Theory]
    [InlineData("We prove that mosses on north walls outgrow lichens within three wet winters.")]
    [InlineData("We introduce a loss for mosses on walls and show that our loss keeps roots and stems apart.")]
    [InlineData("We prove that $d$-dimensional moss patches need at least $n$ samples of damp bark.")]
    [InlineData("We present MossNet, a network that tells mosses from lichens by their wet colours.")]
    [InlineData("We show that mosses recover faster than lichens because they store rain in leaves.")]
    public void What_speaks_of_itself_alone_stands_alone(string sentence) => Assert.True(Claim(sentence).IsAlone);

    [Theory]
    [InlineData("We show how the hospital can share damp mosses with lichens by wet mail.")] // which hospital?
    [InlineData("We show that mosses on bark ease the tradeoff, as lichens on stone do.")]
    [InlineData("We show that our detector separates damp mosses from grey lichens on bark.")]
    [InlineData("We prove that mosses on bark need a regret of $O(d\\sqrt{T})$ against grey lichens.")]
    [InlineData("We show that mosses of WQXZ kind outgrow grey lichens on wet bark.")]
    [InlineData("We demonstrate the effectiveness of the proposed approach on mosses, lichens, ferns and bark.")]
    [InlineData("We propose a novel approach that outperforms existing methods for mosses, lichens and ferns.")]
    [InlineData("We analyze mosses, lichens, ferns and algae of bark in three steps.")]
    [InlineData("In the case of bark, we show that mosses outgrow lichens and ferns.")]
    [InlineData("We study mosses, lichens, ferns and algae of bark in wet and dry winters.")]
    [InlineData("We introduce a network for mosses of bark.")]
    [InlineData("We show that both are possible for mosses, lichens, ferns and algae.")]
    [InlineData("We show that mosses of bark win in all three settings of winter.")]
    [InlineData("We show that mosses solve the first problem sooner than lichens and ferns.")]
    [InlineData("We show that $\\Sigma$ has mosses, lichens, ferns and algae of bark.")]
    public void What_is_known_only_from_its_abstract_does_not(string sentence) => Assert.False(Claim(sentence).IsAlone);

    [Theory]
    [InlineData("We show that mos- ses on bark outgrow lichens and ferns in wet winters.")]
    [InlineData("We show that mosses.LICHENs on bark outgrow algae and ferns in wet winters.")]
    [InlineData("We show that theMoss(pronounced moss) outgrows algae and ferns in wet winters.")]
    [InlineData("We show that mosses on the the bark outgrow lichens and ferns in wet winters.")]
    public void What_a_conversion_has_damaged_is_no_claim(string sentence) =>
        Assert.Empty(ClaimFinder.Find(SamplePapers.Paper("Mosses", sentence)));

    [Theory]
    [InlineData("Mosses on north walls are lost to grey lichens within three wet winters. We prove that rain helps them on bark.")]
    [InlineData("We look at bark. Mosses on north walls are lost to grey lichens within three wet winters. To address this, we propose rain.")]
    public void What_others_found_and_what_is_mended_next_is_not_told_as_found(string text) =>
        Assert.DoesNotContain(ClaimFinder.Find(SamplePapers.Paper("Mosses", text)),
            c => c.IsAlone && c.Kind != ClaimKind.Problem
                && string.Concat(c.Runs.Select(r => r.Text)).Contains("grey lichens", StringComparison.Ordinal));

    [Fact]
    public void Words_that_were_glued_are_known_from_the_other_papers()
    {
        var papers = Enumerable.Range(0, 500)
            .Select(i => SamplePapers.Paper($"Paper {i}", "The learning mechanism of mosses for bark.")).ToList();
        var names = new ShortNames(papers);

        Assert.True(names.HasGluedWords("they unveil the learningmechanism of mosses"));
        Assert.True(names.HasGluedWords("developed forbark"));
        Assert.False(names.HasGluedWords("they unveil the learning mechanism of wombats"));
        Assert.False(ShortNames.None.HasGluedWords("the learningmechanism"));
    }

    [Theory]
    [InlineData("In this paper, we prove that mosses on north walls outgrow lichens within three wet winters.",
        "Mosses on north walls outgrow lichens within three wet winters")]
    [InlineData("Our experiments show that mosses on north walls outgrow lichens within three wet winters.",
        "Mosses on north walls outgrow lichens within three wet winters")]
    [InlineData("We argue that mosses on north walls outgrow lichens within three wet winters.", null)]
    [InlineData("Using rain gauges, we show that mosses on north walls outgrow lichens in wet winters.", null)]
    [InlineData("We show that mosses on north walls outgrow lichens in wet winters and discuss why.", null)]
    public void What_was_shown_can_be_told_without_who_showed_it(string sentence, string? expected) =>
        Assert.Equal(expected, Claim(sentence).Statement is { } said ? string.Concat(said.Select(r => r.Text)) : null);

    [Fact]
    public void An_acronym_is_spelled_out_from_the_abstract()
    {
        var claim = Find("Wall moss ecology (WME) is a young field. We prove that WME predicts wet winters from dry autumns on bark.");
        Assert.Contains(
            "prove that Wall moss ecology (WME) predicts", string.Concat(claim.Runs.Select(r => r.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_takes_a_claim_back_is_told_along()
    {
        var claim = Find(
            "We prove that mosses on north walls outgrow lichens in wet winters. However, grey lichens outlive mosses on south "
                + "walls in summer.");
        Assert.Equal(
            "However, grey lichens outlive mosses on south walls in summer", string.Concat(claim.But!.Runs.Select(r => r.Text)));
    }

    [Fact]
    public void A_claim_whose_but_cannot_be_told_stands_only_with_its_paper() => Assert.False(Find(
        "We prove that mosses on north walls outgrow lichens in wet winters. However, see https://example.org for more.").IsAlone);

    private static Claim Claim(string sentence) => Find(sentence);

    private static Claim Find(string text) =>
        ClaimFinder.Find(SamplePapers.Paper("A title", text)).First(c => !c.Follows);
}
