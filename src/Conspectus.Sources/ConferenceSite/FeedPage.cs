using System.Globalization;
using System.Text.Json;
using Conspectus.Core;
using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Json;

namespace Conspectus.Sources.ConferenceSite;

/// <summary>Reads one page of the feed.</summary>
/// <param name="page">The page.</param>
/// <param name="input">What it is part of.</param>
/// <param name="abstracts">Abstracts by id, from the file beside the feed.</param>
/// <param name="records">Where issues and facts go.</param>
internal sealed class FeedPage(SourcePart page, SourceInput input, IReadOnlyDictionary<string, string> abstracts, RecordCollector records)
{
    private const int LongestGroup = 300;
    private readonly Dictionary<string, Edition?> _editions = [];

    /// <summary>Reads the page's entries.</summary>
    /// <returns>How many there were, usable or not.</returns>
    /// <exception cref="ConspectusException">It is not such a page.</exception>
    public int Read(List<FeedEntry> entries, LeftOutEvents events)
    {
        using var json = new JsonItemStream(page);
        var seen = 0;
        if (!json.Read() || json.Token != JsonTokenType.StartObject) throw NoResults("is no feed of a conference site");
        var found = false;
        while (json.ReadName())
        {
            if (json.Name == "results")
            {
                found = true;
                json.Read();
                if (json.Token != JsonTokenType.StartArray) throw NoResults("is a feed whose “results” are no list");
                seen += ReadResults(json, entries, events);
                continue;
            }

            var isCount = json.Name == "count";
            if (!json.ReadValue(out var value)) break;
            if (isCount && json.Token == JsonTokenType.Number && int.TryParse(value.Span, CultureInfo.InvariantCulture, out var count) && count >= 0) records.Declared ??= count;
        }

        json.Read();
        return found ? seen : throw NoResults("is a feed without “results”");
    }

    private int ReadResults(JsonItemStream json, List<FeedEntry> entries, LeftOutEvents events)
    {
        for (var number = 1; ; number++)
        {
            json.Record = number;
            if (!json.ReadValue(out var bytes))
            {
                json.Record = 0;
                return number - 1;
            }

            input.Tick(page, number);
            if (bytes.IsEmpty) records.Report(page.Name, json.Where, "", $"The record has more than {Figures.Size(page.Options.MaxRecordBytes)}; it was left out.");
            else if (ReadEntry(bytes, json.Where, events) is { } entry) entries.Add(entry);
        }
    }

    private FeedEntry? ReadEntry(ReadOnlyMemory<byte> bytes, string label, LeftOutEvents events)
    {
        var repaired = Utf8Repair.Repair(bytes.Span);
        using var document = JsonDocument.Parse(repaired ?? bytes, new JsonDocumentOptions { MaxDepth = page.Options.MaxDepth });
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            records.Report(page.Name, label, "", $"It is {JsonRecord.Kind(document.RootElement)}, not a paper; it was left out.");
            return null;
        }

        var fields = new JsonRecord(document.RootElement, records, page.Name, label);
        var uid = fields.Text("uid") ?? "";
        var id = fields.Text("id") ?? uid;
        if (id.Length > 0) fields = new JsonRecord(document.RootElement, records, page.Name, id);
        if (repaired is not null) fields.Report("", "It holds broken characters (no valid UTF-8); they were replaced by “\uFFFD”.");

        var type = EventTypes.Of(fields.Text("eventtype"), fields.Text("event_type"));
        var decision = fields.Text("decision");
        if (EventTypes.IsNoPaper(type, decision))
        {
            events.Add(type);
            return null;
        }

        if (fields.Title("name", "title") is not { } title) return null;
        if (fields.Text("sourceurl") is { } group && EditionOf(group) is { } edition) records.Saw(edition);
        var form = Decisions.Parse(type);
        var text = fields.Abstract("abstract");
        return new FeedEntry(
            RecordLimits.Apply(fields.Report, new Record
            {
                SourceId = id,
                Title = title,
                Abstract = text.Length > 0 ? text : abstracts.GetValueOrDefault(id) ?? abstracts.GetValueOrDefault(uid) ?? "",
                Authors = fields.Authors("authors"),
                Keywords = fields.Texts("keywords"),
                Decision = form > Decisions.Parse(decision) ? type : decision,
                Session = fields.Text("session"),
                Track = fields.Text("track"),
                SourceTopic = fields.Text("topic"),
                Url = Links.Absolute(fields.Text("paper_url", "url", "virtualsite_url"), page.Address),
                PdfUrl = Links.Absolute(fields.Text("paper_pdf_url", "pdf_url", "pdf"), page.Address),
            }),
            uid,
            form);
    }

    private Edition? EditionOf(string group)
    {
        if (group.Length > LongestGroup) return null;
        if (!_editions.TryGetValue(group, out var edition)) _editions[group] = edition = ConferenceNames.FindEdition(group);
        return edition;
    }

    private ConspectusException NoResults(string what) =>
        new($"{page.Name} {what}.", "Download it again, or choose the site's …-orals-posters.json.");
}
