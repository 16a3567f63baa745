using Conspectus.Analysis.Clustering;

namespace Conspectus.Analysis.Tests.Clustering;

public class CentroidsTests
{
    [Fact]
    public void A_centre_is_the_mean_direction_of_its_rows() =>
        Samples.AssertClose(
            [Math.Sqrt(0.5), Math.Sqrt(0.5), 0, 0, -1, 0],
            Centroids.Of([1, 0, 0, 1, -1, 0, 0, -1], 2, [0, 0, 2, -1], 3),
            1e-6);
}
