using Conspectus.Sources.Text;

namespace Conspectus.Sources.Records;

/// <summary>The columns that the records of a source had, and what became of them.</summary>
internal sealed class SeenColumns
{
    private const int Most = 200;
    private const int LongestExample = 120;
    private readonly Dictionary<string, (string Example, Field? Field)> _columns = new(StringComparer.Ordinal);

    /// <summary>Notes the columns of a record that has been made.</summary>
    public void Add(RecordColumns columns)
    {
        foreach (var column in columns.All)
        {
            var name = column.Name.Name;
            var field = column.IsUsed ? column.Name.Holds?.Field : null;
            if (_columns.TryGetValue(name, out var known))
            {
                if (known.Field is null && field is not null) _columns[name] = (known.Example, field);
            }
            else if (_columns.Count < Most) _columns.Add(name, (Example(column), field));
        }
    }

    /// <summary>The columns in the order in which they were seen.</summary>
    public IReadOnlyList<ColumnReading> List() =>
    [
        .. _columns.Select(c => new ColumnReading(
            SourceText.Clean(c.Key, out _), c.Value.Field is { } field ? ReadingLog.Word(field) : null, c.Value.Example)),
    ];

    private static string Example(RecordColumn column) =>
        ColumnTally.Shorten(column.Text("; ") ?? column.Value.KindInWords, LongestExample);
}
