namespace Conspectus.Analysis.Clustering;

/// <summary>Groups the nodes of a graph so that many of its weights lie within groups while the groups stay small.</summary>
/// <remarks>
/// Maximises Σ over groups of (weight inside − resolution · size² / 2), the constant Potts model (V. A. Traag, P. Van Dooren, Y. Nesterov,
/// Physical Review E 84, 2011): a document joins a group where its edges weigh more than the resolution times the group's size, whatever
/// the size of the whole. The search moves single nodes to the neighbouring group that gains most (V. D. Blondel et al., J. Stat. Mech.
/// 2008), does the same with whole groups as nodes, level by level, and moves single nodes again on the way back (R. Rotta and A. Noack,
/// ACM J. Exp. Algorithmics 16, 2011).
/// </remarks>
public static class GraphPartition
{
    private const int MovesANode = 40; // far more than are ever made: a guard against moves that rounding errors would repeat for ever

    /// <summary>Partitions a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="resolution">What a pair of documents in one group costs; higher makes more groups.</param>
    /// <param name="maxSize">The documents a group holds at most, unless a single node is larger.</param>
    /// <param name="seed">The order in which nodes are looked at.</param>
    /// <returns>
    /// The group of each node, numbered from 0 in order of first member; a node without edges is alone. Cost: near O(edges). One thread.
    /// </returns>
    public static int[] Create(WeightedGraph graph, double resolution, int maxSize, ulong seed) =>
        Level(graph, resolution, maxSize, new SeededRandom(seed));

    /// <summary>Improves a partition by moving single nodes between its groups until no move gains; no group is added.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="groups">The group of each node, from 0. It is not changed.</param>
    /// <param name="resolution">As for <see cref="Create"/>.</param>
    /// <param name="maxSize">As for <see cref="Create"/>.</param>
    /// <param name="seed">As for <see cref="Create"/>.</param>
    public static int[] Improve(WeightedGraph graph, int[] groups, double resolution, int maxSize, ulong seed)
    {
        var improved = (int[])groups.Clone();
        Move(graph, improved, resolution, maxSize, new SeededRandom(seed));
        return improved;
    }

    /// <summary>Numbers groups from 0 in order of first member.</summary>
    public static int[] Renumber(int[] groups)
    {
        var numbers = new Dictionary<int, int>();
        return groups.Select(g => numbers.TryGetValue(g, out var number) ? number : numbers[g] = numbers.Count).ToArray();
    }

    private static int[] Level(WeightedGraph graph, double resolution, int maxSize, SeededRandom random)
    {
        var groups = Enumerable.Range(0, graph.Count).ToArray();
        Move(graph, groups, resolution, maxSize, random);
        groups = Renumber(groups);
        var count = groups.Length == 0 ? 0 : groups.Max() + 1;
        if (count == graph.Count) return groups;
        var above = Level(graph.Merge(groups, count), resolution, maxSize, random);
        if (above.Max() + 1 == count) return groups;
        for (var i = 0; i < groups.Length; i++) groups[i] = above[groups[i]];
        Move(graph, groups, resolution, maxSize, random);
        return Renumber(groups);
    }

    private static void Move(WeightedGraph graph, int[] groups, double resolution, int maxSize, SeededRandom random)
    {
        var sizes = new int[graph.Count];
        for (var i = 0; i < graph.Count; i++) sizes[groups[i]] += graph.Sizes[i];
        var queue = new Queue<int>(Shuffled(graph.Count, random));
        var queued = Enumerable.Repeat(true, graph.Count).ToArray();
        var weights = new double[graph.Count];
        var near = new List<int>();
        for (var left = (long)MovesANode * graph.Count; queue.Count > 0 && left > 0;)
        {
            var node = queue.Dequeue();
            queued[node] = false;
            var (own, size) = (groups[node], graph.Sizes[node]);
            near.Clear();
            for (var e = graph.Starts[node]; e < graph.Starts[node + 1]; e++)
            {
                var group = groups[graph.Ends[e]];
                if (weights[group] == 0) near.Add(group);
                weights[group] += graph.Weights[e];
            }

            sizes[own] -= size;
            var (best, to) = (weights[own] - (resolution * size * sizes[own]) + 1e-9, own);
            foreach (var group in near)
            {
                var gain = weights[group] - (resolution * size * sizes[group]);
                if (gain > best && group != own && sizes[group] + size <= maxSize) (best, to) = (gain, group);
            }

            foreach (var group in near) weights[group] = 0;
            sizes[to] += size;
            if (to == own) continue;
            groups[node] = to;
            left--;
            for (var e = graph.Starts[node]; e < graph.Starts[node + 1]; e++)
            {
                var other = graph.Ends[e];
                if (queued[other] || groups[other] == to) continue;
                queued[other] = true;
                queue.Enqueue(other);
            }
        }
    }

    private static int[] Shuffled(int count, SeededRandom random)
    {
        var order = Enumerable.Range(0, count).ToArray();
        random.Shuffle(order);
        return order;
    }
}
