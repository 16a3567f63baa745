namespace Conspectus.Analysis.Search;

/// <summary>The best of many scored papers.</summary>
internal static class BestFirst
{
    /// <summary>The papers of the greatest scores above 0, best first; of equals the earlier row. Cost: O(n) where few pass.</summary>
    /// <param name="documents">The papers to choose from, in ascending order.</param>
    /// <param name="scores">The score of every paper.</param>
    /// <param name="count">How many at most.</param>
    public static int[] Of(IReadOnlyList<int> documents, float[] scores, int count)
    {
        var kept = new PriorityQueue<int, ulong>();
        var least = 0f;
        foreach (var d in documents)
        {
            var score = scores[d];
            if (score <= least) continue;
            if (kept.Count < count) kept.Enqueue(d, Rank(score, d));
            else kept.EnqueueDequeue(d, Rank(score, d));
            if (kept.Count == count) least = scores[kept.Peek()];
        }

        return [.. kept.UnorderedItems.OrderByDescending(i => i.Priority).Select(i => i.Element)];
    }

    // The bits of numbers above 0 are in the order of the numbers.
    private static ulong Rank(float score, int document) =>
        ((ulong)BitConverter.SingleToUInt32Bits(score) << 32) | (uint)(int.MaxValue - document);
}
