using Conspectus.Core;
using Conspectus.Workbench.Analyzing;

namespace Conspectus.Workbench.Tests.Analyzing;

public class PaceTests
{
    [Theory]
    [InlineData(3584, 3584, 0, 0, 0, "0 of 3,584 papers")]
    [InlineData(3584, 3584, 896, 64, 0.25, "896 of 3,584 papers, 14.0 a second, 4 min left")]
    [InlineData(1000, 500, 250, 25, 0.75, "750 of 1,000 papers, 10.0 a second, 25 s left")]
    [InlineData(1000, 500, 500, 50, 1, "1,000 of 1,000 papers")]
    [InlineData(1000, 0, 0, 0, 1, "1,000 of 1,000 papers")]
    [InlineData(0, 0, 0, 0, 1, "0 of 0 papers")]
    public void It_tells_how_much_is_done_how_fast_and_how_long(int papers, int missing, int read, double seconds, double fraction, string told) =>
        Assert.Equal(new StageProgress(PaperEncoding.Stage, fraction, told), new Pace(papers, missing).At(read, seconds));
}
