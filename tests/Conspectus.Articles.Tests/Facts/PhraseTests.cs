using Conspectus.Articles.Facts;
using Conspectus.Articles.Tests.Samples;
using Conspectus.Core.Topics;

namespace Conspectus.Articles.Tests.Facts;

public sealed class PhraseTests
{
    [Theory]
    [InlineData("CLIP", "We build on CLIP.", 1)]
    [InlineData("CLIP", "We build on CLIPs.", 1)]
    [InlineData("CLIP", "We cut a video clip.", 0)]
    [InlineData("CLIP", "We call it CLIPPER.", 0)]
    [InlineData("LLMs", "An LLM speaks.", 1)]
    [InlineData("Stable Diffusion", "A stable diffusion.", 1)]
    [InlineData("diffusion models", "A diffusion model.", 1)]
    [InlineData("diffusion models", "A model of diffusion.", 0)]
    public void A_name_in_capitals_is_no_other_word(string phrase, string text, int expected)
    {
        var input = new ArticleInput([SamplePapers.Paper("A title", text)], TopicTree.Empty, [], [], new DateOnly(2024, 1, 5));
        Assert.Equal(expected, new FactSheet(input).Count(new ArticleQuery(QueryKind.PhrasePapers, Text: phrase)));
    }
}
