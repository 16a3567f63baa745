using System.Globalization;
using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.Workbooks;

/// <summary>Makes records of the rows of a sheet.</summary>
/// <param name="page">The file.</param>
/// <param name="name">The sheet's name.</param>
/// <param name="log">Where issues and notes go.</param>
internal sealed class WorkbookSheet(SourcePart page, string name, ReadingLog log)
{
    private const int MostAbove = 30;
    private readonly RecordBuilder _builder = new(log, page.Name, page.Address);
    private ColumnName[]? _columns;

    /// <summary>How many rows have been read.</summary>
    public long Row { get; private set; }

    /// <summary>Whether a header has been found.</summary>
    public bool HasHeader => _columns is not null;

    /// <summary>Whether the sheet is none of papers: none of its first rows is a header.</summary>
    public bool IsNoTable => _columns is null && Row >= MostAbove;

    /// <summary>The record of the next row, or null where it makes none.</summary>
    public Record? Read(IReadOnlyList<object?> cells)
    {
        Row++;
        var texts = cells.Select(Text).ToList();
        if (_columns is null)
        {
            if (!PaperHeader.IsOfPapers([.. texts.Where(t => t.Length > 0)])) return null;
            _columns = [.. texts.Select((t, i) => log.Name(string.IsNullOrWhiteSpace(t) ? $"column {Figures.Count(i + 1)}" : t.Trim()))];
            return null;
        }

        if (texts.TrueForAll(string.IsNullOrWhiteSpace)) return null;
        var columns = new RecordColumns();
        foreach (var (column, text) in _columns.Zip(texts))
        {
            if (text.Length > 0) columns.Add(column, new SourceValue(text, log.Texts));
        }

        return _builder.Build(columns, $"row {Figures.Count(Row)} of “{name}”");
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTime date => date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
