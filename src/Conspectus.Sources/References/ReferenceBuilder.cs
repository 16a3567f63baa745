using Conspectus.Core.Identity;
using Conspectus.Core.Papers;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.References;

/// <summary>Makes references of fields.</summary>
/// <param name="source">What they stand in, for issues.</param>
/// <param name="log">Where issues go.</param>
internal sealed class ReferenceBuilder(string source, ReadingLog log)
{
    private readonly RecordBuilder _builder = new(log, source, null);

    /// <summary>The reference, or null where neither a title nor an identifier is told, which is then reported.</summary>
    public Reference? Build(
        string position, string title, string summary, IReadOnlyList<Author> authors, string doi, string url, string year)
    {
        var found = IdentifierText.OfField(IdentifierScheme.Doi, doi).Or(IdentifierText.OfAddress(url));
        if (string.IsNullOrWhiteSpace(title))
        {
            if (found != Identifiers.None)
                return new Reference(position, doi.Length > 0 ? doi : url, [new Record { Title = "", Identifiers = found }]);
            log.Issues.Report(source, position, "title", "It has neither a title nor an identifier; it was left out.");
            return null;
        }

        var columns = new RecordColumns();
        foreach (var (name, value) in new[] { ("title", title), ("abstract", summary), ("doi", doi), ("url", url), ("year", year) })
        {
            if (value.Length > 0) columns.Add(log.Name(name), new SourceValue(value, log.Texts));
        }

        if (_builder.Build(columns, position) is not { } record) return null;
        var people = RecordChecks.Authors(authors, _ => { }, reason => log.Issues.Report(source, position, "authors", reason));
        return new Reference(position, record.Title, [record with { Authors = people }]);
    }
}
