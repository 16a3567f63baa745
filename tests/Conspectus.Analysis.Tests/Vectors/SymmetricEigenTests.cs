using Conspectus.Analysis.Vectors;
using FsCheck.Xunit;

namespace Conspectus.Analysis.Tests.Vectors;

public class SymmetricEigenTests
{
    [Property(MaxTest = 60)]
    public void A_random_symmetric_matrix_is_diagonalised(byte size, ulong seed)
    {
        var m = 1 + (size % 40);
        var numbers = Samples.Numbers(m * m, seed);
        var matrix = new double[m * m];
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < m; j++) matrix[(i * m) + j] = numbers[(Math.Min(i, j) * m) + Math.Max(i, j)];
        }

        AssertSolves(matrix, m);
    }

    [Property(MaxTest = 60)]
    public void A_matrix_of_low_rank_is_diagonalised(byte size, byte rank, ulong seed)
    {
        var (m, r) = (1 + (size % 40), rank % 5);
        var factor = Samples.Numbers(m * r, seed);
        var matrix = Samples.Multiply(factor, DenseMath.Transpose(factor, m, r), m, r, m);
        var (values, _) = AssertSolves(matrix, m);
        Assert.All(values.Skip(r), v => Assert.Equal(0, v, 1e-8 * m));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(17)]
    public void Zero_and_identity_have_repeated_eigenvalues(int m)
    {
        Assert.All(AssertSolves(new double[m * m], m).Values, v => Assert.Equal(0, v));
        var identity = new double[m * m];
        for (var i = 0; i < m; i++) identity[(i * m) + i] = 1;
        Assert.All(AssertSolves(identity, m).Values, v => Assert.Equal(1, v, 1e-12));
    }

    [Fact]
    public void All_ones_have_one_eigenvalue_and_zeros()
    {
        var (values, vectors) = AssertSolves(Enumerable.Repeat(1.0, 36).ToArray(), 6);
        Assert.Equal(6, values[0], 1e-12);
        Assert.All(values[1..], v => Assert.Equal(0, v, 1e-12));
        Assert.All(vectors[..6], v => Assert.Equal(1 / Math.Sqrt(6), v, 1e-12));
    }

    [Fact]
    public void Two_by_two_by_hand()
    {
        var (values, vectors) = SymmetricEigen.Solve([2, 1, 1, 2], 2);
        Assert.Equal(3, values[0], 1e-14);
        Assert.Equal(1, values[1], 1e-14);
        Assert.Equal(vectors[0], vectors[1], 1e-14);
    }

    [Fact]
    public void Numbers_of_very_different_size_are_diagonalised() =>
        AssertSolves([1e12, 1, 0, 0, 1, 1, 1e-6, 0, 0, 1e-6, 1e-12, 1e-13, 0, 0, 1e-13, 0], 4);

    [Fact]
    public void An_empty_matrix_has_no_eigenvalues() => Assert.Empty(SymmetricEigen.Solve([], 0).Values);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_matrix_that_is_not_finite_is_refused(double bad)
    {
        Assert.Throws<ArithmeticException>(() => SymmetricEigen.Solve([bad], 1));
        Assert.Throws<ArithmeticException>(() => SymmetricEigen.Solve([1, bad, bad, 1], 2));
        Assert.Throws<ArithmeticException>(() => SymmetricEigen.Solve([1, 0, 0, 0, bad, 0, 0, 0, 1], 3));
    }

    private static (double[] Values, double[] Vectors) AssertSolves(double[] matrix, int m)
    {
        var (values, vectors) = SymmetricEigen.Solve([.. matrix], m);
        Assert.Equal(values.OrderDescending(), values);
        var tolerance = 1e-12 * m * (1 + values.Max(Math.Abs));
        for (var k = 0; k < m; k++)
        {
            var vector = vectors[(k * m)..((k + 1) * m)];
            Assert.True(vector.MaxBy(Math.Abs) > 0, "The largest entry is not positive.");
            for (var i = 0; i < m; i++)
                Assert.Equal(values[k] * vector[i], Enumerable.Range(0, m).Sum(j => matrix[(i * m) + j] * vector[j]), tolerance);
            for (var l = 0; l <= k; l++)
                Assert.Equal(k == l ? 1 : 0, Enumerable.Range(0, m).Sum(j => vector[j] * vectors[(l * m) + j]), 1e-12 * m);
        }

        return (values, vectors);
    }
}
