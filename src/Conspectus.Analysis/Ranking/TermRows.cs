using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Ranking;

/// <summary>Rows of a sparse matrix.</summary>
/// <param name="matrix">n × columns.</param>
internal sealed class TermRows(SparseMatrix matrix) : IExampleRows
{
    private const int Block = 1024;

    /// <inheritdoc/>
    public int Columns => matrix.Columns;

    /// <inheritdoc/>
    public float Dot(int row, float[] weights)
    {
        var indices = matrix.RowIndices(row);
        var values = matrix.RowValues(row);
        var sum = 0f;
        for (var p = 0; p < indices.Length; p++) sum += weights[indices[p]] * values[p];
        return sum;
    }

    /// <inheritdoc/>
    public void AddTo(float[] weights, float factor, int row)
    {
        var indices = matrix.RowIndices(row);
        var values = matrix.RowValues(row);
        for (var p = 0; p < indices.Length; p++) weights[indices[p]] += factor * values[p];
    }

    /// <inheritdoc/>
    public float SquaredLength(int row) => DenseMath.Dot(matrix.RowValues(row), matrix.RowValues(row));

    /// <inheritdoc/>
    public void Dots(float[] weights, float[] dots, Workers workers) => workers.Blocks(matrix.Rows, Block, (from, to) =>
    {
        for (var row = from; row < to; row++) dots[row] = Dot(row, weights);
    });
}
