namespace Conspectus.Analysis.Search;

/// <summary>The best of many scored papers.</summary>
internal sealed class BestFirst
{
    private static readonly Comparer<(int Document, float Score)> Order =
        Comparer<(int Document, float Score)>.Create((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Document.CompareTo(b.Document));

    /// <summary>Picks the <paramref name="count"/> best, best first; of equals the earlier row. Cost: O(n) where few pass.</summary>
    public BestFirst(IReadOnlyList<(int Document, float Score)> all, int count)
    {
        // The queue's first is the worst kept.
        var kept = new PriorityQueue<(int Document, float Score), (int Document, float Score)>(Comparer<(int Document, float Score)>.Create((a, b) => Order.Compare(b, a)));
        foreach (var one in all)
        {
            if (kept.Count < count) kept.Enqueue(one, one);
            else if (Order.Compare(one, kept.Peek()) < 0) kept.EnqueueDequeue(one, one);
        }

        Items = [.. kept.UnorderedItems.Select(i => i.Element).Order(Order)];
    }

    private BestFirst(IEnumerable<(int Document, float Score)> scored) => Items = [.. scored.Order(Order)];

    /// <summary>The papers with their scores, best first.</summary>
    public IReadOnlyList<(int Document, float Score)> Items { get; }

    /// <summary>The same with new scores for the first of them, in the new order.</summary>
    public BestFirst Rerank(int first, Func<int, float, float> score) => new(Items.Select((b, i) => i < first ? (b.Document, score(b.Document, b.Score)) : b));
}
