using FsCheck.Xunit;

namespace Conspectus.Analysis.Tests;

public class SeededRandomTests
{
    // The reference numbers of SplitMix64 for the seed 1234567.
    [Fact]
    public void The_numbers_are_those_of_SplitMix64()
    {
        var random = new SeededRandom(1234567);
        Assert.Equal(6457827717110365317UL, random.NextBits());
        Assert.Equal(3203168211198807973UL, random.NextBits());
        Assert.Equal(9817491932198370423UL, random.NextBits());
    }

    [Property]
    public void Numbers_lie_in_their_ranges(ulong seed, byte bound)
    {
        var random = new SeededRandom(seed);
        for (var i = 0; i < 100; i++)
        {
            Assert.InRange(random.NextDouble(), 0, 0.9999999999999999);
            Assert.InRange(random.Next(bound + 1), 0, bound);
            Assert.InRange(random.NextGaussian(), -6f, 6f);
        }
    }

    [Fact]
    public void Normal_numbers_have_mean_0_and_variance_1()
    {
        var numbers = Samples.Numbers(20_000, 9);
        Assert.Equal(0, numbers.Average(n => (double)n), 0.03);
        Assert.Equal(1, numbers.Average(n => (double)n * n), 0.05);
    }
}
