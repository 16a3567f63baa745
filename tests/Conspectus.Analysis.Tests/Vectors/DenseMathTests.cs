using Conspectus.Analysis.Vectors;
using FsCheck.Xunit;

namespace Conspectus.Analysis.Tests.Vectors;

public class DenseMathTests
{
    [Property]
    public void The_dot_product_is_that_of_school(byte length, ulong seed)
    {
        var (a, b) = (Samples.Numbers(length, seed), Samples.Numbers(length, seed + 1));
        var expected = a.Zip(b, (x, y) => (double)x * y).Sum();
        Assert.Equal(expected, DenseMath.Dot(a, b), 1e-5 * (1 + length));
    }

    [Property]
    public void AddScaled_adds_a_multiple(byte length, ulong seed)
    {
        var (a, b) = (Samples.Numbers(length, seed), Samples.Numbers(length, seed + 1));
        var expected = a.Zip(b, (x, y) => x + (2.5 * y)).ToArray();
        DenseMath.AddScaled(a, 2.5f, b);
        Samples.AssertClose(expected, a, 1e-5);
    }

    [Property]
    public void Normalize_gives_unit_length_and_the_same_direction(byte length, ulong seed)
    {
        var vector = Samples.Numbers(length + 1, seed);
        var norm = Math.Sqrt(vector.Sum(v => (double)v * v));
        var expected = vector.Select(v => v / norm).ToArray();
        DenseMath.Normalize(vector);
        Samples.AssertClose(expected, vector, 1e-5);
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    [InlineData(float.MaxValue)]
    public void A_vector_without_a_finite_length_becomes_zero(float bad)
    {
        var vector = Enumerable.Repeat(0f, 11).Append(bad).ToArray();
        DenseMath.Normalize(vector);
        Assert.All(vector, v => Assert.Equal(0f, v));
    }

    [Fact]
    public void Rows_are_normalised_one_by_one()
    {
        float[] matrix = [3, 4, 0, 0, float.NaN, 1, 0, -2];
        DenseMath.NormalizeRows(matrix, 2);
        Samples.AssertClose([0.6, 0.8, 0, 0, 0, 0, 0, -1], matrix, 1e-6);
    }

    [Property]
    public void The_transpose_turns_rows_into_columns(byte rows, byte columns)
    {
        var (r, c) = (rows % 80, columns % 80);
        var matrix = Samples.Numbers(r * c, 5);
        var transpose = DenseMath.Transpose(matrix, r, c);
        for (var i = 0; i < r; i++)
        {
            for (var j = 0; j < c; j++) Assert.Equal(matrix[(i * c) + j], transpose[(j * r) + i]);
        }

        Assert.Equal(matrix, DenseMath.Transpose(transpose, c, r));
    }
}
