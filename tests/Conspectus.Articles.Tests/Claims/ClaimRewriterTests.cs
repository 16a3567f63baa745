using Conspectus.Analysis.Roles;
using Conspectus.Articles.Claims;
using Conspectus.Articles.Prose;
using Conspectus.Articles.Tests.Samples;
using Conspectus.Core.Papers;
using Conspectus.Core.Text;

namespace Conspectus.Articles.Tests.Claims;

public sealed class ClaimRewriterTests
{
    private const string Three = "Ada Vance; Boris Lund; Chi Mori";
    private const string Two = "Ada Vance; Boris Lund";
    private const string One = "Ada Vance";

    [Theory]
    [InlineData(Three, "We propose a new loss that keeps the margins of all classes apart.",
        "Vance et al. propose a new loss that keeps the margins of all classes apart")]
    [InlineData(Two, "In this paper, we show that our loss keeps the margins of us apart.",
        "Vance and Lund show that their loss keeps the margins of them apart")]
    [InlineData(One, "We study losses that keep the margins of all classes apart.",
        "Vance studies losses that keep the margins of all classes apart")]
    [InlineData(One, "We focus on losses that keep the margins of all classes apart.",
        "Vance focuses on losses that keep the margins of all classes apart")]
    [InlineData(Three, "This paper presents a loss that keeps the margins of all classes apart.",
        "Vance et al. present a loss that keeps the margins of all classes apart")]
    [InlineData(Three, "This paper presents a loss for long tails and proves that it keeps margins apart.",
        "The paper by Vance et al. presents a loss for long tails and proves that it keeps margins apart")]
    [InlineData(Three, "Therefore, to address this issue, we introduce a loss that keeps all margins apart.",
        "Vance et al. introduce a loss that keeps all margins apart")]
    [InlineData(Three, "To keep margins apart, we introduce a loss that punishes closeness.",
        "To keep margins apart, Vance et al. introduce a loss that punishes closeness")]
    [InlineData(Three, "We then theoretically prove that our loss keeps the margins of all classes apart.",
        "Vance et al. theoretically prove that their loss keeps the margins of all classes apart")]
    [InlineData(Three, "For deep burrows, we introduce two kinds of noise that keep all margins apart.",
        "For deep burrows, Vance et al. introduce two kinds of noise that keep all margins apart")]
    [InlineData(Three, "We win.", null)]
    [InlineData(Three, "We found that losses keep the margins of all classes apart.",
        "Vance et al. found that losses keep the margins of all classes apart")]
    [InlineData(Three, "We prove a rate of $O(\\frac{we}{our})$ for the margins of all classes.",
        "Vance et al. prove a rate of $O(\\frac{we}{our})$ for the margins of all classes")]
    [InlineData("", "We propose a new loss that keeps the margins of all classes apart.",
        "The authors propose a new loss that keeps the margins of all classes apart")]
    [InlineData("Emil van der Berg", "We propose a new loss that keeps the margins of all classes apart.",
        "Van der Berg proposes a new loss that keeps the margins of all classes apart")]
    [InlineData("ADA VANCE", "We propose a new loss that keeps the margins of all classes apart.",
        "Vance proposes a new loss that keeps the margins of all classes apart")]
    [InlineData(Three, "Our method outperforms all of the others on the data set for long tails.",
        "Their method outperforms all of the others on the data set for long tails")]
    public void Writes_about_the_authors(string authors, string source, string? expected) =>
        Assert.Equal(expected, Rewrite(authors, source));

