using Conspectus.Analysis.Neighbors;

namespace Conspectus.Analysis.Layout;

/// <summary>Points of the plane in a grid of square cells, so that the nearest of one are found without looking at all.</summary>
internal sealed class PointGrid
{
    private const int PointsACell = 8;
    private readonly float[] _y;
    private readonly int _side;
    private readonly float _minX;
    private readonly float _minY;
    private readonly float _cell;
    private readonly int[] _starts;
    private readonly int[] _points;

    /// <summary>A grid over <paramref name="y"/>, n × 2. Cost: linear.</summary>
    public PointGrid(float[] y)
    {
        var n = y.Length / 2;
        _y = y;
        _side = Math.Max(1, (int)Math.Sqrt(n / PointsACell));
        (_minX, _minY) = (float.MaxValue, float.MaxValue);
        float maxX = float.MinValue, maxY = float.MinValue;
        for (var i = 0; i < n; i++)
        {
            (_minX, maxX) = (Math.Min(_minX, y[2 * i]), Math.Max(maxX, y[2 * i]));
            (_minY, maxY) = (Math.Min(_minY, y[(2 * i) + 1]), Math.Max(maxY, y[(2 * i) + 1]));
        }

        _cell = Math.Max(Math.Max(maxX - _minX, maxY - _minY) / _side, 1e-9f);
        _starts = new int[(_side * _side) + 1];
        _points = new int[n];
        for (var i = 0; i < n; i++) _starts[CellOf(i) + 1]++;
        for (var c = 0; c < _side * _side; c++) _starts[c + 1] += _starts[c];
        var next = _starts[..^1];
        for (var i = 0; i < n; i++) _points[next[CellOf(i)]++] = i;
    }

    /// <summary>The points nearest to point <paramref name="i"/>, without itself, nearest first. At most n − 1 may be wanted.</summary>
    public void Nearest(int i, Span<int> nearest)
    {
        if (nearest.Length == 0) return;
        var (column, row) = (Column(_y[2 * i], _minX), Column(_y[(2 * i) + 1], _minY));
        var distances = new float[nearest.Length];
        for (var ring = (int)Math.Ceiling((Math.Sqrt(nearest.Length / (double)PointsACell) - 1) / 2); ; ring++)
        {
            var found = new List<int>();
            for (var r = Math.Max(0, row - ring); r <= Math.Min(_side - 1, row + ring); r++)
            {
                for (var c = Math.Max(0, column - ring); c <= Math.Min(_side - 1, column + ring); c++)
                    found.AddRange(_points.AsSpan(_starts[(r * _side) + c]..(_starts[(r * _side) + c + 1])));
            }

            if (found.Count - 1 < nearest.Length) continue;
            var nearness = new float[found.Count];
            for (var p = 0; p < nearness.Length; p++) nearness[p] = found[p] == i ? float.NegativeInfinity : -Distance2(i, found[p]);
            TopK.Select(nearness, nearest, distances);
            var reach = ring * _cell; // beyond the rings looked through no point is nearer than this
            if (-distances[^1] > reach * reach && ring < _side) continue;
            for (var k = 0; k < nearest.Length; k++) nearest[k] = found[nearest[k]];
            return;
        }
    }

    private float Distance2(int i, int j)
    {
        var (dx, dy) = (_y[2 * i] - _y[2 * j], _y[(2 * i) + 1] - _y[(2 * j) + 1]);
        return (dx * dx) + (dy * dy);
    }

    private int Column(float value, float min) => Math.Clamp((int)((value - min) / _cell), 0, _side - 1);

    private int CellOf(int i) => (Column(_y[(2 * i) + 1], _minY) * _side) + Column(_y[2 * i], _minX);
}
