using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Ranking;

/// <summary>What is known of papers beside their texts, as columns.</summary>
internal sealed class FactColumns
{
    private const double FarthestYear = 2; // standard deviations: one paper of 1950 says no more than one of twenty years ago

    private readonly IReadOnlyList<RankedDocument> _documents;
    private readonly RankingOptions _options;
    private readonly Dictionary<string, int> _authors;
    private readonly int _year;
    private readonly float[] _years;

    /// <summary>Prepares the columns.</summary>
    /// <param name="documents">The papers.</param>
    /// <param name="authors">The authors that get a column.</param>
    /// <param name="first">The first of these columns.</param>
    /// <param name="options">Weights.</param>
    public FactColumns(IReadOnlyList<RankedDocument> documents, string[] authors, int first, RankingOptions options)
    {
        (_documents, _options, _year) = (documents, options, first + authors.Length);
        _authors = authors.Index().ToDictionary(a => a.Item, a => first + a.Index, StringComparer.Ordinal);
        _years = Years(documents);
    }

    /// <summary>A matrix with these columns behind its own.</summary>
    public SparseMatrix Beside(SparseMatrix matrix)
    {
        var starts = new int[matrix.Rows + 1];
        var facts = new (int Column, float Value)[matrix.Rows][];
        for (var row = 0; row < matrix.Rows; row++)
        {
            facts[row] = [.. Of(row)];
            starts[row + 1] = starts[row] + matrix.RowIndices(row).Length + facts[row].Length;
        }

        var (indices, values) = (new int[starts[^1]], new float[starts[^1]]);
        for (var row = 0; row < matrix.Rows; row++)
        {
            matrix.RowIndices(row).CopyTo(indices.AsSpan(starts[row]));
            matrix.RowValues(row).CopyTo(values.AsSpan(starts[row]));
            var at = starts[row + 1] - facts[row].Length;
            foreach (var (column, value) in facts[row]) (indices[at], values[at++]) = (column, value);
        }

        return new SparseMatrix(matrix.Rows, _year + 3, starts, indices, values);
    }

    private IEnumerable<(int Column, float Value)> Of(int row)
    {
        var document = _documents[row];
        var weight = _options.AuthorWeight / MathF.Sqrt(Math.Max(1, document.Authors.Count));
        if (weight > 0)
        {
            foreach (var column in document.Authors.Where(_authors.ContainsKey).Select(a => _authors[a]).Distinct().Order())
                yield return (column, weight);
        }

        if (_years[row] != 0 && _options.YearWeight > 0) yield return (_year, _options.YearWeight * _years[row]);
        if (document.Distinction is 1 or 2 && _options.DistinctionWeight > 0)
            yield return (_year + document.Distinction, _options.DistinctionWeight);
    }

    // In standard deviations from the mean; 0 where the year is unknown or all are of one year.
    private static float[] Years(IReadOnlyList<RankedDocument> documents)
    {
        var known = documents.Where(d => d.Year is not null).Select(d => (double)d.Year!.Value).ToList();
        var mean = known.Count > 0 ? known.Average() : 0;
        var deviation = known.Count > 0 ? Math.Sqrt(known.Average(y => (y - mean) * (y - mean))) : 0;
        return
        [
            .. documents.Select(d => d.Year is { } year && deviation > 0
                ? (float)Math.Clamp((year - mean) / deviation, -FarthestYear, FarthestYear) : 0),
        ];
    }
}
