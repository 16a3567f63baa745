using System.Text.Json;
using System.Text.RegularExpressions;
using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;

namespace Conspectus.Sources.Json;

/// <summary>A paper as an object with <c>title</c>, <c>authors</c> and <c>abstract</c>, as JSON lines and Mini-Conf write it.</summary>
internal static partial class PaperFields
{
    /// <summary>Whether objects with these properties are papers: a title alone may be a calendar's.</summary>
    public static bool Suffice(IEnumerable<string> keys)
    {
        var set = keys as IReadOnlySet<string> ?? keys.ToHashSet();
        return set.Contains("title") && (set.Contains("abstract") || set.Contains("authors"));
    }

    /// <summary>Reads the bytes of one object into a record.</summary>
    /// <param name="bytes">The JSON.</param>
    /// <param name="page">The file that it stands in.</param>
    /// <param name="label">Its position, for issues.</param>
    /// <param name="id">Its key in a dictionary; empty if it stands in a list.</param>
    /// <param name="records">Where it goes.</param>
    public static void ReadObject(ReadOnlyMemory<byte> bytes, SourcePart page, string label, string id, RecordCollector records)
    {
        if (Utf8Repair.Repair(bytes.Span) is { } repaired)
        {
            bytes = repaired;
            records.Report(page.Name, label, "", "It holds broken characters (no valid UTF-8); they were replaced by “\uFFFD”.");
        }

        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = page.Options.MaxDepth });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                records.Report(page.Name, label, "", $"It is {JsonRecord.Kind(document.RootElement)}, not a paper; it was left out.");
            else if (Read(document.RootElement, page, label, id, records) is { } record) records.Add(record);
        }
        catch (JsonException e)
        {
            records.Report(page.Name, label, "", $"It {JsonTrouble.Verdict(e)}; it was left out. {JsonTrouble.Reason(e)}");
        }
    }

    private static Record? Read(JsonElement element, SourcePart page, string label, string id, RecordCollector records)
    {
        var outer = new JsonRecord(element, records, page.Name, label);
        id = outer.Text("id", "UID", "uid", "forum") ?? id;
        if (id.Length > 0) outer = new JsonRecord(element, records, page.Name, id);
        var inner = outer.Content ?? outer;
        if (inner.Title("title") is not { } title) return null;

        var url = inner.Text("url", "paper_url", "share_url") ?? outer.Text("url", "paper_url") ?? UrlInBibTeX(inner.Text("_bibtex"));
        return RecordLimits.Apply(outer.Report, new Record
        {
            SourceId = id,
            Title = title,
            Abstract = inner.Abstract("abstract"),
            Authors = inner.Authors("authors"),
            Keywords = inner.Texts("keywords"),
            Decision = inner.Text("decision"),
            Session = inner.Joined("sessions", "session_name") ?? inner.Text("session"),
            Track = inner.Text("track"),
            SourceTopic = inner.Text("topic"),
            Url = Links.Absolute(url, page.Address),
            PdfUrl = Links.Absolute(inner.Text("pdf_url", "pdf"), url is null ? page.Address : Links.Address(url) ?? page.Address),
            Conference = inner.Text("conference") is { } c ? ConferenceNames.Canonical(c) : null,
            Year = inner.Year("year"),
        });
    }

    private static string? UrlInBibTeX(string? entry) => entry is not null && BibTeXUrl().Match(entry) is { Success: true } m ? m.Groups["u"].Value : null;

    [GeneratedRegex(@"\burl\s*=\s*\{\s*(?<u>https?://[^}\s]+)\s*\}")]
    private static partial Regex BibTeXUrl();
}
