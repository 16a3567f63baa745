using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Conspectus.Analysis.Layout;

/// <summary>
/// The repulsion of t-SNE between all points of the plane, by a balanced k-d tree whose leaves of sixteen points are walked through the
/// tree together.
/// </summary>
/// <remarks>
/// J. Barnes and P. Hut, "A hierarchical O(N log N) force-calculation algorithm" (Nature 324, 1986), with one list of cells for all points
/// of a leaf (J. E. Barnes, "A modified tree code", J. Comput. Phys. 87, 1990), so that the forces are computed eight points at a time. The
/// shape of the tree depends on the number of points alone; each leaf's forces are summed by one thread in a fixed order. Reused over
/// iterations.
/// </remarks>
public sealed class RepulsionTree
{
    private const int LeafSize = 16;

    private readonly int[] _order;
    private readonly float[] _x;
    private readonly float[] _y;
    private readonly Cell[] _cells;
    private readonly int[] _leaves;
    private readonly int[][] _levels;

    /// <summary>A tree over <paramref name="count"/> points, at least one.</summary>
    public RepulsionTree(int count)
    {
        _order = [.. Enumerable.Range(0, count)];
        var leaves = (count + LeafSize - 1) / LeafSize;
        (_x, _y) = (new float[leaves * LeafSize], new float[leaves * LeafSize]);
        _cells = new Cell[(2 * leaves) - 1];
        _leaves = new int[leaves];
        var levels = new List<List<int>>();
        var used = 0;
        Shape(0, leaves, 0);
        _levels = [.. levels.Select(l => l.ToArray())];

        void Shape(int from, int to, int depth)
        {
            var at = used++;
            if (depth == levels.Count) levels.Add([]);
            if (to - from == 1) _leaves[from] = at;
            else levels[depth].Add(at);
            _cells[at] = new Cell { From = from * LeafSize, To = Math.Min(count, to * LeafSize), Leaf = to - from == 1 };
            if (to - from > 1)
            {
                var middle = (from + to + 1) / 2;
                Shape(from, middle, depth + 1);
                Shape(middle, to, depth + 1);
            }

            _cells[at].Next = used;
        }
    }

    private struct Cell
    {
        public float X, Y, Mass, Size2;
        public int Next, From, To;
        public bool Leaf;
        public float MinX, MinY, MaxX, MaxY;
    }

    /// <summary>Sorts the points into the tree's leaves. Cost: O(n log n).</summary>
    /// <param name="y">n × 2.</param>
    /// <param name="workers">Threads.</param>
    public void Sort(float[] y, Workers workers)
    {
        foreach (var level in _levels) workers.For(level.Length, c => Split(y, level[c]));
    }

    /// <summary>Takes the points' present places, leaving their order. Cost: O(n).</summary>
    /// <param name="y">n × 2.</param>
    /// <param name="workers">Threads.</param>
    public void Refit(float[] y, Workers workers)
    {
        workers.Blocks(_leaves.Length, 64, (from, to) =>
        {
            for (var l = from; l < to; l++) FitLeaf(y, ref _cells[_leaves[l]]);
        });
        for (var c = _cells.Length - 1; c >= 0; c--)
        {
            if (!_cells[c].Leaf) Join(ref _cells[c], _cells[c + 1], _cells[_cells[c + 1].Next]);
        }
    }

    /// <summary>
    /// The repulsion on every point: Σ q² (yᵢ − yⱼ) into <paramref name="force"/> and Σ q into <paramref name="sums"/>, q = 1 / (1 + |yᵢ −
    /// yⱼ|²), j ≠ i.
    /// </summary>
    /// <param name="theta">A cell narrower than this share of its distance from a leaf acts as one point.</param>
    /// <param name="force">n × 2.</param>
    /// <param name="sums">n.</param>
    /// <param name="workers">Threads.</param>
    public void Repulsion(float theta, float[] force, double[] sums, Workers workers) => workers.Blocks(_leaves.Length, 16, (from, to) =>
    {
        var list = new float[3 * 1024];
        for (var l = from; l < to; l++)
        {
            ref readonly var leaf = ref _cells[_leaves[l]];
            var length = Gather(leaf, theta * theta, ref list);
            for (var at = leaf.From; at < leaf.To; at += 8) Push(at, Math.Min(8, leaf.To - at), list.AsSpan(0, length), force, sums);
        }
    });

    // What acts on a leaf, as triples of place and mass: cells far away, and the points of the leaves that are near.
    private int Gather(in Cell leaf, float theta2, ref float[] list)
    {
        var length = 0;
        var cells = _cells;
        for (var c = 0; c < cells.Length;)
        {
            if (length + (3 * LeafSize) > list.Length) Array.Resize(ref list, 2 * list.Length);
            ref readonly var cell = ref cells[c];
            var dx = Math.Max(0, Math.Max(leaf.MinX - cell.X, cell.X - leaf.MaxX));
            var dy = Math.Max(0, Math.Max(leaf.MinY - cell.Y, cell.Y - leaf.MaxY));
            if (cell.Size2 < theta2 * ((dx * dx) + (dy * dy)))
            {
                (list[length], list[length + 1], list[length + 2]) = (cell.X, cell.Y, cell.Mass);
                length += 3;
                c = cell.Next;
            }
            else if (cell.Leaf)
            {
                for (var p = cell.From; p < cell.To; p++, length += 3)
                    (list[length], list[length + 1], list[length + 2]) = (_x[p], _y[p], 1);
                c = cell.Next;
            }
            else
            {
                c++; // too near to act as one point, so its children are visited
            }
        }

        return length;
    }

