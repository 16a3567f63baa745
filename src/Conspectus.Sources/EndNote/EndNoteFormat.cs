using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Inputs;
using Conspectus.Sources.Markup;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.EndNote;

/// <summary>A library that EndNote exported as XML.</summary>
internal sealed class EndNoteFormat : ISourceFormat
{
    private static readonly HashSet<string> Whole = new(StringComparer.Ordinal) { "record" };

    /// <inheritdoc/>
    public string Kind => "EndNote XML";

    /// <inheritdoc/>
    public bool Recognizes(SourceHead head) => head.Root is { Name: "xml" or "records" } root
        && root.Beginning.Contains("<record", StringComparison.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<Record> Read(SourceInput input, ReadingLog log)
    {
        foreach (var page in input.Pages)
        {
            var builder = new RecordBuilder(log, page.Name, null);
            using var xml = new MarkupStream(page, input.Cancel);
            long number = 0;
            foreach (var element in xml.Read(Whole))
            {
                input.Tick(page, ++number);
                var position = $"record {Figures.Count(number)} (line {Figures.Count(element.Line)})";
                var fields = new NamedFields(builder, page.Name, log);
                if (element.IsTooLarge) log.Issues.Report(page.Name, position, "", "It is larger than any record is; it was left out.");
                else if (Fill(fields, element).Build(position, element.TextAt("rec-number")) is { } record) yield return record;
            }
        }
    }

    private static NamedFields Fill(NamedFields fields, MarkupElement record)
    {
        fields.Add("title", record.TextAt("titles", "title"));
        fields.Add("abstract", record.TextAt("abstract"));
        // A comma at the end marks the name of a body.
        foreach (var author in record.At("contributors", "authors")?.All("author") ?? [])
            fields.AddAuthor(author.Text.EndsWith(',') ? $"{{{author.Text.TrimEnd(',')}}}" : author.Text);
        foreach (var keyword in record.Child("keywords")?.All("keyword") ?? []) fields.AddKeyword(keyword.Text);
        fields.Add("year", record.TextAt("dates", "year"));
        fields.Add("venue", record.TextAt("titles", "secondary-title") is { Length: > 0 } title ? title
            : record.TextAt("periodical", "full-title"));
        fields.Add("doi", record.TextAt("electronic-resource-num"));
        fields.Add("url", record.TextAt("urls", "related-urls", "url") is { Length: > 0 } url ? url
            : record.TextAt("urls", "web-urls", "url"));
        fields.Add("pdf", record.TextAt("urls", "pdf-urls", "url") is var pdf && pdf.StartsWith("http", StringComparison.Ordinal) ? pdf
            : "");
        return fields;
    }
}
