namespace Conspectus.Eval;

/// <summary>
/// Measures how far groups agree with the areas that authors chose for their papers: the part before the colon of a paper's first keyword,
/// areas of eight papers or more, other papers left out.
/// </summary>
internal sealed class AreaAgreement
{
    private const int LeastPapers = 8;

    private readonly int[] _papers;
    private readonly int[] _areas;

    public AreaAgreement(IReadOnlyList<IReadOnlyList<string>> keywords)
    {
        var areas = keywords.Select(k => k.Count > 0 && k[0].IndexOf(':', StringComparison.Ordinal) is > 0 and var end ? k[0][..end].Trim()
            : "").ToArray();
        var numbers = areas.Where(a => a.Length > 0).CountBy(a => a).Where(a => a.Value >= LeastPapers).Select(a => a.Key)
            .Order(StringComparer.Ordinal).Index().ToDictionary(a => a.Item, a => a.Index, StringComparer.Ordinal);
        _papers = [.. Enumerable.Range(0, areas.Length).Where(i => numbers.ContainsKey(areas[i]))];
        _areas = [.. _papers.Select(i => numbers[areas[i]])];
        Count = numbers.Count;
    }

    /// <summary>How many areas there are; 0 where the papers name none.</summary>
    public int Count { get; }

    /// <summary>How many papers are of one of them.</summary>
    public int Papers => _papers.Length;

    /// <summary>
    /// The mutual information of the areas with groups, adjusted for chance: 0 by chance, 1 for the same parts.
    /// </summary>
    /// <remarks>
    /// N. X. Vinh, J. Epps, J. Bailey, "Information theoretic measures for clusterings comparison" (JMLR 11, 2010), with the mean of both
    /// entropies, as scikit-learn has it.
    /// </remarks>
    /// <param name="groups">The group of each paper.</param>
    public double AdjustedMutualInformation(int[] groups)
    {
        var numbers = _papers.Select(i => groups[i]).Distinct().Index().ToDictionary(g => g.Item, g => g.Index);
        var found = _papers.Select(i => numbers[groups[i]]).ToArray();
        var (rows, columns) = (Sizes(_areas, Count), Sizes(found, numbers.Count));
        double n = found.Length;
        var information = found.Zip(_areas).CountBy(c => c)
            .Sum(c => c.Value / n * Math.Log(n * c.Value / ((double)columns[c.Key.First] * rows[c.Key.Second])));
        var expected = Expected(rows, columns, found.Length);
        return (information - expected) / (((Entropy(rows, n) + Entropy(columns, n)) / 2) - expected);
    }

    private static int[] Sizes(int[] groups, int count)
    {
        var sizes = new int[count];
        foreach (var g in groups) sizes[g]++;
        return sizes;
    }

    private static double Entropy(int[] sizes, double n) => -sizes.Where(s => s > 0).Sum(s => s / n * Math.Log(s / n));

    private static double Expected(int[] rows, int[] columns, int n)
    {
        var factorial = new double[n + 1]; // its logarithm
        for (var i = 1; i <= n; i++) factorial[i] = factorial[i - 1] + Math.Log(i);
        double sum = 0;
        foreach (var a in rows)
        {
            foreach (var b in columns)
            {
                for (var both = Math.Max(1, a + b - n); both <= Math.Min(a, b); both++)
                {
                    var chance = factorial[a] + factorial[b] + factorial[n - a] + factorial[n - b] - factorial[n] - factorial[both]
                        - factorial[a - both] - factorial[b - both] - factorial[n - a - b + both];
                    sum += both / (double)n * Math.Log((double)n * both / ((double)a * b)) * Math.Exp(chance);
                }
            }
        }

        return sum;
    }
}
