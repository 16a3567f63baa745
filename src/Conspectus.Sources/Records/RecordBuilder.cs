using System.Globalization;
using Conspectus.Core.Papers;

namespace Conspectus.Sources.Records;

/// <summary>Makes records of columns, whatever format they come from.</summary>
/// <param name="log">Where issues and notes go.</param>
/// <param name="source">The file, for issues.</param>
/// <param name="origin">What relative links are relative to, or null.</param>
internal sealed class RecordBuilder(ReadingLog log, string source, Uri? origin)
{
    private const int LongestLabel = 100;

    /// <summary>The record that these columns are, or null where they make none, which is then reported.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="position">Where in the file they stand, for issues of a record without an id.</param>
    /// <param name="key">The key under which the record stands; its id if it has no other.</param>
    public Record? Build(RecordColumns columns, string position, string key = "")
    {
        if (columns.TextOf("key") is not null && columns.TextOf("mark") is not null) LeaveOut(columns);

        var id = Id(columns) ?? key;
        var label = id.Length is > 0 and <= LongestLabel ? id : position;
        void Report(string field, string reason) => log.Issues.Report(source, label, field, reason);

        if (Title(columns, Report) is not { } title)
        {
            log.Columns.Add(columns);
            return null;
        }

        var links = new LinkColumns(origin, log);
        var plain = new PlainColumns(columns, log, Report);
        var text = new AbstractColumns(columns, log, Report);
        var page = links.Page(columns);
        var edition = plain.Edition();
        var record = RecordLimits.Apply(Report, new Record
        {
            SourceId = id,
            Title = title,
            Abstract = text.Read(),
            Authors = new AuthorColumns(columns, log, Report).Read(),
            Keywords = KeywordColumns.Read(columns, log),
            Decision = DecisionColumns.Read(columns, log) ?? (text.SayWithdrawn ? "withdrawn" : null),
            Session = plain.Names(Field.Session),
            Track = plain.Names(Field.Track),
            SourceTopic = plain.Names(Field.Topic),
            Url = page,
            PdfUrl = links.Pdf(columns, page),
            Identifiers = IdentifierColumns.Read(columns),
            Conference = edition?.Conference,
            Year = plain.Year() ?? (edition?.Year > 0 ? edition.Year : null),
        });
        UnusedColumns.Report(columns, record, log);
        log.Columns.Add(columns);
        return record;
    }

    // A list that Conspectus wrote: the topic is its analysis's, the tags and collections are its reader's, and TeX says more than the text beside it.
    private static void LeaveOut(RecordColumns columns)
    {
        columns.Remove("topic");
        columns.Remove("tags");
        columns.Remove("collections");
        foreach (var name in new[] { "title", "abstract" })
        {
            if ((columns.TextOf(name + "Tex") ?? columns.TextOf(name + "_tex")) is not null) columns.Remove(name);
        }
    }

    // Spreadsheets and pandas make floats of whole numbers in columns that have gaps.
    private string? Id(RecordColumns columns) => columns.Text(Field.Id, log)?.Trim() is not { } id ? null
        : id.EndsWith(".0", StringComparison.Ordinal) && long.TryParse(id[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? id[..^2]
        : id;

    private string? Title(RecordColumns columns, Action<string, string> report)
    {
        var found = columns.For(Field.Title);
        foreach (var column in found)
        {
            if (column.Value.Kind == ValueKind.Flag || column.Value.Unfolded(orBrackets: false).Prose(" ") is not { } title) continue;
            log.Use(column);
            return RecordChecks.Title(title, reason => report(column.Name.Name, reason));
        }

        if (found.Count == 0) report("title", "The record has no title; it was left out.");
        else report(found[0].Name.Name, $"The title is {found[0].Value.KindInWords}, not text; the record was left out.");
        return null;
    }
}
