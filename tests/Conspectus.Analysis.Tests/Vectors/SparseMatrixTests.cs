using Conspectus.Analysis.Vectors;
using FsCheck.Xunit;

namespace Conspectus.Analysis.Tests.Vectors;

public class SparseMatrixTests
{
    [Property(MaxTest = 50)]
    public void The_transpose_of_the_transpose_is_the_matrix(byte rows, byte columns, ulong seed)
    {
        var matrix = Samples.Sparse(rows % 40, columns % 40, seed);
        var transpose = matrix.Transpose();
        var back = transpose.Transpose();
        Assert.Equal((matrix.Columns, matrix.Rows), (transpose.Rows, transpose.Columns));
        Assert.Equal(DenseMath.Transpose(Samples.Dense(matrix), matrix.Rows, matrix.Columns), Samples.Dense(transpose));
        Assert.Equal(matrix.Starts, back.Starts);
        Assert.Equal(matrix.Indices, back.Indices);
        Assert.Equal(matrix.Values, back.Values);
        for (var row = 0; row < transpose.Rows; row++)
            Assert.Equal(transpose.RowIndices(row).ToArray().Order(), transpose.RowIndices(row).ToArray());
    }

    [Property(MaxTest = 50)]
    public void The_product_is_that_of_school_on_any_number_of_threads(byte rows, byte columns, byte width, ulong seed)
    {
        var matrix = Samples.Sparse(rows, columns % 40, seed);
        var w = 1 + (width % 20);
        var dense = Samples.Numbers(matrix.Columns * w, seed + 1);
        var product = matrix.Multiply(dense, w, Samples.One);
        Samples.AssertClose(Samples.Multiply(Samples.Dense(matrix), dense, matrix.Rows, matrix.Columns, w), product, 1e-4);
        Assert.Equal(product, matrix.Multiply(dense, w, new Workers(4)));
    }
}
