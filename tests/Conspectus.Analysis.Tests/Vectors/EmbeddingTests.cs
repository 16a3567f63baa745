using Conspectus.Analysis.Text;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Tests.Vectors;

public class EmbeddingTests
{
    private const int Rows = 60, Columns = 45, Rank = 5;

    private static readonly float[] LowRank = Samples.Multiply(Samples.Numbers(Rows * Rank, 1), Samples.Numbers(Rank * Columns, 2), Rows, Rank, Columns).Select(v => (float)v).ToArray();
    private static readonly SparseMatrix Matrix = Samples.Sparse(LowRank, Rows, Columns);
    private static readonly Embedding Fitted = Embedding.Create(Matrix, new EmbeddingOptions(), Samples.One);

    [Fact]
    public void A_matrix_of_low_rank_is_reconstructed()
    {
        // A = U Uᵀ A where U spans the columns of A.
        var (d, u) = (Fitted.Dimensions, Fitted.Left);
        var spread = Samples.Multiply(DenseMath.Transpose(u, Rows, d), LowRank, d, Rows, Columns).Select(v => (float)v).ToArray();
        Samples.AssertClose(LowRank.Select(v => (double)v), Samples.Multiply(u, spread, Rows, d, Columns).Select(v => (float)v), 2e-3);
    }

    [Fact]
    public void Singular_values_are_the_roots_of_the_eigenvalues_of_the_gram_matrix()
    {
        var gram = Samples.Multiply(DenseMath.Transpose(LowRank, Rows, Columns), LowRank, Columns, Rows, Columns);
        var (values, _) = SymmetricEigen.Solve(gram, Columns);
        Samples.AssertClose(values.Take(Rank).Select(Math.Sqrt), Fitted.SingularValues.Take(Rank), 2e-3);
        Assert.All(Fitted.SingularValues.Skip(Rank), s => Assert.InRange(s, 0, 0.05f));
        Assert.Equal(Fitted.SingularValues.OrderDescending(), Fitted.SingularValues);
    }

    [Fact]
    public void The_leading_left_vectors_are_orthonormal()
    {
        var columns = DenseMath.Transpose(Fitted.Left, Rows, Fitted.Dimensions);
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
    public void A_row_that_was_fitted_falls_on_its_own_vector()
    {
        for (var i = 0; i < Rows; i += 11)
        {
            var row = new SparseMatrix(1, Columns, [0, Matrix.RowIndices(i).Length], Matrix.RowIndices(i).ToArray(), Matrix.RowValues(i).ToArray());
            Assert.Equal(1, DenseMath.Dot(Fitted.Project(row, Matrix).AsSpan(0, Rank), Fitted.Row(i)[..Rank]), 2e-2);
        }
    }

    [Fact]
    public void A_document_of_the_corpus_falls_near_its_own_vector()
    {
        var vectors = TermVectors.Create(TokenizedCorpus.Create(Samples.Corpus, Samples.One), new TermOptions(), Samples.One);
        var embedding = Embedding.Create(vectors.Matrix, new EmbeddingOptions(), Samples.One);
        for (var i = 0; i < 60; i += 7)
            Assert.InRange(DenseMath.Dot(embedding.Project(vectors.Transform(Samples.Corpus[i]), vectors.Matrix), embedding.Row(i)), 0.98f, 1.001f);
        Assert.All(embedding.Project(vectors.Transform(Samples.Titled("quark")), vectors.Matrix), v => Assert.Equal(0f, v));
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
        var many = Embedding.Create(Matrix, new EmbeddingOptions(), new Workers(8));
        Assert.Equal(Fitted.Values, many.Values);
        Assert.Equal(Fitted.SingularValues, many.SingularValues);
    }
}
