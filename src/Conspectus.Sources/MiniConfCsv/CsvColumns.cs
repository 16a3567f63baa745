using CsvHelper;

namespace Conspectus.Sources.MiniConfCsv;

/// <summary>Where the fields of a paper stand in a row.</summary>
internal sealed class CsvColumns
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);

    private CsvColumns(string[] header, char separator)
    {
        for (var i = 0; i < header.Length; i++) _columns.TryAdd(header[i].Trim(), i);
        Count = header.Length;
        Separator = separator;
    }

    /// <summary>The number of columns.</summary>
    public int Count { get; }

    /// <summary>What separates them.</summary>
    public char Separator { get; }

    private bool IsPapers => Has("title") && (Has("authors") || Has("abstract") || Has("UID"));

    /// <summary>The columns that a file's header row names, or null if these are not a paper's: a title beside an id, authors or an abstract.</summary>
    public static CsvColumns? Find(SourceHead head)
    {
        foreach (var separator in (ReadOnlySpan<char>)[',', ';', '\t'])
        {
            using var csv = CsvReader.Create(head.Bytes, new CsvReaderOptions { Separator = separator, DetectSeparatorHint = false, HasHeader = false });
            if (!csv.Read()) return null;
            var header = new string[csv.FieldCount];
            for (var i = 0; i < header.Length; i++) header[i] = csv.GetString(i);
            var columns = new CsvColumns(header, separator);
            if (columns.IsPapers) return columns;
        }

        return null;
    }

    /// <summary>The value of the first of these columns that exists and is not blank, or null.</summary>
    public string? Value(CsvReader row, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_columns.TryGetValue(name, out var i) && i < row.FieldCount && row.GetString(i) is var value && !string.IsNullOrWhiteSpace(value)) return value;
        }

        return null;
    }

    private bool Has(string name) => _columns.ContainsKey(name);
}
