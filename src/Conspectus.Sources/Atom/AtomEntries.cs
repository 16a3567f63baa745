using System.Globalization;
using System.Text.RegularExpressions;
using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Markup;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.Atom;

/// <summary>Makes records of the entries of a feed.</summary>
/// <param name="source">The file, for issues.</param>
/// <param name="log">Where issues and notes go.</param>
internal sealed partial class AtomEntries(string source, ReadingLog log)
{
    private readonly RecordBuilder _builder = new(log, source, null);

    /// <summary>The record of an entry, or null where it makes none, which is then reported.</summary>
    public Record? Read(MarkupElement entry)
    {
        var id = entry.TextAt("id");
        var position = $"entry of line {Figures.Count(entry.Line)}";
        if (entry.IsTooLarge)
        {
            log.Issues.Report(source, position, "", "The entry is larger than any paper is; it was left out.");
            return null;
        }

        if (entry.TextAt("title") == "Error" && id.Contains("/api/errors", StringComparison.Ordinal))
        {
            log.Issues.Report(source, position, "", $"The site answers with an error: “{entry.TextAt("summary")}”.");
            return null;
        }

        var fields = new NamedFields(_builder, source, log);
        var number = ArxivAddress().Match(id).Groups["number"].Value;
        fields.Add("title", entry.TextAt("title"));
        fields.Add("abstract", Announced().Replace(entry.TextAt("summary") is { Length: > 0 } summary ? summary : entry.TextAt("content"),
            ""));
        fields.Add("arxiv", number);
        fields.Add("doi", entry.TextAt("doi"));
        // The year of the meeting at which it appeared, or else that of its first version.
        var reference = entry.TextAt("journal_ref");
        fields.Add("year", ConferenceNames.FindEdition(reference) is { Year: > 0 } edition
            ? edition.Year.ToString(CultureInfo.InvariantCulture) : Year(entry));
        fields.Add("url", Link(entry, "alternate") is { Length: > 0 } page ? page : id);
        fields.Add("pdf", entry.All("link").FirstOrDefault(l => l.Attribute("type") == "application/pdf" || l.Attribute("title") == "pdf")
            ?.Attribute("href"));
        // Where it appeared, and in which area it is filed.
        fields.Add("venue", reference);
        fields.Add("topic", entry.Child("primary_category")?.Attribute("term"));
        // The listings of a day have all names in one element.
        foreach (var name in entry.All("creator").SelectMany(c => c.Text.Split(", "))) fields.AddAuthor(name);
        foreach (var author in entry.All("author")) fields.AddAuthor(author.TextAt("name"), author.TextAt("affiliation"));
        if (fields.Build(position, number.Length > 0 ? number : id) is not { } record) return null;
        return WithdrawnComment().IsMatch(entry.TextAt("comment")) && record.Abstract.Length == 0
            ? record with { Decision = "withdrawn" } : record;
    }

    private static string Link(MarkupElement entry, string relation) =>
        entry.All("link").FirstOrDefault(l => l.Attribute("rel") == relation)?.Attribute("href") ?? "";

    private static string Year(MarkupElement entry)
    {
        var date = entry.TextAt("published") is { Length: > 0 } published ? published : entry.TextAt("updated");
        return date.Length >= 4 ? date[..4] : "";
    }

    // "arXiv:2301.00001v1 Announce Type: new Abstract: …"
    [GeneratedRegex(@"^arXiv:\S+ Announce Type: \S+ Abstract: ", RegexOptions.CultureInvariant)]
    private static partial Regex Announced();

    [GeneratedRegex(@"(?:arxiv\.org/abs/|^oai:arxiv\.org:)(?<number>[^\s?#]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ArxivAddress();

    [GeneratedRegex(@"\bwithdrawn\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WithdrawnComment();
}
