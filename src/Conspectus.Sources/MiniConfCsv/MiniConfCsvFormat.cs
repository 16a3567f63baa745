using Conspectus.Core;
using Conspectus.Sources.Content;
using CsvHelper;

namespace Conspectus.Sources.MiniConfCsv;

/// <summary>Mini-Conf's CSV: <c>UID, title, authors, abstract, keywords, sessions</c> and more, with "|" inside fields.</summary>
internal sealed class MiniConfCsvFormat : ISourceFormat
{
    /// <inheritdoc/>
    public string Kind => "Mini-Conf CSV";

    /// <inheritdoc/>
    public bool Recognizes(SourceHead head) => !head.IsBinary && CsvColumns.Find(head) is not null;

    /// <inheritdoc/>
    public void Read(SourceInput input, RecordCollector records)
    {
        foreach (var page in input.Pages)
        {
            try
            {
                ReadPage(page, input, records);
            }
            catch (CsvFormatException e)
            {
                throw new ConspectusException(
                    $"{page.Name} has a record of more than {Figures.Size(page.Options.MaxRecordBytes)}, beginning in line {Figures.Count(e.LineNumber)}.",
                    "Look there for a quotation mark that is opened and never closed, or export the file again.", e);
            }
        }

        records.SettleDuplicates(input.Pages[0].Name);
    }

    private static void ReadPage(SourcePart page, SourceInput input, RecordCollector records)
    {
        if (CsvColumns.Find(page.ReadHead()) is not { } columns)
            throw new ConspectusException($"{page.Name} has no header row with a title and authors.", "Export it with a header such as UID,title,authors,abstract,keywords,sessions.");
        CsvMalformedRecord? flaw = null;
        using var content = page.OpenContent();
        using var csv = CsvReader.Create(content, new CsvReaderOptions
        {
            Separator = columns.Separator,
            DetectSeparatorHint = false,
            MaxRecordSize = page.Options.MaxRecordBytes,
            TrackLineNumbers = true,
            OnMalformedRecord = malformed => flaw = malformed,
        });
        while (csv.Read())
        {
            var number = (int)csv.RowNumber;
            input.Tick(page, number);
            var row = new CsvRow(columns, csv, page, $"record {Figures.Count(number)} (line {Figures.Count(csv.LineNumber)})", records);
            // Counted with the header, whose own flaws do not matter once its columns are known.
            if (row.Read(flaw?.RecordNumber == number + 1 ? flaw?.Reason : null) is { } record) records.Add(record);
        }
    }
}
