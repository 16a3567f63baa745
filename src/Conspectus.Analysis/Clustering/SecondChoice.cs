namespace Conspectus.Analysis.Clustering;

/// <summary>The group a document is nearest to after its own.</summary>
/// <param name="Group">That group; −1 where all its neighbours are in its own.</param>
/// <param name="Margin">
/// How much more of its edges' weight goes to its own group than to this one, as a share of what goes to both: 1
/// wholly its own, 0 halfway between, below 0 where another is nearer and the size of groups decided.
/// </param>
public readonly record struct SecondChoice(int Group, float Margin)
{
    /// <summary>The second choice of each document. Cost: O(edges).</summary>
    /// <param name="graph">The graph of neighbours; node <c>i</c> is document <c>i</c>.</param>
    /// <param name="groups">The group of each document.</param>
    public static SecondChoice[] Find(WeightedGraph graph, int[] groups)
    {
        var choices = new SecondChoice[graph.Count];
        var weights = new Dictionary<int, double>();
        for (var i = 0; i < graph.Count; i++)
        {
            weights.Clear();
            for (var e = graph.Starts[i]; e < graph.Starts[i + 1]; e++)
                weights[groups[graph.Ends[e]]] = weights.GetValueOrDefault(groups[graph.Ends[e]]) + graph.Weights[e];
            weights.Remove(groups[i], out var own);
            choices[i] = weights.Count == 0
                ? new SecondChoice(-1, 1)
                : weights.MaxBy(w => (w.Value, -w.Key)) is var (group, weight)
                    ? new SecondChoice(group, (float)((own - weight) / (own + weight))) : default;
        }

        return choices;
    }
}
