using System.Collections.Concurrent;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Ranking;

/// <summary>Rows of dense vectors; those that were learned from are kept unpacked.</summary>
/// <param name="vectors">n × d.</param>
internal sealed class VectorRows(RoundedVectors vectors) : IExampleRows
{
    private readonly ConcurrentDictionary<int, float[]> _rows = [];

    /// <inheritdoc/>
    public int Columns => vectors.Dimensions;

    /// <inheritdoc/>
    public float Dot(int row, float[] weights) => DenseMath.Dot(weights, Row(row));

    /// <inheritdoc/>
    public void AddTo(float[] weights, float factor, int row) => DenseMath.AddScaled(weights, factor, Row(row));

    /// <inheritdoc/>
    public float SquaredLength(int row) => DenseMath.Dot(Row(row), Row(row));

    /// <inheritdoc/>
    public void Dots(float[] weights, float[] dots, Workers workers) => vectors.Dots(weights, dots, workers);

    private float[] Row(int row) => _rows.GetOrAdd(row, static (r, v) => v.Row(r), vectors);
}
