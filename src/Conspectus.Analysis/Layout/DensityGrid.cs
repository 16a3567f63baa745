namespace Conspectus.Analysis.Layout;

/// <summary>The density of points of the plane, by a Gaussian kernel, at the corners of a grid of square cells.</summary>
internal sealed class DensityGrid
{
    private const float CellsABandwidth = 2;
    private const float Reach = 3; // bandwidths; the kernel is cut off there, so that the border of the grid is empty
    private const int MostCells = 1024;
    private readonly float[] _values;
    private readonly float _left;
    private readonly float _bottom;

    /// <summary>A grid around <paramref name="points"/>, n × 2, n &gt; 0, all finite. Cost: n, and cells × kernel.</summary>
    public DensityGrid(float[] points, float bandwidth)
    {
        var (right, top) = (float.MinValue, float.MinValue);
        (_left, _bottom) = (float.MaxValue, float.MaxValue);
        for (var i = 0; i < points.Length; i += 2)
        {
            (_left, right) = (Math.Min(_left, points[i]), Math.Max(right, points[i]));
            (_bottom, top) = (Math.Min(_bottom, points[i + 1]), Math.Max(top, points[i + 1]));
        }

        Cell = Math.Max(bandwidth / CellsABandwidth, Math.Max(right - _left, top - _bottom) / MostCells);
        var radius = (int)MathF.Ceiling(Reach * bandwidth / Cell);
        var margin = radius + 2; // the weight of a point is divided over the corners of its cell
        (_left, _bottom) = (_left - (margin * Cell), _bottom - (margin * Cell));
        Columns = (int)((right - _left) / Cell) + margin + 1;
        Rows = (int)((top - _bottom) / Cell) + margin + 1;
        _values = new float[Columns * Rows];
        for (var i = 0; i < points.Length; i += 2) Add(points[i], points[i + 1]);
        Blur(bandwidth, radius);
    }

    /// <summary>The side of a cell.</summary>
    public float Cell { get; }

    /// <summary>Corners in a row.</summary>
    public int Columns { get; }

    /// <summary>Rows of corners, the lowest first.</summary>
    public int Rows { get; }

    /// <summary>The density at a corner, not normalised.</summary>
    public float this[int column, int row] => _values[(row * Columns) + column];

    /// <summary>The densities of a row of corners.</summary>
    public ReadOnlySpan<float> Row(int row) => _values.AsSpan(row * Columns, Columns);

    /// <summary>The place of a corner, or of what lies between corners.</summary>
    public (float X, float Y) Place(float column, float row) => (_left + (column * Cell), _bottom + (row * Cell));

    /// <summary>The density at a place inside the grid, linear between the corners.</summary>
    public float At(float x, float y)
    {
        var (c, r, u, v) = Locate(x, y);
        return (this[c, r] * (1 - u) * (1 - v)) + (this[c + 1, r] * u * (1 - v)) + (this[c, r + 1] * (1 - u) * v)
            + (this[c + 1, r + 1] * u * v);
    }

    private (int Column, int Row, float U, float V) Locate(float x, float y)
    {
        var (u, v) = ((x - _left) / Cell, (y - _bottom) / Cell);
        var (c, r) = ((int)u, (int)v);
        return (c, r, u - c, v - r);
    }

    private void Add(float x, float y)
    {
        var (c, r, u, v) = Locate(x, y);
        var at = (r * Columns) + c;
        _values[at] += (1 - u) * (1 - v);
        _values[at + 1] += u * (1 - v);
        _values[at + Columns] += (1 - u) * v;
        _values[at + Columns + 1] += u * v;
    }

    private void Blur(float bandwidth, int radius)
    {
        var kernel = new float[radius + 1];
        for (var k = 0; k <= radius; k++) kernel[k] = MathF.Exp(-0.5f * (k * Cell / bandwidth) * (k * Cell / bandwidth));
        var half = new float[_values.Length];
        Spread(_values, half, kernel, 1);
        Array.Clear(_values);
        Spread(half, _values, kernel, Columns);
    }

    // Only cells that hold points contribute, and these lie at least one kernel away from the border; most of a grid is empty.
    private static void Spread(float[] from, float[] to, float[] kernel, int step)
    {
        for (var i = 0; i < from.Length; i++)
        {
            if (from[i] == 0) continue;
            to[i] += from[i] * kernel[0];
            for (var k = 1; k < kernel.Length; k++)
            {
                to[i - (k * step)] += from[i] * kernel[k];
                to[i + (k * step)] += from[i] * kernel[k];
            }
        }
    }
}
