using Conspectus.Core;
using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Inputs;
using Conspectus.Sources.Records;
using CsvHelper;

namespace Conspectus.Sources.Csv;

/// <summary>A table as text, its cells separated by commas, semicolons, tabs or "|", with a header that names a paper's columns.</summary>
internal sealed class CsvFormat : ISourceFormat
{
    /// <inheritdoc/>
    public string Kind => "CSV";

    /// <inheritdoc/>
    public bool Recognizes(SourceHead head) => !head.IsBinary && head.Json is null && CsvDialect.Find(head.Bytes, head.IsWhole) is not null;

    /// <inheritdoc/>
    public IEnumerable<Record> Read(SourceInput input, ReadingLog log)
    {
        foreach (var page in input.Pages)
        {
            var head = SourceHead.Read(page, input.Cancel);
            var dialect = CsvDialect.Find(head.Bytes, head.IsWhole) ?? throw new ConspectusException(
                $"{page.Name} has no header row with a title and authors.",
                    "Export it with a header such as UID,title,authors,abstract,keywords,sessions.");
            CsvMalformedRecord? flaw = null;
            var rows = new CsvRows(page, dialect.Header, log);
            var content = page.OpenContent(input.Cancel);
            using var csv = CsvReader.Create(
                dialect.EscapesQuotes ? new BackslashQuotes(content) : content,
                dialect.Options(page.Limits.MaxRecordBytes, malformed => flaw = malformed));
            while (Next(csv, page))
            {
                var number = csv.RowNumber - dialect.Above - 1;
                input.Tick(page, csv.RowNumber);
                if (number < 1) continue;
                var position = $"record {Figures.Count(number)} (line {Figures.Count(csv.LineNumber)})";
                if (rows.Read(csv, position, flaw?.RecordNumber == csv.RowNumber ? flaw?.Reason : null) is { } record) yield return record;
            }
        }
    }

    private static bool Next(CsvReader csv, SourcePart page)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException e)
        {
            throw new ConspectusException(
                $"{page.Name} has a record of more than {Figures.Size(page.Limits.MaxRecordBytes)}, "
                + $"beginning in line {Figures.Count(e.LineNumber)}.",
                "Look there for a quotation mark that is opened and never closed, or export the file again.", e);
        }
    }
}
