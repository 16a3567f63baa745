using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Text;

namespace Conspectus.Sources.Records;

/// <summary>Reads the authors from the columns of a record.</summary>
/// <param name="columns">The columns.</param>
/// <param name="log">Told what was used.</param>
/// <param name="report">Told the column and the reason where something cannot be used.</param>
internal sealed class AuthorColumns(RecordColumns columns, ReadingLog log, Action<string, string> report)
{
    /// <summary>The authors of the likeliest column that names some, and of the columns that belong to it.</summary>
    public IReadOnlyList<Author> Read()
    {
        foreach (var column in columns.For(Field.Authors))
        {
            var series = SeriesOf(column);
            var authors = series.SelectMany(Read).ToList();
            if (authors.Count == 0) continue;
            foreach (var used in series) log.Use(used);
            return WithInstitutions(series.Count > 1 ? [.. authors.DistinctBy(a => a.Name)] : authors);
        }

        var alone = $"{columns.Text(Field.GivenName, log)} {columns.Text(Field.FamilyName, log)}".Trim();
        return alone.Length == 0 ? []
            : WithInstitutions(RecordChecks.Authors([new Author(alone)], _ => { }, reason => report("authors", reason)));
    }

    private IReadOnlyList<Author> Read(RecordColumn column)
    {
        var name = column.Name.Name;
        var values =
            new AuthorValues((text, how) => log.Note(name, $"Texts that may name other people than were read ({how.TrimEnd('.')})", text));
        var authors = values.Read(column.Value, familyFirst: ColumnName.Fold(name) == "authorsparsed");
        if (values.Lost > 0) report(name, $"{Figures.Of(values.Lost, "author has", "authors have")} no usable name; left out.");
        return RecordChecks.Authors(authors, place => Place(column, place), reason => report(name, reason));
    }

    private void Place(RecordColumn column, string name)
    {
        column.IsUsed = true;
        log.Note(column.Name.Name, "Texts that only keep the place of an author and were left out", name);
    }

    // Columns of one very name, "Author 1", "Author 2" and on, or the presenter and then the others.
    private List<RecordColumn> SeriesOf(RecordColumn first)
    {
        var own = columns.All.Where(c => c == first || IsOfSeries(first.Name, c.Name)).ToList();
        if (own.Count == 1 && FieldNames.IsOneAuthor(first.Name.Name))
            own.AddRange(columns.All.Where(c => c != first && FieldNames.AreOtherAuthors(c.Name.Name)));
        return own;
    }

    private static bool IsOfSeries(ColumnName first, ColumnName other) =>
        other.Holds?.Field == first.Holds!.Field && (other.Name == first.Name || (first.Series.Length > 0 && other.Series == first.Series));

    private IReadOnlyList<Author> WithInstitutions(IReadOnlyList<Author> authors)
    {
        if (authors.Any(a => a.Institution is not null)) return authors;
        foreach (var column in columns.For(Field.Institutions))
        {
            var institutions = Institutions(column.Value.Unfolded());
            if (institutions.Count != authors.Count) continue;
            log.Use(column);
            return [.. authors.Zip(institutions, (a, i) => Blanks.IsBlank(i) ? a : a with { Institution = i })];
        }

        return authors;
    }

    private static List<string> Institutions(SourceValue value)
    {
        if (value.Kind == ValueKind.List) return [.. value.Items.Select(i => i.Prose("; ") ?? "")];
        var text = value.Prose("; ") ?? "";
        return [.. text.Split(text.Contains('|') ? '|' : ';').Select(i => i.Trim())];
    }
}
