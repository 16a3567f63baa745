using System.Globalization;
using System.Text.Unicode;
using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using CsvHelper;

namespace Conspectus.Sources.MiniConfCsv;

/// <summary>One row and what is wrong with it.</summary>
/// <param name="columns">Where the fields stand.</param>
/// <param name="row">The reader, at the row.</param>
/// <param name="page">The file.</param>
/// <param name="position">The row's position, for issues.</param>
/// <param name="records">Where issues go.</param>
internal sealed class CsvRow(CsvColumns columns, CsvReader row, SourcePart page, string position, RecordCollector records)
{
    private readonly string _id = columns.Value(row, "UID", "id", "paper_id")?.Trim() ?? "";

    /// <summary>The row as a record, or null where it cannot be used.</summary>
    /// <param name="flaw">What the parser found wrong with its quotation marks, or null.</param>
    public Record? Read(CsvMalformedReason? flaw)
    {
        if (flaw == CsvMalformedReason.UnterminatedQuote)
        {
            Report("", "A quotation mark is opened and never closed; the row and all that follows it was left out.");
            return null;
        }

        if (flaw is not null) Report("", "A quotation mark stands where none may; the row was read as it stands.");
        if (HasTooManyFields())
        {
            Report("", $"The row has {row.FieldCount} fields, the header {columns.Count}; a comma may lack its quotation marks. It was left out.");
            return null;
        }

        if (!Utf8.IsValid(row.RawRecord)) Report("", "It holds broken characters (no valid UTF-8); they were replaced by “\uFFFD”.");
        if (RecordChecks.Title(columns.Value(row, "title"), reason => Report("title", reason)) is not { } title) return null;
        return RecordLimits.Apply(Report, new Record
        {
            SourceId = _id,
            Title = title,
            Abstract = RecordChecks.Abstract(columns.Value(row, "abstract") ?? "", reason => Report("abstract", reason)),
            Authors = RecordChecks.Authors(Names(columns.Value(row, "authors")), reason => Report("authors", reason)),
            Keywords = columns.Value(row, "keywords") is { } keywords ? TextList.Split(keywords) : [],
            Decision = columns.Value(row, "decision"),
            Session = columns.Value(row, "sessions", "session") is { } sessions ? string.Join("; ", sessions.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) : null,
            Track = columns.Value(row, "track"),
            SourceTopic = columns.Value(row, "topic"),
            Url = Links.Absolute(columns.Value(row, "url", "paper_url"), page.Address),
            PdfUrl = Links.Absolute(columns.Value(row, "pdf_url", "pdf"), page.Address),
            Conference = columns.Value(row, "conference") is { } c ? ConferenceNames.Canonical(c) : null,
            Year = Year(columns.Value(row, "year")),
        });
    }

    // A single name with a comma ("Doe, Jane") cannot be told from two; "|" is what Mini-Conf writes.
    private static List<Author> Names(string? authors) =>
        authors is null ? [] : TextList.SplitNames(authors).Select(n => new Author(n)).ToList();

    private bool HasTooManyFields()
    {
        for (var i = columns.Count; i < row.FieldCount; i++)
        {
            if (!row.IsEmpty(i)) return true;
        }

        return false;
    }

    private void Report(string field, string reason) => records.Report(page.Name, _id.Length is > 0 and < 100 ? _id : position, field, reason);

    private int? Year(string? text)
    {
        if (text is null) return null;
        if (int.TryParse(text, CultureInfo.InvariantCulture, out var year) && year is > 1000 and < 3000) return year;
        Report("year", "It is not a year; it was left out.");
        return null;
    }
}
