using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Records;
using CsvHelper;

namespace Conspectus.Sources.Csv;

/// <summary>Makes records of the rows of a table.</summary>
/// <param name="page">The file.</param>
/// <param name="header">The names of the columns.</param>
/// <param name="log">Where issues and notes go.</param>
internal sealed class CsvRows(SourcePart page, IReadOnlyList<string> header, ReadingLog log)
{
    private readonly RecordBuilder _builder = new(log, page.Name, page.Address);

    private readonly bool _isOwn = OwnTable.Is(header);

    private readonly ColumnName[] _names =
        [.. header.Select((n, i) => log.Name(string.IsNullOrWhiteSpace(n) ? $"column {Figures.Count(i + 1)}" : n.Trim()))];

    /// <summary>The row as a record, or null where it makes none.</summary>
    /// <param name="row">The reader, at the row.</param>
    /// <param name="position">Where it stands, for issues.</param>
    /// <param name="flaw">What the parser found wrong with its quotation marks, or null.</param>
    public Record? Read(CsvReader row, string position, CsvMalformedReason? flaw)
    {
        void Report(string reason) => log.Issues.Report(page.Name, position, "", reason);
        if (flaw == CsvMalformedReason.UnterminatedQuote)
        {
            Report("A quotation mark is opened and never closed; the row and all that follows it was left out.");
            return null;
        }

        if (IsEmpty(row) || RepeatsHeader(row)) return null;
        if (flaw is not null) Report("A quotation mark stands where none may; the row was read as it stands.");
        if (HasTooManyCells(row))
        {
            Report($"The row has {Figures.Count(row.FieldCount)} cells, the header {Figures.Count(header.Count)}; "
                + "a separator may lack its quotation marks. It was left out.");
            return null;
        }

        var columns = new RecordColumns();
        for (var i = 0; i < Math.Min(_names.Length, row.FieldCount); i++)
        {
            if (row.IsEmpty(i)) continue;
            var cell = row.GetString(i);
            columns.Add(_names[i], new SourceValue(_isOwn ? OwnTable.Unguarded(cell) : cell, log.Texts));
        }

        return _builder.Build(columns, position);
    }

    private static bool IsEmpty(CsvReader row)
    {
        for (var i = 0; i < row.FieldCount; i++)
        {
            if (!row.IsEmpty(i)) return false;
        }

        return true;
    }

    // Files put together from several have their header again in the middle.
    private bool RepeatsHeader(CsvReader row) =>
        row.FieldCount == header.Count
            && Enumerable.Range(0, header.Count).All(i => string.Equals(row.GetString(i), header[i], StringComparison.Ordinal));

    private bool HasTooManyCells(CsvReader row)
    {
        for (var i = header.Count; i < row.FieldCount; i++)
        {
            if (!row.IsEmpty(i)) return true;
        }

        return false;
    }
}
