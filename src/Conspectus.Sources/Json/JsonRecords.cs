using System.Text.Json;
using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Records;
using Conspectus.Sources.Text;

namespace Conspectus.Sources.Json;

/// <summary>Makes records of the bytes of JSON objects.</summary>
/// <param name="page">The file that they stand in.</param>
/// <param name="log">Where issues and notes go.</param>
internal sealed class JsonRecords(SourcePart page, ReadingLog log)
{
    private static readonly ColumnName Listed = new("", new FieldName(Field.Decision, NameCertainty.Similar, 0), Field.Decision, "");

    // What Zotero's export lists beside works.
    private static readonly HashSet<string> NoWorks = new(StringComparer.Ordinal) { "attachment", "note", "annotation" };
    private readonly RecordBuilder _builder = new(log, page.Name, page.Address);

    /// <summary>Whether the objects are OpenReview's notes, even where nothing in them says so.</summary>
    public bool AreNotes { get; init; }

    /// <summary>Reads one object, or reports why it is no paper.</summary>
    /// <param name="item">The object and what stands around it.</param>
    /// <param name="position">Its position, for issues.</param>
    public Record? Read(JsonItem item, string position)
    {
        if (Columns(item.Json, position, out var document) is not { } columns) return null;
        using (document)
        {
            if (columns.TextOf("itemType") is { } type && NoWorks.Contains(type))
            {
                log.Note("itemType", "Items that are no works and were left out", type);
                return null;
            }

            if (item.Session is { } session) columns.Add(log.Name("session"), new SourceValue(session, log.Texts));
            if (item.List is { } list) columns.Add(Listed with { Name = list }, new SourceValue(list, log.Texts));
            return _builder.Build(columns, position, item.Key);
        }
    }

    /// <summary>The columns of one object, or null where it is none, which is then reported.</summary>
    /// <param name="json">Its bytes; empty if it was too large to hold.</param>
    /// <param name="position">Its position, for issues.</param>
    /// <param name="document">What the columns are part of; null where there are none.</param>
    public RecordColumns? Columns(ReadOnlyMemory<byte> json, string position, out JsonDocument? document)
    {
        document = null;
        if (json.IsEmpty)
        {
            log.Issues.Report(page.Name, position, "",
                $"The record has more than {Figures.Size(page.Limits.MaxRecordBytes)}; it was left out.");
            return null;
        }

        try
        {
            var parsed = Parse(json);
            if (parsed.RootElement.ValueKind == JsonValueKind.Object)
            {
                document = parsed;
                return JsonColumns.Read(parsed.RootElement, AreNotes, log);
            }

            var what = new SourceValue(parsed.RootElement, log.Texts).KindInWords;
            log.Issues.Report(page.Name, position, "", $"It is {what}, not a paper; it was left out.");
            parsed.Dispose();
        }
        catch (JsonException e)
        {
            log.Issues.Report(page.Name, position, "", $"It {JsonTrouble.Verdict(e)}; it was left out. {JsonTrouble.Reason(e)}");
        }

        return null;
    }

    private JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        var repaired = LoneSurrogates.Replace(json.Span);
        var document = JsonDocument.Parse(repaired ?? json, new JsonDocumentOptions { MaxDepth = page.Limits.MaxDepth });
        if (repaired is not null) log.Texts.Note(TextChange.Replaced, Around(document.RootElement));
        return document;
    }

    // The first text that shows the replacement.
    private static string Around(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String when element.GetString() is { } text
            && text.Contains('\uFFFD') => text[Math.Max(0, text.IndexOf('\uFFFD') - 20)..],
        JsonValueKind.Array => element.EnumerateArray().Select(Around).FirstOrDefault(t => t.Length > 0) ?? "",
        JsonValueKind.Object => element.EnumerateObject().Select(m => Around(m.Value)).FirstOrDefault(t => t.Length > 0) ?? "",
        _ => "",
    };
}
