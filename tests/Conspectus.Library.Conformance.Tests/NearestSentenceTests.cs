using Conspectus.Library.Papers;

namespace Conspectus.Library.Conformance.Tests;

public class NearestSentenceTests
{
    private const string Html = "<p>Graphs are everywhere. We bound the regret of Q&amp;A. Code is there.</p>";

    [Fact]
    public void The_sentence_with_the_highest_cosine_is_nearest() =>
        Assert.Equal(1, NearestSentence.Find(Html, text => text.Contains("Q&A") ? 0.4f : 0.2f));

    [Fact]
    public void Where_none_is_near_there_is_no_nearest() => Assert.Null(NearestSentence.Find(Html, _ => 0.1f));

    [Fact]
    public void No_abstract_has_no_nearest() => Assert.Null(NearestSentence.Find("", _ => 1));
}
