using Conspectus.Analysis.Text;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Tests.Vectors;

public class EmbeddingTests
{
    private const int Rows = 60, Columns = 45, Rank = 5;

    private static readonly float[] LowRank =
        Samples.Multiply(Samples.Numbers(Rows * Rank, 1), Samples.Numbers(Rank * Columns, 2), Rows, Rank, Columns).Select(v => (float)v)
        .ToArray();
    private static readonly SparseMatrix Matrix = Samples.Sparse(LowRank, Rows, Columns);
    private static readonly EmbeddingOptions Plain = new() { SpectrumPower = 1, PowerIterations = 3 };
    private static readonly Embedding Fitted = Embedding.Create(Matrix, Plain, Samples.One);
    private static readonly (float[] Left, float[] Singular) Factors = RandomizedSvd.Compute(Matrix, 20, Plain, Samples.One);

    [Fact]
    public void A_matrix_of_low_rank_is_reconstructed()
    {
        // A = U Uᵀ A where U spans the columns of A.
        var (d, u) = (Factors.Singular.Length, Factors.Left);
        var spread = Samples.Multiply(DenseMath.Transpose(u, Rows, d), LowRank, d, Rows, Columns).Select(v => (float)v).ToArray();
        Samples.AssertClose(LowRank.Select(v => (double)v), Samples.Multiply(u, spread, Rows, d, Columns).Select(v => (float)v), 2e-3);
    }

    [Fact]
    public void Singular_values_are_the_roots_of_the_eigenvalues_of_the_gram_matrix()
    {
        var gram = Samples.Multiply(DenseMath.Transpose(LowRank, Rows, Columns), LowRank, Columns, Rows, Columns);
        var (values, _) = SymmetricEigen.Solve(gram, Columns);
        Samples.AssertClose(values.Take(Rank).Select(Math.Sqrt), Factors.Singular.Take(Rank), 2e-3);
        Assert.All(Factors.Singular.Skip(Rank), s => Assert.InRange(s, 0, 0.05f));
        Assert.Equal(Factors.Singular.OrderDescending(), Factors.Singular);
    }

    [Fact]
    public void The_leading_left_vectors_are_orthonormal()
    {
        var columns = DenseMath.Transpose(Factors.Left, Rows, Factors.Singular.Length);
        for (var a = 0; a < Rank; a++)
        {
            for (var b = 0; b <= a; b++)
                Assert.Equal(a == b ? 1 : 0, DenseMath.Dot(columns.AsSpan(a * Rows, Rows), columns.AsSpan(b * Rows, Rows)), 1e-4);
        }
    }

    [Fact]
    public void Cosines_of_the_matrix_are_kept()
    {
        var normalized = LowRank.ToArray();
        DenseMath.NormalizeRows(normalized, Columns);
        for (var i = 1; i < Rows; i++)
        {
            var cosine = DenseMath.Dot(normalized.AsSpan(0, Columns), normalized.AsSpan(i * Columns, Columns));
            Assert.Equal(cosine, DenseMath.Dot(Fitted.Row(0), Fitted.Row(i)), 1e-3);
        }
    }

    [Fact]
    public void A_lower_spectrum_power_makes_the_finer_directions_count_more()
    {
        double Finest(float power) =>
            Embedding.Create(Matrix, Plain with { SpectrumPower = power }, Samples.One).Values.Where((_, i) => i % 20 == Rank - 1)
            .Sum(v => v * v);
        Assert.True(Finest(0) > Finest(0.5f) && Finest(0.5f) > Finest(1));
    }

    [Fact]
    public void Rows_have_unit_length_and_a_zero_row_stays_zero()
    {
        var dense = LowRank.ToArray();
        dense.AsSpan(3 * Columns, Columns).Clear();
        var embedding = Embedding.Create(Samples.Sparse(dense, Rows, Columns), new EmbeddingOptions { Dimensions = 4 }, Samples.One);
        Assert.Equal((Rows, 4), (embedding.Count, embedding.Dimensions));
        for (var i = 0; i < Rows; i++) Assert.Equal(i == 3 ? 0 : 1, DenseMath.Dot(embedding.Row(i), embedding.Row(i)), 1e-4);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(5, 0)]
    [InlineData(0, 5)]
    [InlineData(1, 1)]
    [InlineData(2, 7)]
    [InlineData(7, 2)]
    public void Small_and_empty_matrices_are_embedded(int rows, int columns)
    {
        var embedding = Embedding.Create(Samples.Sparse(rows, columns, 3), new EmbeddingOptions(), Samples.One);
        Assert.Equal(rows * embedding.Dimensions, embedding.Values.Length);
        Assert.True(embedding.Dimensions >= 1);
        Assert.All(embedding.Values, v => Assert.True(float.IsFinite(v)));
    }

    [Fact]
    public void The_number_of_threads_changes_no_byte()
    {
        Assert.Equal(Fitted.Values, Embedding.Create(Matrix, Plain, new Workers(8)).Values);
        Assert.Equal(Factors.Singular, RandomizedSvd.Compute(Matrix, 20, Plain, new Workers(8)).Singular);
    }
}
