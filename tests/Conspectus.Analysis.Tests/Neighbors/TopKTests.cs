using Conspectus.Analysis.Neighbors;
using FsCheck.Xunit;

namespace Conspectus.Analysis.Tests.Neighbors;

public class TopKTests
{
    [Property(MaxTest = 300)]
    public void The_largest_come_first_and_of_equal_ones_the_earlier(sbyte[] numbers, byte wanted)
    {
        var values = numbers.Select(n => n / 4f).ToArray();
        var k = values.Length == 0 ? 0 : wanted % (values.Length + 1);
        var (indices, top) = (new int[k], new float[k]);
        TopK.Select(values, indices, top);
        var expected = Enumerable.Range(0, values.Length).OrderByDescending(i => values[i]).ThenBy(i => i).Take(k).ToArray();
        Assert.Equal(expected, indices);
        Assert.Equal(expected.Select(i => values[i]), top);
    }

    [Fact]
    public void Infinities_are_numbers()
    {
        var (indices, top) = (new int[3], new float[3]);
        TopK.Select([float.NegativeInfinity, 1, float.PositiveInfinity, float.NegativeInfinity], indices, top);
        Assert.Equal([2, 1, 0], indices);
        Assert.Equal([float.PositiveInfinity, 1, float.NegativeInfinity], top);
    }
}
