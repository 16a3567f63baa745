using Conspectus.Core.Papers;

namespace Conspectus.Sources.Records;

/// <summary>Collects the fields of one record in a format whose fields have fixed meanings, and makes a record of them.</summary>
/// <param name="builder">Makes the record.</param>
/// <param name="source">The file, for issues.</param>
/// <param name="log">Where issues and notes go.</param>
internal sealed class NamedFields(RecordBuilder builder, string source, ReadingLog log)
{
    private const int LongestKey = 300;
    private readonly RecordColumns _columns = new();
    private readonly List<Author> _authors = [];
    private readonly List<string> _keywords = [];

    /// <summary>Adds a field under one of the names in <c>FieldNames.tsv</c>; a blank value is passed over.</summary>
    public void Add(string column, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value)) _columns.Add(log.Name(column), new SourceValue(value, log.Texts));
    }

    /// <summary>Adds an author by a name in reading order, or as "Family, Given".</summary>
    /// <param name="name">The name; a blank one is passed over.</param>
    /// <param name="institution">The institution, or null.</param>
    /// <param name="family">The family name, where the name is in reading order and the source tells it apart.</param>
    public void AddAuthor(string? name, string? institution = null, string? family = null)
    {
        if (string.IsNullOrWhiteSpace(name)) return;
        _authors.Add(new Author(Clean(name), string.IsNullOrWhiteSpace(institution) ? null : Clean(institution))
        {
            Family = string.IsNullOrWhiteSpace(family) ? null : Clean(family),
        });
    }

    /// <summary>Adds a keyword as a whole, commas and all.</summary>
    public void AddKeyword(string? keyword)
    {
        if (!string.IsNullOrWhiteSpace(keyword)) _keywords.Add(Clean(keyword));
    }

    /// <summary>The record, or null where the fields make none, which is then reported.</summary>
    /// <param name="position">Where in the file it stands, for issues.</param>
    /// <param name="key">Its identifier in the source; empty if it has none.</param>
    public Record? Build(string position, string key = "")
    {
        if (key.Length > LongestKey) key = "";
        if (builder.Build(_columns, position, key) is not { } record) return null;
        void Report(string field, string reason) => log.Issues.Report(source, key.Length > 0 ? key : position, field, reason);
        if (_authors.Count > 0)
            record = record with { Authors = RecordChecks.Authors(_authors, _ => { }, reason => Report("authors", reason)) };
        return _keywords.Count == 0 ? record : RecordLimits.Apply(Report, record with { Keywords = [.. _keywords.Distinct()] });
    }

    private string Clean(string text) =>
        log.Texts.Clean(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
