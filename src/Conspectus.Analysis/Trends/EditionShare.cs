namespace Conspectus.Analysis.Trends;

/// <summary>A term in one edition.</summary>
/// <param name="Papers">How many papers have it.</param>
/// <param name="Share">Their share of the edition's papers; 0 where there are none.</param>
/// <param name="Low">The lower end of the 95% interval of the share (E. B. Wilson, 1927).</param>
/// <param name="High">The upper end.</param>
public readonly record struct EditionShare(int Papers, double Share, double Low, double High)
{
    private const double Z = 1.959964;

    /// <summary>The share that so many of all papers are.</summary>
    public static EditionShare Of(int papers, int all)
    {
        if (all == 0) return new EditionShare(0, 0, 0, 1);
        var share = (double)papers / all;
        var middle = (share + (Z * Z / (2 * all))) / (1 + (Z * Z / all));
        var half = Z / (1 + (Z * Z / all)) * Math.Sqrt((share * (1 - share) / all) + (Z * Z / (4.0 * all * all)));
        return new EditionShare(papers, share, papers == 0 ? 0 : Math.Max(0, middle - half), papers == all ? 1
            : Math.Min(1, middle + half));
    }
}
