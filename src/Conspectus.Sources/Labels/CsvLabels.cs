using Conspectus.Core;
using Conspectus.Sources.Content;
using Conspectus.Sources.Csv;
using Conspectus.Sources.Inputs;
using Conspectus.Sources.Records;
using CsvHelper;

namespace Conspectus.Sources.Labels;

/// <summary>Labelled records of a table.</summary>
internal static class CsvLabels
{
    /// <summary>The records, null for one without a label.</summary>
    /// <exception cref="ConspectusException">It is no table of papers, or has no column with labels.</exception>
    public static IEnumerable<LabeledRecord?> Read(SourcePart part, CancellationToken cancel)
    {
        var head = SourceHead.Read(part, cancel);
        var isTable = !head.IsBinary && head.Json is null;
        var dialect = (isTable ? CsvDialect.Find(head.Bytes, head.IsWhole) : null) ?? throw new ConspectusException(
            $"{part.Name} is neither RIS nor a table with a title and an abstract in its header.",
            "Export the review as RIS, or as CSV with a header such as title,abstract,authors,year,label_included.");
        var names = dialect.Header.Select(ColumnName.Fold).ToList();
        var label = LabelText.Columns.Select(c => names.IndexOf(c)).FirstOrDefault(i => i >= 0, -1);
        if (label < 0)
        {
            throw new ConspectusException(
                $"{part.Name} has no column with labels; its columns are {string.Join(", ", dialect.Header.Select(h => $"“{h}”"))}.",
                "Name the column with the decisions label_included, with 1 for records that were included and 0 for others.");
        }

        return Rows(part, dialect, label, cancel);
    }

    private static IEnumerable<LabeledRecord?> Rows(SourcePart part, CsvDialect dialect, int label, CancellationToken cancel)
    {
        var columns = dialect.Header.Select(ColumnName.Read).ToList();
        var (title, text) = (Best(columns, Field.Title), Best(columns, Field.Abstract));
        var (authors, keywords, year) = (Best(columns, Field.Authors), Best(columns, Field.Keywords), Best(columns, Field.Year));
        var content = part.OpenContent(cancel);
        using var csv = CsvReader.Create(
            dialect.EscapesQuotes ? new BackslashQuotes(content) : content, dialect.Options(part.Limits.MaxRecordBytes, null));
        string Cell(int column) => column >= 0 && column < csv.FieldCount ? csv.GetString(column).Trim() : "";
        while (csv.Read())
        {
            if (csv.RowNumber - dialect.Above - 1 < 1) continue;
            cancel.ThrowIfCancellationRequested();
            if (Enumerable.Range(0, csv.FieldCount).All(csv.IsEmpty)) continue;
            var included = LabelText.Read(Cell(label), dialect.Header[label], $"{part.Name}, line {Figures.Count(csv.LineNumber)}");
            yield return included is not { } decision ? null : new LabeledRecord(
                Cell(title), Cell(text), List(Cell(authors)), List(Cell(keywords)), LabeledReviewFile.Year(Cell(year)), decision);
        }
    }

    private static int Best(List<ColumnName> columns, Field field) =>
        columns.Select((c, i) => (c.Holds, i)).Where(c => c.Holds?.Field == field).OrderBy(c => c.Holds!.Certainty).ThenBy(c => c.i)
            .Select(c => c.i).FirstOrDefault(-1);

    private static string[] List(string cell) =>
        cell.Split(cell.Contains(';') ? ';' : ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
