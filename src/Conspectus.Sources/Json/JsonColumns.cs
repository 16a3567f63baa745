using System.Text.Json;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.Json;

/// <summary>The columns of a paper that is a JSON object, its own fields perhaps one level deeper.</summary>
internal static class JsonColumns
{
    private static readonly (string Member, string Column)[] Custom =
    [
        ("conference", "conference"), ("decision", "decision"), ("session", "session"), ("track", "track"), ("area", "topic"),
        ("pdfUrl", "pdf"), ("keywords", "keywords"), ("externalIds", "external_ids"),
    ];

    /// <summary>Reads the columns: those of an inner object such as "content" first, then those beside it.</summary>
    /// <param name="element">The object.</param>
    /// <param name="isNote">Whether the list around it is one of OpenReview's notes.</param>
    /// <param name="log">The log.</param>
    public static RecordColumns Read(JsonElement element, bool isNote, ReadingLog log)
    {
        var columns = new RecordColumns();
        AddOwn(element, columns, log);
        var inner = Inner(element, log);
        if (inner is { } own) Add(own, null, columns, log);
        // What stands beside Crossref's message is of the answer, not of the paper.
        if (inner is null || !element.TryGetProperty("message", out _)) Add(element, inner is null ? null : PaperKeys.IsWrapper, columns,
            log);
        if (inner is { } content) OpenReviewNotes.Add(element, content, isNote, columns, log);
        ArxivMetadata.Add(element, columns, log);
        return columns;
    }

    // What our own CSL-JSON says under "custom", which the format leaves to programs.
    private static void AddOwn(JsonElement element, RecordColumns columns, ReadingLog log)
    {
        if (!element.TryGetProperty("custom", out var custom) || custom.ValueKind != JsonValueKind.Object) return;
        foreach (var (member, column) in Custom)
        {
            if (custom.TryGetProperty(member, out var value)) columns.Add(log.Name(column), new SourceValue(value, log.Texts));
        }
    }

    private static JsonElement? Inner(JsonElement element, ReadingLog log)
    {
        var keys = new PaperKeys();
        foreach (var member in element.EnumerateObject()) keys.Add(log.Name(NameOf(member)));
        if (keys.Suffice) return null;
        foreach (var member in element.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Object && PaperKeys.IsWrapper(NameOf(member))
                && member.Value.EnumerateObject().Any(m => log.Name(NameOf(m)).Holds?.Field == Field.Title)) return member.Value;
        }

        return null;
    }

    private static void Add(JsonElement element, Func<string, bool>? without, RecordColumns columns, ReadingLog log)
    {
        foreach (var member in element.EnumerateObject())
        {
            var name = NameOf(member);
            if (without?.Invoke(name) != true) columns.Add(log.Name(name), new SourceValue(member.Value, log.Texts));
        }
    }

    // Names are texts of the source, too; a broken one is no name of ours.
    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
