namespace Conspectus.Analysis.Clustering;

/// <summary>A partition of a graph with about as many groups as wanted, none too large and none too small.</summary>
/// <param name="Groups">The group of each node, numbered from 0 in order of first member.</param>
/// <param name="Resolution">The resolution that gave it.</param>
public sealed record PartitionOfSize(int[] Groups, double Resolution)
{
    private const int MaxSteps = 14;
    private const double Tolerance = 0.03;
    private const double StartTolerance = 0.1;
    private const double UsualLeast = 0.25;

    /// <summary>Searches the resolution by bisection, then lets groups that stayed too small join their nearest.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="count">How many groups are wanted; about 3% more or fewer may come, and fewer where the graph has no more.</param>
    /// <param name="maxSize">The documents a group holds at most; a group too small to stand alone may push another past it.</param>
    /// <param name="seed">The order in which nodes are looked at.</param>
    /// <param name="least">A group below this share of the mean size is no group of its own.</param>
    public static PartitionOfSize Create(WeightedGraph graph, int count, int maxSize, ulong seed, double least = UsualLeast)
    {
        var documents = graph.Sizes.Sum();
        var smallest = Smallest(graph, count, least);
        double total = 0;
        foreach (var weight in graph.Weights) total += weight;
        // At this resolution the edges of a document, spread evenly over its group, weigh twenty times what its pairs cost.
        var guess = 0.05 * Math.Max(total, 1) * count / ((double)documents * documents);
        var (low, high) = (guess / 4096, guess * 4096);
        PartitionOfSize? best = null;
        var bestMiss = int.MaxValue;
        for (var step = 0; step < MaxSteps && bestMiss > Tolerance * count; step++)
        {
            var resolution = step == 0 ? guess : Math.Sqrt(low * high);
            var groups = GraphPartition.Create(graph, resolution, maxSize, seed);
            var found = Sizes(graph, groups).Count(s => s >= smallest);
            if (Math.Abs(found - count) < bestMiss) (best, bestMiss) = (new PartitionOfSize(groups, resolution), Math.Abs(found - count));
            if (found > count) (low, high) = (step == 0 ? guess / 8 : low, resolution);
            else (low, high) = (resolution, step == 0 ? guess * 8 : high);
        }

        return best! with { Groups = Absorb(graph, best!.Groups, smallest, maxSize) };
    }

    /// <summary>
    /// As without <paramref name="start"/>, but where that has about as many groups as wanted, it is kept and only improved: a library that
    /// grew keeps its groups.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="count">How many groups are wanted.</param>
    /// <param name="maxSize">The documents a group holds at most.</param>
    /// <param name="seed">The order in which nodes are looked at.</param>
    /// <param name="start">The earlier group of each node, from 0; negative for one that had none.</param>
    /// <param name="least">A group below this share of the mean size is no group of its own.</param>
    public static int[] Create(WeightedGraph graph, int count, int maxSize, ulong seed, int[]? start, double least = UsualLeast)
    {
        var fresh = Create(graph, count, maxSize, seed, least);
        if (start is null || Math.Abs(start.Where(g => g >= 0).Distinct().Count() - count) > Math.Max(1, StartTolerance * count))
            return fresh.Groups;
        var kept = GraphPartition.Improve(graph, Fill(graph, start), fresh.Resolution, maxSize, seed);
        return Absorb(graph, kept, Smallest(graph, count, least), maxSize);
    }

    private static int Smallest(WeightedGraph graph, int count, double least) => Math.Max(2, (int)(least * graph.Sizes.Sum() / count));

    // A node without an earlier group joins the group to which its edges have the most weight; nodes without edges to any group make one of
    // their own.
    private static int[] Fill(WeightedGraph graph, int[] start)
    {
        var groups = GraphPartition.Renumber(start.Select(g => g < 0 ? int.MaxValue : g).ToArray());
        var none = Array.FindIndex(start, g => g < 0) is var first and >= 0 ? groups[first] : -1;
        var open = Enumerable.Range(0, groups.Length).Where(i => groups[i] == none).ToList();
        for (var before = -1; open.Count != before;)
        {
            before = open.Count;
            var joined = open.Select(i => (Node: i, Group: Heaviest(graph, groups, i, none))).ToList();
            foreach (var (node, group) in joined) groups[node] = group;
            open = joined.Where(j => j.Group == none).Select(j => j.Node).ToList();
        }

        return groups;
    }

    private static int Heaviest(WeightedGraph graph, int[] groups, int node, int none) =>
        Enumerable.Range(graph.Starts[node], graph.Starts[node + 1] - graph.Starts[node]).Where(e => groups[graph.Ends[e]] != none)
            .GroupBy(e => groups[graph.Ends[e]]).OrderByDescending(g => g.Sum(e => (double)graph.Weights[e])).ThenBy(g => g.Key)
                .FirstOrDefault()?.Key ?? none;

    private static int[] Absorb(WeightedGraph graph, int[] groups, int smallest, int maxSize) =>
        Absorb(graph, groups, graph.Sizes, smallest, maxSize);

    /// <summary>
    /// Lets groups that are too small join the one to which their edges have the most weight, the smallest first. A group without edges to
    /// others joins the smallest other group, so that isolated documents gather in one.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="groups">The group of each node.</param>
    /// <param name="nodeSizes">What each node counts.</param>
    /// <param name="smallest">A group that counts less is too small.</param>
    /// <param name="maxSize">A group that would count more is joined only where there is no other.</param>
    public static int[] Absorb(WeightedGraph graph, int[] groups, IReadOnlyList<int> nodeSizes, int smallest, int maxSize)
    {
        groups = GraphPartition.Renumber(groups);
        var sizes = new int[groups.Max() + 1];
        for (var i = 0; i < groups.Length; i++) sizes[groups[i]] += nodeSizes[i];
        var members = Enumerable.Range(0, sizes.Length).Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < groups.Length; i++) members[groups[i]].Add(i);
        var standing = Enumerable.Range(0, sizes.Length).ToHashSet();
        while (standing.Count > 1 && standing.MinBy(g => (sizes[g], g)) is var small && sizes[small] < smallest)
        {
            var weights = new Dictionary<int, double>();
            foreach (var i in members[small])
            {
                for (var e = graph.Starts[i]; e < graph.Starts[i + 1]; e++)
                    weights[groups[graph.Ends[e]]] = weights.GetValueOrDefault(groups[graph.Ends[e]]) + graph.Weights[e];
            }

            standing.Remove(small);
            var target = standing.MaxBy(g => (sizes[g] + sizes[small] <= maxSize, weights.GetValueOrDefault(g), -sizes[g], -g));
            sizes[target] += sizes[small];
            foreach (var i in members[small]) groups[i] = target;
            members[target].AddRange(members[small]);
        }

        return GraphPartition.Renumber(groups);
    }

    private static int[] Sizes(WeightedGraph graph, int[] groups)
    {
        var sizes = new int[groups.Max() + 1];
        for (var i = 0; i < groups.Length; i++) sizes[groups[i]] += graph.Sizes[i];
        return sizes;
    }
}
