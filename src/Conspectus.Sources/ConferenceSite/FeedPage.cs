using System.Globalization;
using System.Text.Json;
using Conspectus.Core;
using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Inputs;
using Conspectus.Sources.Json;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.ConferenceSite;

/// <summary>Reads one page of the feed.</summary>
/// <param name="page">The page.</param>
/// <param name="input">What it is part of.</param>
/// <param name="abstracts">Abstracts by id, from the file beside the feed.</param>
/// <param name="log">Where issues and facts go.</param>
internal sealed class FeedPage(SourcePart page, SourceInput input, IReadOnlyDictionary<string, string> abstracts, ReadingLog log)
{
    private const int LongestGroup = 300;
    private readonly Dictionary<string, Edition?> _editions = [];
    private readonly JsonRecords _json = new(page, log);
    private readonly RecordBuilder _builder = new(log, page.Name, page.Address);

    /// <summary>How many entries there were, usable or not.</summary>
    public int Seen { get; private set; }

    /// <summary>The page's papers, one record a presentation.</summary>
    /// <exception cref="ConspectusException">It is not such a page.</exception>
    public IEnumerable<Record> Read(LeftOutEvents events)
    {
        using var json = new JsonItemStream(page, input.Cancel);
        if (!json.Read() || json.Token != JsonTokenType.StartObject) throw NoResults("is no feed of a conference site");
        var found = false;
        while (json.ReadName())
        {
            if (json.Name == "results")
            {
                found = true;
                json.Read();
                if (json.Token != JsonTokenType.StartArray) throw NoResults("is a feed whose “results” are no list");
                foreach (var record in Results(json, events)) yield return record;
                continue;
            }

            var isCount = json.Name == "count";
            if (!json.ReadValue(out var value)) break;
            if (isCount && json.Token == JsonTokenType.Number && int.TryParse(value.Span, CultureInfo.InvariantCulture, out var count)
                && count >= 0)
                log.Declared ??= count;
        }

        if (json.Read()) throw NoResults("is a feed with something behind its end");
        if (!found) throw NoResults("is a feed without “results”");
    }

    private IEnumerable<Record> Results(JsonItemStream json, LeftOutEvents events)
    {
        for (json.Record = 1; json.ReadValue(out var bytes); json.Record++)
        {
            Seen++;
            input.Tick(page, json.Record);
            if (ReadEntry(bytes, json.Where, events) is { } record) yield return record;
        }

        json.Record = 0;
    }

    private Record? ReadEntry(ReadOnlyMemory<byte> bytes, string position, LeftOutEvents events)
    {
        if (_json.Columns(bytes, position, out var document) is not { } columns) return null;
        using (document)
        {
            var type = EventTypes.Of(columns.TextOf("eventtype"), columns.TextOf("event_type"));
            if (EventTypes.IsNoPaper(type, columns.TextOf("decision")))
            {
                events.Add(type);
                return null;
            }

            if (columns.TextOf("sourceurl") is { } group && EditionOf(group) is { } edition) log.Saw(edition);
            columns.Remove("sourceurl");
            var uid = columns.TextOf("uid") ?? "";
            if (_builder.Build(columns, position) is not { } record) return null;
            return record.Abstract.Length > 0
                ? record
                : record with { Abstract = abstracts.GetValueOrDefault(record.SourceId) ?? abstracts.GetValueOrDefault(uid) ?? "" };
        }
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
