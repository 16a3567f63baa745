namespace Conspectus.Analysis.Vectors;

/// <summary>A matrix in compressed sparse rows.</summary>
/// <remarks>Within a row, columns ascend. Immutable by convention: the arrays are shared, not copied.</remarks>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">Number of columns.</param>
/// <param name="Starts">Rows + 1 offsets into the other two arrays.</param>
/// <param name="Indices">The column of each stored value.</param>
/// <param name="Values">The stored values.</param>
public sealed record SparseMatrix(int Rows, int Columns, int[] Starts, int[] Indices, float[] Values)
{
    /// <summary>The columns stored in a row.</summary>
    public ReadOnlySpan<int> RowIndices(int row) => Indices.AsSpan(Starts[row], Starts[row + 1] - Starts[row]);

    /// <summary>The values stored in a row.</summary>
    public ReadOnlySpan<float> RowValues(int row) => Values.AsSpan(Starts[row], Starts[row + 1] - Starts[row]);

    /// <summary>The transpose. Cost: linear in the stored values.</summary>
    public SparseMatrix Transpose()
    {
        var starts = new int[Columns + 1];
        foreach (var column in Indices) starts[column + 1]++;
        for (var c = 0; c < Columns; c++) starts[c + 1] += starts[c];
        var next = starts.AsSpan(0, Columns).ToArray();
        var indices = new int[Indices.Length];
        var values = new float[Values.Length];
        for (var row = 0; row < Rows; row++)
        {
            for (var p = Starts[row]; p < Starts[row + 1]; p++)
            {
                var at = next[Indices[p]]++;
                indices[at] = row;
                values[at] = Values[p];
            }
        }

        return new SparseMatrix(Columns, Rows, starts, indices, values);
    }

    /// <summary>This matrix times a dense one.</summary>
    /// <param name="dense">Columns × <paramref name="width"/>, row-major.</param>
    /// <param name="width">The number of columns of <paramref name="dense"/>.</param>
    /// <param name="workers">Threads.</param>
    /// <param name="into">Receives the product, or null for a new array.</param>
    /// <returns>Rows × <paramref name="width"/>, row-major.</returns>
    public float[] Multiply(float[] dense, int width, Workers workers, float[]? into = null)
    {
        var product = into ?? new float[(long)Rows * width];
        workers.Blocks(Rows, 64, (from, to) =>
        {
            for (var row = from; row < to; row++)
            {
                var target = product.AsSpan(row * width, width);
                target.Clear();
                for (var p = Starts[row]; p < Starts[row + 1]; p++)
                    DenseMath.AddScaled(target, Values[p], dense.AsSpan(Indices[p] * width, width));
            }
        });
        return product;
    }
}