    private void Push(int at, int count, ReadOnlySpan<float> list, float[] force, double[] sums)
    {
        var px = Vector256.LoadUnsafe(ref _x[at]);
        var py = Vector256.LoadUnsafe(ref _y[at]);
        Vector256<float> fx = default, fy = default, sum = default;
        ref var first = ref MemoryMarshal.GetReference(list);
        for (var e = 0; e < list.Length; e += 3)
        {
            var dx = px - Vector256.Create(Unsafe.Add(ref first, e));
            var dy = py - Vector256.Create(Unsafe.Add(ref first, e + 1));
            var mass = Vector256.Create(Unsafe.Add(ref first, e + 2));
            var q = Vector256<float>.One / (Vector256<float>.One + (dx * dx) + (dy * dy));
            var weight = mass * q;
            sum += weight;
            weight *= q;
            fx += weight * dx;
            fy += weight * dy;
        }

        for (var lane = 0; lane < count; lane++)
        {
            var i = _order[at + lane];
            (force[2 * i], force[(2 * i) + 1]) = (fx[lane], fy[lane]);
            sums[i] = sum[lane] - 1; // the point itself is in the list at distance 0 with q = 1 and no force
        }
    }

    private void FitLeaf(float[] y, ref Cell cell)
    {
        (cell.MinX, cell.MinY, cell.MaxX, cell.MaxY) = (float.MaxValue, float.MaxValue, float.MinValue, float.MinValue);
        float sx = 0, sy = 0;
        for (var p = cell.From; p < cell.To; p++)
        {
            var (px, py) = (y[2 * _order[p]], y[(2 * _order[p]) + 1]);
            (_x[p], _y[p]) = (px, py);
            sx += px;
            sy += py;
            cell.MinX = Math.Min(cell.MinX, px);
            cell.MaxX = Math.Max(cell.MaxX, px);
            cell.MinY = Math.Min(cell.MinY, py);
            cell.MaxY = Math.Max(cell.MaxY, py);
        }

        cell.Mass = cell.To - cell.From;
        (cell.X, cell.Y) = (sx / cell.Mass, sy / cell.Mass);
        Measure(ref cell);
    }

    private static void Join(ref Cell cell, in Cell a, in Cell b)
    {
        cell.Mass = a.Mass + b.Mass;
        cell.X = ((a.X * a.Mass) + (b.X * b.Mass)) / cell.Mass;
        cell.Y = ((a.Y * a.Mass) + (b.Y * b.Mass)) / cell.Mass;
        (cell.MinX, cell.MinY) = (Math.Min(a.MinX, b.MinX), Math.Min(a.MinY, b.MinY));
        (cell.MaxX, cell.MaxY) = (Math.Max(a.MaxX, b.MaxX), Math.Max(a.MaxY, b.MaxY));
        Measure(ref cell);
    }

    private static void Measure(ref Cell cell)
    {
        var side = Math.Max(cell.MaxX - cell.MinX, cell.MaxY - cell.MinY);
        cell.Size2 = side * side;
    }

    private void Split(float[] y, int at)
    {
        ref readonly var cell = ref _cells[at];
        float minX = float.MaxValue, minY = float.MaxValue, maxX = float.MinValue, maxY = float.MinValue;
        for (var p = cell.From; p < cell.To; p++)
        {
            var i = _order[p];
            minX = Math.Min(minX, y[2 * i]);
            maxX = Math.Max(maxX, y[2 * i]);
            minY = Math.Min(minY, y[(2 * i) + 1]);
            maxY = Math.Max(maxY, y[(2 * i) + 1]);
        }

        Select(y, maxX - minX >= maxY - minY ? 0 : 1, cell.From, cell.To - 1, _cells[at + 1].To);
    }

    // Hoare's quickselect: afterwards the points before `middle` lie no farther along the axis than those from there on.
    private void Select(float[] y, int axis, int low, int high, int middle)
    {
        while (low < high)
        {
            var pivot = y[(2 * _order[(low + high) / 2]) + axis];
            var (i, j) = (low, high);
            while (i <= j)
            {
                while (y[(2 * _order[i]) + axis] < pivot) i++;
                while (y[(2 * _order[j]) + axis] > pivot) j--;
                if (i > j) break;
                (_order[i], _order[j]) = (_order[j], _order[i]);
                i++;
                j--;
            }

            if (middle <= j) high = j;
            else if (middle >= i) low = i;
            else return;
        }
    }
}
