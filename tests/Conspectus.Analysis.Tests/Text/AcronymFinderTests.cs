using Conspectus.Analysis.Text;
using FsCheck.Xunit;

namespace Conspectus.Analysis.Tests.Text;

public class AcronymFinderTests
{
    private static string[] Pairs(string text) => [.. AcronymFinder.In(text).Select(d => $"{d.ShortForm} = {d.LongForm}")];

    [Theory]
    [InlineData("We train Large Language Models (LLMs) on moss.", "LLMs = Large Language Models")]
    [InlineData("An LLM (large language model) reads.", "LLM = large language model")]
    [InlineData("by stochastic gradient descent (GD)", "GD = gradient descent")]
    [InlineData("Neural Radiance Fields (NeRF) of ferns", "NeRF = Neural Radiance Fields")]
    [InlineData("Contrastive Language-Image Pre-training (CLIP)", "CLIP = Contrastive Language-Image Pre-training")]
    [InlineData("reinforcement learning from human feedback (RLHF)", "RLHF = reinforcement learning from human feedback")]
    [InlineData("differential privacy (DP) and dynamic programming (DP)", "DP = differential privacy", "DP = dynamic programming")]
    [InlineData("independent and identically distributed (i.i.d.) samples", "i.i.d. = independent and identically distributed")]
    [InlineData("three-dimensional (3D) scenes", "3D = three-dimensional")]
    [InlineData("with graph neural networks [GNNs; 12 layers]", "GNNs = graph neural networks")]
    [InlineData("a model of mosses (abbreviated MoM)", "MoM = model of mosses")]
    [InlineData("an anti-human immunodeficiency virus (HIV) drug", "HIV = human immunodeficiency virus")]
    [InlineData("multiplicity of infection (M.O.I.)", "M.O.I. = multiplicity of infection")]
    [InlineData("the enzyme (superoxide dismutase, SOD)", "SOD = superoxide dismutase")]
    public void Definitions_are_found(string text, params string[] pairs) => Assert.Equal(pairs, Pairs(text));

    [Theory]
    [InlineData("gradients explode (e.g., in deep networks) in general")]
    [InlineData("in each instance (ii) of moss")]
    [InlineData("in each instance (II) of moss")]
    [InlineData("see Figure (see Section 2) and (b) of moss")]
    [InlineData("a protein (pH) of something")]
    [InlineData("that is (i.e.) important example (e.g.)")]
    [InlineData("an unclosed (parenthesis")]
    [InlineData("()( )(([]")]
    public void What_only_looks_like_one_is_none(string text) => Assert.Empty(Pairs(text));

    [Fact]
    public void A_definition_says_where_both_forms_stand()
    {
        const string text = "We study differential privacy (DP) here.";
        var found = Assert.Single(AcronymFinder.In(text));
        Assert.Equal("differential privacy", text[found.Start..found.End]);
        Assert.Equal("DP", text[found.ShortStart..][..2]);
    }

    [Property]
    public void Any_text_is_read(string? text, int seed)
    {
        const string parts = "(); [,]aB -1.\n";
        var random = new Random(seed);
        var mixed = text + new string([.. Enumerable.Range(0, 60).Select(_ => parts[random.Next(parts.Length)])]);
        foreach (var found in AcronymFinder.In(mixed)) Assert.Equal(found.LongForm, mixed[found.Start..found.End]);
    }
}
