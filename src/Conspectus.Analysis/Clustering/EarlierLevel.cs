namespace Conspectus.Analysis.Clustering;

/// <summary>One level of an earlier analysis; row <c>i</c> is document <c>i</c> of this one.</summary>
/// <param name="Groups">The earlier group of each document, from 0; −1 for a document that was not there.</param>
/// <param name="Labels">The label of each earlier group.</param>
public sealed record EarlierLevel(int[] Groups, IReadOnlyList<string> Labels)
{
    /// <summary>
    /// Which earlier group each group continues: the pairing that makes the sum of the Jaccard indices of their documents largest, no
    /// earlier group twice.
    /// </summary>
    /// <param name="groups">The group of each document, from 0.</param>
    /// <param name="count">How many groups.</param>
    /// <returns>
    /// For each group the earlier one and their Jaccard index; −1 and 0 for a group that continues none. Documents that are gone do not
    /// count.
    /// </returns>
    public (int Earlier, double Jaccard)[] Match(int[] groups, int count)
    {
        var sizes = new int[count];
        var before = new int[Labels.Count];
        var common = new Dictionary<(int Group, int Earlier), int>();
        for (var i = 0; i < groups.Length; i++)
        {
            sizes[groups[i]]++;
            if (Groups[i] < 0) continue;
            before[Groups[i]]++;
            common[(groups[i], Groups[i])] = common.GetValueOrDefault((groups[i], Groups[i])) + 1;
        }

        var width = Math.Max(count, Labels.Count);
        var cost = new double[count, width];
        foreach (var (pair, both) in common)
            cost[pair.Group, pair.Earlier] = -(double)both / (sizes[pair.Group] + before[pair.Earlier] - both);
        return Assignment.Solve(cost).Select((e, g) => cost[g, e] < 0 ? (e, -cost[g, e]) : (-1, 0.0)).ToArray();
    }
}
