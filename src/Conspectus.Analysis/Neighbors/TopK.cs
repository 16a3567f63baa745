namespace Conspectus.Analysis.Neighbors;

/// <summary>Picks the largest of many numbers.</summary>
public static class TopK
{
    /// <summary>The indices and values of the k largest numbers, largest first; of equal numbers the earlier wins.</summary>
    /// <param name="values">The numbers. Where one is NaN the choice is undefined; unit and zero vectors give none.</param>
    /// <param name="indices">Receives k indices.</param>
    /// <param name="top">Receives their values. Both spans have length k, at most that of <paramref name="values"/>.</param>
    /// <remarks>A binary heap of the k best so far. Cost: O(n) where few candidates pass, O(n log k) at worst.</remarks>
    public static void Select(ReadOnlySpan<float> values, Span<int> indices, Span<float> top)
    {
        var k = indices.Length;
        if (k == 0) return;
        for (var i = 0; i < k; i++) (indices[i], top[i]) = (i, values[i]);
        for (var i = (k / 2) - 1; i >= 0; i--) Sink(indices, top, i, k);
        for (var i = k; i < values.Length; i++)
        {
            if (values[i] <= top[0]) continue; // later index: loses a tie
            (indices[0], top[0]) = (i, values[i]);
            Sink(indices, top, 0, k);
        }

        for (var end = k - 1; end > 0; end--)
        {
            (indices[0], indices[end]) = (indices[end], indices[0]);
            (top[0], top[end]) = (top[end], top[0]);
            Sink(indices, top, 0, end);
        }
    }

    private static void Sink(Span<int> indices, Span<float> top, int at, int count)
    {
        while (true)
        {
            var worst = at;
            for (var child = (2 * at) + 1; child <= (2 * at) + 2 && child < count; child++)
            {
                if (Worse(indices, top, child, worst)) worst = child;
            }

            if (worst == at) return;
            (indices[at], indices[worst]) = (indices[worst], indices[at]);
            (top[at], top[worst]) = (top[worst], top[at]);
            at = worst;
        }
    }

    private static bool Worse(Span<int> indices, Span<float> top, int a, int b) =>
        top[a] < top[b] || (top[a] == top[b] && indices[a] > indices[b]);
}
