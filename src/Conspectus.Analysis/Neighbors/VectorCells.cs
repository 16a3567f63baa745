using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Neighbors;

/// <summary>Vectors sorted into cells around centres: a few rounds of spherical k-means from rows taken at even distances.</summary>
internal sealed class VectorCells
{
    private const int Rounds = 4;
    private readonly float[] _centers;
    private readonly int _dimensions;
    private readonly int[] _starts;
    private readonly int[] _rows;

    private VectorCells(float[] centers, int dimensions, int[] starts, int[] rows) =>
        (_centers, _dimensions, _starts, _rows) = (centers, dimensions, starts, rows);

    /// <summary>How many cells there are; some may be empty.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>Sorts rows of unit length into cells. Cost: O(n · cells · d) a round.</summary>
    public static VectorCells Create(float[] vectors, int d, int count, Workers workers)
    {
        var n = vectors.Length / d;
        var centers = new float[count * d];
        for (var c = 0; c < count; c++) vectors.AsSpan((int)((long)c * n / count) * d, d).CopyTo(centers.AsSpan(c * d));
        var cellOf = new int[n];
        var (starts, rows) = (new int[count + 1], new int[n]);
        for (var round = 0; round < Rounds; round++)
        {
            workers.Blocks(n, 128, (from, to) =>
            {
                for (var i = from; i < to; i++) cellOf[i] = Nearest(vectors.AsSpan(i * d, d), centers, d);
            });
            Array.Clear(starts);
            foreach (var c in cellOf) starts[c + 1]++;
            for (var c = 0; c < count; c++) starts[c + 1] += starts[c];
            var next = starts[..^1];
            for (var i = 0; i < n; i++) rows[next[cellOf[i]]++] = i;
            if (round == Rounds - 1) break;
            workers.For(count, c =>
            {
                var center = centers.AsSpan(c * d, d);
                if (starts[c] == starts[c + 1]) return;
                center.Clear();
                foreach (var i in rows.AsSpan(starts[c]..starts[c + 1])) DenseMath.AddScaled(center, 1, vectors.AsSpan(i * d, d));
                DenseMath.Normalize(center);
            });
        }

        return new VectorCells(centers, d, starts, rows);
    }

    /// <summary>The rows of a cell, ascending.</summary>
    public ReadOnlySpan<int> Members(int cell) => _rows.AsSpan(_starts[cell]..(_starts[cell + 1]));

    /// <summary>
    /// The rows of the cells nearest to one, itself among them, ascending: of at least <paramref name="probes"/> cells, and more until
    /// there are <paramref name="least"/>.
    /// </summary>
    public int[] Near(int cell, int probes, int least)
    {
        var cosines = new float[Count];
        for (var c = 0; c < Count; c++)
            cosines[c] = c == cell ? float.PositiveInfinity
                : DenseMath.Dot(_centers.AsSpan(cell * _dimensions, _dimensions), _centers.AsSpan(c * _dimensions, _dimensions));
        var (order, top) = (new int[Count], new float[Count]);
        TopK.Select(cosines, order, top);
        var found = new List<int>();
        for (var p = 0; p < Count && (p < probes || found.Count < least); p++) found.AddRange(Members(order[p]));
        found.Sort();
        return [.. found];
    }

    private static int Nearest(ReadOnlySpan<float> vector, float[] centers, int d)
    {
        var (best, most) = (0, float.NegativeInfinity);
        for (var c = 0; c < centers.Length / d; c++)
        {
            var cosine = DenseMath.Dot(vector, centers.AsSpan(c * d, d));
            if (cosine > most) (best, most) = (c, cosine);
        }

        return best;
    }
}
