using Conspectus.Analysis.Ranking;
using Conspectus.Workbench.Ranking;

namespace Conspectus.Workbench.Tests.Ranking;

public class RemainingTextTests
{
    [Theory]
    [InlineData(2900, "About 6 (2 to 14) more among the 2,900 unread; the next hundred hold about 3.")]
    [InlineData(80, "About 6 (2 to 14) more among the 80 unread.")]
    [InlineData(0, "Nothing is unread.")]
    public void What_remains_is_said_in_a_sentence(int unread, string sentence) =>
        Assert.Equal(sentence, RemainingText.Of(new RemainingEstimate(6.2, 2, 14, 2.8), unread));
}
