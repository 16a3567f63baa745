using Conspectus.Core.Topics;

namespace Conspectus.Core.Tests.Topics;

public class KindOfPaperTests
{
    [Theory]
    [InlineData(PaperKind.Reproduction, "[Re] Reproducibility Study of Trees", "We reproduce the claims of the original paper.", "")]
    [InlineData(PaperKind.Resource, "TreeBank: a dataset of trees", "We collect photographs of trees.", "")]
    [InlineData(PaperKind.Resource, "Trees in cities", "How trees grow.", "Datasets and Benchmarks Track")]
    [InlineData(PaperKind.Survey, "Pruning: A Survey", "This survey tells how trees are pruned.", "")]
    [InlineData(PaperKind.Theory, "Tight regret bounds for trees", "We prove an upper bound and a matching lower bound.", "")]
    [InlineData(PaperKind.Method, "Pruning trees: a random matrix perspective", "We argue that pruning helps and propose a rule.", "")]
    [InlineData(PaperKind.Position, "Position: trees should be left alone", "We argue that nobody knows.", "")]
    [InlineData(PaperKind.Study, "Do trees grow?", "We conduct an empirical study and find that they do.", "")]
    [InlineData(PaperKind.Method, "Faster pruning", "We propose a method that outperforms all others.", "")]
    [InlineData(PaperKind.Method, "", "", "")]
    public void The_words_of_a_paper_tell_its_kind(PaperKind kind, string title, string body, string track)
    {
        var found = KindOfPaper.Of(title, body, track);
        Assert.Equal(kind, found.Kind);
        var words = $"{title} {body} {track}".ToLowerInvariant();
        Assert.All(found.Cues, c => Assert.Contains(c, words, StringComparison.Ordinal));
    }

    [Fact]
    public void A_cue_inside_a_word_is_none() => Assert.Equal(PaperKind.Method, KindOfPaper.Of("Surveyors", "Datasetless.", "").Kind);
}
