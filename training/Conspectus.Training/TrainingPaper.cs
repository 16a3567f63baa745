namespace Conspectus.Training;

/// <summary>
/// A paper's known terms by part, the words of its abstract in order, its labels (author keywords, or where there are none such phrases in
/// the text), and its authors.
/// </summary>
internal sealed record TrainingPaper(string Venue, TermBag Title, TermBag Body, TermBag Keywords, int[] Text, int[] Labels, int[] Authors)
{
    /// <summary>
    /// Terms of several parts together, each with 1 + ln of its weighted count; <paramref name="dropped"/> terms and a random share are
    /// left out.
    /// </summary>
    public static TermBag Mix(ReadOnlySpan<(TermBag Part, float Weight)> parts, Analysis.SeededRandom random, double dropout,
        int[]? dropped = null)
    {
        var counts = new SortedDictionary<int, float>();
        foreach (var (part, weight) in parts)
        {
            for (var e = 0; e < part.Terms.Length; e++)
                counts[part.Terms[e]] = counts.GetValueOrDefault(part.Terms[e]) + (weight * part.Counts[e]);
        }

        var kept = counts.Where(c => random.NextDouble() >= dropout && (dropped is null || Array.IndexOf(dropped, c.Key) < 0)).ToArray();
        return new TermBag(kept.Select(k => k.Key).ToArray(), kept.Select(k => 1 + MathF.Log(k.Value)).ToArray());
    }
}
