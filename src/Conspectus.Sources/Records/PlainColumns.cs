using Conspectus.Core.Conferences;

namespace Conspectus.Sources.Records;

/// <summary>Reads the lesser fields from the columns of a record.</summary>
/// <param name="columns">The columns.</param>
/// <param name="log">Told what was used.</param>
/// <param name="report">Told the column and the reason where one cannot be used.</param>
internal sealed class PlainColumns(RecordColumns columns, ReadingLog log, Action<string, string> report)
{
    /// <summary>
    /// The names that the likeliest column for a field holds, joined with "; ", or null: a text, or a list or an object of names.
    /// </summary>
    public string? Names(Field field)
    {
        foreach (var column in columns.For(field))
        {
            var value = column.Value.Unfolded();
            IEnumerable<string?> names = value.Kind switch
            {
                ValueKind.List => value.Items.Select(Name),
                ValueKind.Object => [Name(value)],
                _ => value.Scalar?.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            };
            var joined = string.Join("; ", names.Where(n => !string.IsNullOrWhiteSpace(n)).Distinct());
            if (joined.Length == 0) continue;
            log.Use(column);
            return joined;
        }

        return null;
    }

    /// <summary>The edition that the conference or the venue names; its year is 0 where they name none.</summary>
    public Edition? Edition()
    {
        if (columns.Text(Field.Conference, log) is { } name)
            return ConferenceNames.FindEdition(name) ?? new Edition(ConferenceNames.Canonical(name), 0);
        foreach (var column in columns.For(Field.Venue))
        {
            if (column.Text(" ") is not { } text) continue;
            column.IsUsed = true;
            if (ConferenceNames.FindEdition(text) is { } edition) return edition;
            if (ConferenceNames.IsKnown(text)) return new Edition(ConferenceNames.Canonical(text), 0);
            if (ConferenceTitles.Find(text) is { } titled) return new Edition(titled, 0);
        }

        return null;
    }

    /// <summary>The year of the likeliest column that has one, or null.</summary>
    public int? Year()
    {
        foreach (var column in columns.For(Field.Year))
        {
            if (YearText.Read(column.Value) is { } year)
            {
                log.Use(column);
                return year;
            }

            // The date of a talk may be any text.
            if (column.Name.Holds!.Certainty != NameCertainty.Loose) report(column.Name.Name, "It is not a year; it was left out.");
        }

        return null;
    }

    private static string? Name(SourceValue value) => value.Kind == ValueKind.Object
        ? value.Member("sessionname", "name", "title", "value", "displayname", "en", "text")?.Prose(" ")
        : value.Prose(" ");
}
