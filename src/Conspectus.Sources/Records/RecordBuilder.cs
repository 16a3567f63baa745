using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Text;

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
        var id = columns.Text(Field.Id, log)?.Trim() ?? key;
        var label = id.Length is > 0 and <= LongestLabel ? id : position;
        void Report(string field, string reason) => log.Issues.Report(source, label, field, reason);

        if (Title(columns, Report) is not { } title) return null;
        var links = new LinkColumns(origin, log);
        var page = links.Page(columns);
        var edition = EditionOf(columns);
        var record = RecordLimits.Apply(Report, new Record
        {
            SourceId = id,
            Title = title,
            Abstract = Abstract(columns, Report),
            Authors = Authors(columns, Report),
            Keywords = KeywordColumns.Read(columns, log),
            Decision = DecisionColumns.Read(columns, log),
            Session = Names(columns, Field.Session),
            Track = Names(columns, Field.Track),
            SourceTopic = Names(columns, Field.Topic),
            Url = page,
            PdfUrl = links.Pdf(columns, page),
            Identifiers = IdentifierColumns.Read(columns),
            Conference = edition?.Conference,
            Year = Year(columns, Report) ?? (edition?.Year > 0 ? edition.Year : null),
        });
        if (record.Decision is null && record.Abstract.Length == 0
            && columns.For(Field.Abstract).Any(c => Blanks.IsWithdrawalNotice(c.Text(" ") ?? "")))
            record = record with { Decision = "withdrawn" };
        UnusedColumns.Report(columns, record, log);
        return record;
    }

    private string? Title(RecordColumns columns, Action<string, string> report)
    {
        var found = columns.For(Field.Title).ToList();
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

    private string Abstract(RecordColumns columns, Action<string, string> report)
    {
        foreach (var column in columns.For(Field.Abstract))
        {
            if (column.Value.Kind is ValueKind.Flag or ValueKind.Number || column.Text("\n\n") is not { } text)
            {
                report(column.Name.Name, $"The abstract is {column.Value.KindInWords}, not text; it was not used.");
                column.IsUsed = true;
                continue;
            }

            if (Blanks.IsPlaceholderAbstract(text))
            {
                column.IsUsed = true;
                if (!Blanks.IsWithdrawalNotice(text)) log.Note(
                    column.Name.Name, "Texts that only keep the place of an abstract and count as none", text);
                continue;
            }

            log.Use(column);
            return RecordChecks.Abstract(text, reason => report(column.Name.Name, reason));
        }

        return "";
    }

    private IReadOnlyList<Author> Authors(RecordColumns columns, Action<string, string> report)
    {
        foreach (var column in columns.For(Field.Authors))
        {
            var values = new AuthorValues(
                (text, how) => log.Note(
                column.Name.Name, "Texts that may name other people than were read"
                + (how.Length > 0 ? $" ({how.TrimEnd('.')})" : ""), text));
            var series = columns.All.Where(c => c == column || IsOfSeries(column.Name, c.Name)).ToList();
            var familyFirst = ColumnName.Fold(column.Name.Name) == "authorsparsed";
            var authors = series.SelectMany(c => values.Read(c.Value, familyFirst)).ToList();
            if (values.Lost > 0) report(
                column.Name.Name, $"{Figures.Of(values.Lost, "author has", "authors have")} no usable name; left out.");
            if (series.Count > 1) authors = [.. authors.DistinctBy(a => a.Name)];
            var usable = RecordChecks.Authors(authors, name => Place(column, name), reason => report(column.Name.Name, reason));
            if (usable.Count == 0) continue;
            foreach (var used in series) log.Use(used);
            return WithInstitutions(usable, columns);
        }

        var alone = $"{columns.Text(Field.GivenName, log)} {columns.Text(Field.FamilyName, log)}".Trim();
        return alone.Length == 0 ? [] : RecordChecks.Authors([new Author(alone)], _ => { }, reason => report("authors", reason));
    }

    private void Place(RecordColumn column, string name)
    {
        column.IsUsed = true;
        log.Note(column.Name.Name, "Texts that only keep the place of an author and were left out", name);
    }

    // Columns of one very name, or "Author 1", "Author 2" and on.
    private static bool IsOfSeries(ColumnName first, ColumnName other) =>
        other.Holds?.Field == first.Holds!.Field && (other.Name == first.Name || (first.Series.Length > 0 && other.Series == first.Series));

    private IReadOnlyList<Author> WithInstitutions(IReadOnlyList<Author> authors, RecordColumns columns)
    {
        if (authors.Any(a => a.Institution is not null)) return authors;
        foreach (var column in columns.For(Field.Institutions))
        {
            var value = column.Value.Unfolded();
            var institutions = value.Kind == ValueKind.List
                ? [.. value.Items.Select(i => i.Prose("; ") ?? "")]
                : (value.Scalar ?? "").Split((value.Scalar ?? "").Contains('|') ? '|' : ';').Select(i => i.Trim()).ToList();
            if (institutions.Count != authors.Count) continue;
            log.Use(column);
            return [.. authors.Zip(institutions, (a, i) => Blanks.IsBlank(i) ? a : a with { Institution = i })];
        }

        return authors;
    }

    private string? Names(RecordColumns columns, Field field)
    {
        foreach (var column in columns.For(field))
        {
            var value = column.Value.Unfolded();
            var names = value.Kind switch
            {
                ValueKind.List => value.Items
                    .Select(i => i.Kind == ValueKind.Object ? i.Member("sessionname", "name", "title", "displayname")?.Prose(" ")
                    : i.Prose(" ")),
                ValueKind.Object => [value.Member("sessionname", "name", "title", "value", "displayname")?.Prose(" ")],
                _ => value.Scalar?.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            };
            var joined = string.Join("; ", names.Where(n => !string.IsNullOrWhiteSpace(n)).Distinct());
            if (joined.Length == 0) continue;
            log.Use(column);
            return joined;
        }

        return null;
    }

    private Edition? EditionOf(RecordColumns columns)
    {
        if (columns.Text(Field.Conference, log) is { } name)
            return ConferenceNames.FindEdition(name) is { } dated ? dated : new Edition(ConferenceNames.Canonical(name), 0);
        foreach (var column in columns.For(Field.Venue))
        {
            if (column.Text(" ") is not { } text) continue;
            column.IsUsed = true;
            if (ConferenceNames.FindEdition(text) is { } edition) return edition;
            if (ConferenceNames.IsKnown(text)) return new Edition(ConferenceNames.Canonical(text), 0);
        }

        return null;
    }

    private int? Year(RecordColumns columns, Action<string, string> report)
    {
        foreach (var column in columns.For(Field.Year))
        {
            if (YearText.Read(column.Value) is not { } year)
            {
                report(column.Name.Name, "It is not a year; it was left out.");
                continue;
            }

            log.Use(column);
            return year;
        }

        return null;
    }
}