    [Theory]
    [InlineData("We propose it as a loss that keeps the margins of all classes apart.")]
    [InlineData("However, this is a loss that keeps the margins of all classes apart.")]
    [InlineData("We address this problem with a loss that keeps the margins of all classes apart.")]
    [InlineData("We compare the former with a loss that keeps the margins of all classes apart.")]
    [InlineData("We propose such losses, which keep the margins of all classes far apart.")]
    [InlineData("We present a loss (which keeps the margins of all classes far apart.")]
    [InlineData("We present a loss of $x which keeps the margins of all classes far apart.")]
    [InlineData("We present a loss, see https://example.org, that keeps the margins of classes apart.")]
    [InlineData("We release the loss and the code is publicly available for all to use and to see.")]
    [InlineData("We present a loss and I like that it keeps the margins of all classes apart.")]
    [InlineData("We present a loss which we describe in Section 3 with the margins of all classes.")]
    [InlineData("We ask what keeps the margins of all classes far apart?")]
    [InlineData("We present three things about the margins of all of the many classes:")]
    [InlineData("Losses keep the margins of all classes far apart, and we like that they do.")]
    [InlineData("We would have proposed a loss that keeps the margins of all classes apart.")]
    public void Refuses_what_cannot_stand_alone(string source) => Assert.Null(Rewrite(Three, source));

    [Fact]
    public void Makes_a_second_verb_agree_with_a_single_author_or_refuses()
    {
        Assert.Equal("Vance proposes a loss for long tails and proves that margins stay apart", Rewrite(
            One, "We propose a loss for long tails and prove that margins stay apart."));
        Assert.Null(Rewrite(One, "We propose a loss that helps learners adapt and improve the margins of classes."));
    }

    [Fact]
    public void Refuses_more_than_45_words() =>
        Assert.Null(Rewrite(Three, "We propose a loss that " + string.Join(' ', Enumerable.Repeat("really", 42)) + " works."));

    [Fact]
    public void Knows_where_the_sentence_stands()
    {
        var paper = SamplePapers.All[0];
        var claim = ClaimFinder.Find(paper)[0];
        Assert.StartsWith("In this paper, we propose Cautious Critics", paper.Abstract.Source.AsSpan(
            claim.Evidence.Start, claim.Evidence.Length));
        Assert.EndsWith("does not hold.", paper.Abstract.Source.Substring(claim.Evidence.Start, claim.Evidence.Length));
    }

    [Fact]
    public void Finds_the_main_claim_first_and_results_last()
    {
        var claims = ClaimFinder.Find(SamplePapers.All[0]);
        Assert.Equal([false, true], claims.Select(c => c.Follows));
        Assert.Empty(ClaimFinder.Find(SamplePapers.All[7]));
        Assert.Empty(ClaimFinder.Find(SamplePapers.All[9]));
    }

    [Theory]
    [InlineData("MarginNet: Losses for All", "MarginNet keeps the margins of all classes apart by a loss.",
        "MarginNet keeps the margins of all classes apart by a loss")]
    [InlineData("4M: Losses for All", "4M keeps the margins of all classes apart by a loss.",
        "4M keeps the margins of all classes apart by a loss")]
    [InlineData("MarginNet: Losses for All", "MarginNet, unlike others, margins of all classes apart by a loss.", null)]
    [InlineData("MarginNet: Losses for All", "OtherNet keeps the margins of all classes apart by a loss.", null)]
    [InlineData("The margins: Losses for All", "The margins keeps these margins of all classes apart by a loss.", null)]
    [InlineData("MarginNet: Losses for All", "MarginNet keeps this margin of all classes apart by a loss.", null)]
    public void A_sentence_about_what_the_title_names_stands_as_it_is(string title, string source, string? expected)
    {
        var claim = ClaimRewriter.Rewrite(SamplePapers.Paper(title, source, Three), Whole(source), ShortNames.None);
        Assert.Equal(expected, claim is null ? null : string.Concat(claim.Runs.Select(r => r.Text)));
    }

    private static AbstractSentence Whole(string source) => new(new TextSpan(0, source.Length), SentenceRole.Method, 1);

    private static string? Rewrite(string authors, string source)
    {
        Paper paper = SamplePapers.Paper("A title", source, authors);
        return ClaimRewriter.Rewrite(paper, Whole(source), ShortNames.None) is { } claim ? string.Concat(claim.Runs.Select(r => r.Text))
            : null;
    }
}
