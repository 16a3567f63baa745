namespace Conspectus.Analysis.Clustering;

/// <summary>
/// Makes topics what their names say: splits those that no name holds together, and lets papers go where their subject is.
/// </summary>
/// <param name="edges">The graph of neighbours; node <c>i</c> is document <c>i</c>.</param>
/// <param name="sayers">Of some documents, which documents of the library say the name they would have as a group; ascending. Several
/// threads ask.</param>
/// <param name="options">Options.</param>
/// <param name="workers">Threads; they do not change the result.</param>
internal sealed class NamedSubjects(
    WeightedGraph edges, Func<IReadOnlyList<int>, IReadOnlyList<int>> sayers, ClusteringOptions options, Workers workers)
{
    /// <summary>
    /// Splits topics in two where both parts have names that more of their papers say, the one with the most to gain first.
    /// </summary>
    /// <param name="agreed">The edges by which documents are grouped.</param>
    /// <param name="groups">The topic of each document.</param>
    /// <param name="most">How many topics there may be at most.</param>
    public int[] Split(WeightedGraph agreed, int[] groups, int most)
    {
        groups = (int[])groups.Clone();
        var members = Members(groups);
        var open = Enumerable.Range(0, members.Count).ToList();
        while (members.Count < most && open.Count > 0)
        {
            var offers = new (double Gain, List<int> First, List<int> Second)[open.Count];
            workers.For(open.Count, o => offers[o] = Offer(agreed, members[open[o]]));
            var found = open.Zip(offers).Where(o => o.Second.Gain >= options.SplitGain).OrderByDescending(o => o.Second.Gain)
                .ThenBy(o => o.First).Take(most - members.Count).ToList();
            open = [];
            foreach (var (group, (_, first, second)) in found)
            {
                members[group] = first;
                foreach (var document in second) groups[document] = members.Count;
                members.Add(second);
                open.AddRange([group, members.Count - 1]);
            }
        }

        return GraphPartition.Renumber(groups);
    }

    /// <summary>
    /// Moves documents that do not say their topic's name to one whose name they say, if nearly as many of their edges go there.
    /// </summary>
    /// <param name="groups">The topic of each document.</param>
    /// <param name="maxSize">The documents a topic holds at most.</param>
    public int[] Sharpen(int[] groups, int maxSize)
    {
        groups = (int[])groups.Clone();
        for (var round = 0; round < options.SharpenRounds; round++)
        {
            var members = Members(groups);
            var says = new HashSet<int>[members.Count];
            workers.For(members.Count, g => says[g] = [.. sayers(members[g])]);
            var sizes = members.ConvertAll(m => m.Count);
            var weights = new double[members.Count];
            for (var i = 0; i < groups.Length; i++)
            {
                var own = groups[i];
                if (says[own].Contains(i) || sizes[own] <= options.LeastSubject) continue;
                Array.Clear(weights);
                double all = 0;
                for (var e = edges.Starts[i]; e < edges.Starts[i + 1]; e++)
                {
                    weights[groups[edges.Ends[e]]] += edges.Weights[e];
                    all += edges.Weights[e];
                }

                var (most, to) = (weights[own] - (options.SayingWeight * all), own);
                for (var g = 0; g < weights.Length; g++)
                {
                    if (g != own && weights[g] > most && sizes[g] < maxSize && says[g].Contains(i)) (most, to) = (weights[g], g);
                }

                if (to == own) continue;
                (sizes[own], sizes[to], groups[i]) = (sizes[own] - 1, sizes[to] + 1, to);
            }
        }

        return GraphPartition.Renumber(groups);
    }

    private (double Gain, List<int> First, List<int> Second) Offer(WeightedGraph agreed, List<int> members)
    {
        if (members.Count < 2 * options.LeastSubject) return default;
        var parts = PartitionOfSize.Create(agreed.Part(members), 2, members.Count, options.Seed, 0).Groups;
        if (parts.Max() != 1) return default;
        var (first, second) = (members.Where((_, m) => parts[m] == 0).ToList(), members.Where((_, m) => parts[m] == 1).ToList());
        if (Math.Min(first.Count, second.Count) < options.LeastSubject) return default;
        var (whole, a, b) = (Said(members), Said(first), Said(second));
        return (a + b - whole, first, second);
    }

    // How many of some documents say their own name, less as many as would by chance.
    private double Said(List<int> members)
    {
        var said = sayers(members);
        double inside = members.Intersect(said).Count();
        return inside - ((said.Count - inside) * members.Count / Math.Max(1, edges.Count - members.Count));
    }

    private static List<List<int>> Members(int[] groups)
    {
        var members = Enumerable.Range(0, groups.Max() + 1).Select(_ => new List<int>()).ToList();
        for (var i = 0; i < groups.Length; i++) members[groups[i]].Add(i);
        return members;
    }
}
