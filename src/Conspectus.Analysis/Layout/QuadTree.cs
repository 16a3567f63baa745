namespace Conspectus.Analysis.Layout;

/// <summary>A quadtree over points of the plane with the mass and the centre of mass of every cell.</summary>
/// <remarks>Cells lie in one array in depth-first order, each with the index behind its subtree, so that a traversal is a loop without a stack. Reused over iterations.</remarks>
internal sealed class QuadTree(int points)
{
    private const int MaxDepth = 32;
    private const int LeafSize = 1;

    private readonly int[] _order = new int[points];
    private readonly int[] _scratch = new int[points];
    private Cell[] _cells = new Cell[points * 2];
    private int _count;

    private struct Cell
    {
        public float X, Y, Mass, Width2;
        public int Next;
        public bool Leaf;
    }

    /// <summary>Builds the tree. <paramref name="y"/> is n × 2.</summary>
    public void Build(float[] y)
    {
        float minX = float.MaxValue, minY = float.MaxValue, maxX = float.MinValue, maxY = float.MinValue;
        for (var i = 0; i < points; i++)
        {
            _order[i] = i;
            minX = Math.Min(minX, y[2 * i]);
            maxX = Math.Max(maxX, y[2 * i]);
            minY = Math.Min(minY, y[(2 * i) + 1]);
            maxY = Math.Max(maxY, y[(2 * i) + 1]);
        }

        _count = 0;
        var width = Math.Max(Math.Max(maxX - minX, maxY - minY), 1e-9f);
        Split(y, 0, points, (minX + maxX) / 2, (minY + maxY) / 2, width, 0);
    }

    /// <summary>The repulsion on a point of the tree at (px, py): Σ q² (yᵢ − yⱼ) and Σ q with q = 1 / (1 + |yᵢ − yⱼ|²), j ≠ i.</summary>
    public (float X, float Y, double Sum) Repulsion(float px, float py, float theta2)
    {
        float fx = 0, fy = 0;
        double sum = 0;
        var cells = _cells;
        for (var c = 0; c < _count;)
        {
            ref readonly var cell = ref cells[c];
            var dx = px - cell.X;
            var dy = py - cell.Y;
            var d2 = (dx * dx) + (dy * dy);
            if (!cell.Leaf && cell.Width2 >= theta2 * d2)
            {
                c++; // too near to act as one point: look inside
                continue;
            }

            var q = 1 / (1 + d2);
            var mass = cell.Mass * q;
            sum += mass;
            fx += mass * q * dx;
            fy += mass * q * dy;
            c = cell.Next;
        }

        return (fx, fy, sum - 1); // the point itself is in the tree at distance 0 with q = 1 and no force
    }

    private void Split(float[] y, int from, int to, float cx, float cy, float width, int depth)
    {
        if (_count == _cells.Length) Array.Resize(ref _cells, _cells.Length * 2);
        var at = _count++;
        float sx = 0, sy = 0;
        for (var p = from; p < to; p++)
        {
            sx += y[2 * _order[p]];
            sy += y[(2 * _order[p]) + 1];
        }

        var leaf = to - from <= LeafSize || depth == MaxDepth;
        _cells[at] = new Cell { X = sx / (to - from), Y = sy / (to - from), Mass = to - from, Width2 = width * width, Leaf = leaf };
        if (!leaf)
        {
            var middle = Partition(y, from, to, 1, cy);
            var left = Partition(y, from, middle, 0, cx);
            var right = Partition(y, middle, to, 0, cx);
            var (half, quarter) = (width / 2, width / 4);
            if (left > from) Split(y, from, left, cx - quarter, cy - quarter, half, depth + 1);
            if (middle > left) Split(y, left, middle, cx + quarter, cy - quarter, half, depth + 1);
            if (right > middle) Split(y, middle, right, cx - quarter, cy + quarter, half, depth + 1);
            if (to > right) Split(y, right, to, cx + quarter, cy + quarter, half, depth + 1);
        }

        _cells[at].Next = _count;
    }

    // Stable, so that sums run in the same order whatever the order of the points was.
    private int Partition(float[] y, int from, int to, int axis, float pivot)
    {
        var low = from;
        var high = 0;
        for (var p = from; p < to; p++)
        {
            if (y[(2 * _order[p]) + axis] < pivot) _order[low++] = _order[p];
            else _scratch[high++] = _order[p];
        }

        Array.Copy(_scratch, 0, _order, low, high);
        return low;
    }
}
