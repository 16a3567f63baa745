namespace Conspectus.Analysis.Ranking;

/// <summary>A replayed review: what was read, in order, and what was found. The priors are not counted.</summary>
/// <param name="Order">The rows in the order in which they were read, up to the last that was found.</param>
/// <param name="Found">Whether each was one of those looked for.</param>
/// <param name="Unread">How many records were never read, none of them looked for.</param>
public sealed record ScreeningRun(IReadOnlyList<int> Order, IReadOnlyList<bool> Found, int Unread)
{
    /// <summary>The number of records, read or not.</summary>
    public int Count => Order.Count + Unread;

    /// <summary>How many there were to find.</summary>
    public int Total { get; } = Found.Count(f => f);

    /// <summary>How many had been found after <paramref name="read"/> records; all after more records than were read.</summary>
    public int FoundAfter(int read) => Found.Take(read).Count(f => f);

    /// <summary>The share of those looked for that was found in a share of all records, 0 to 1.</summary>
    public double Recall(double share) => Total == 0 ? 1 : FoundAfter((int)Math.Floor((share * Count) + 1e-9)) / (double)Total;

    /// <summary>
    /// Work saved over sampling at a recall: the share of the records that need not be read to reach it, less what leaving out records at
    /// random would save (A. M. Cohen et al., "Reducing workload in systematic review preparation using automated citation classification",
    /// JAMIA 13, 2006).
    /// </summary>
    /// <param name="recall">Between 0 and 1.</param>
    public double WorkSaved(double recall)
    {
        if (Total == 0) return 0;
        var (needed, found, read) = ((int)Math.Ceiling((recall * Total) - 1e-9), 0, 0);
        while (found < needed)
        {
            if (Found[read++]) found++;
        }

        return recall - (read / (double)Count);
    }

    /// <summary>
    /// Average time to discovery: after which share of all records one that is looked for is found, on the mean (G. Ferdinands et al.,
    /// "Performance of active learning models for screening prioritization in systematic reviews", Systematic Reviews 12, 2023).
    /// </summary>
    public double TimeToDiscovery() =>
        Total == 0 ? 0 : Found.Index().Where(f => f.Item).Average(f => f.Index + 1.0) / Count;

    /// <summary>
    /// The area between the curve of what was found and the best one, as a share of that between the best and the worst: 0 is best, 1
    /// worst.
    /// </summary>
    public double Loss()
    {
        if (Total == 0 || Total == Count) return 0;
        var area = Found.Index().Where(f => f.Item).Sum(f => (double)(Count - f.Index));
        return ((Total * (Count - ((Total - 1) / 2.0))) - area) / ((double)Total * (Count - Total));
    }

    /// <summary>How many had been found after each record, n whole numbers.</summary>
    public IReadOnlyList<int> Curve()
    {
        var (curve, found) = (new int[Count], 0);
        for (var i = 0; i < curve.Length; i++) curve[i] = found += i < Found.Count && Found[i] ? 1 : 0;
        return curve;
    }
}
