using System.Text.Json;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.Json;

/// <summary>The columns of a paper that is a JSON object, its own fields perhaps one level deeper.</summary>
internal static class JsonColumns
{
    // What notes of OpenReview have beside a forum.
    private static readonly string[] NoteKeys = ["invitation", "invitations", "signatures", "tcdate", "venueid", "venue", "paperhash"];

    /// <summary>Reads the columns: those of an inner object such as "content" first, then those beside it.</summary>
    /// <param name="element">The object.</param>
    /// <param name="isNote">Whether the list around it is one of OpenReview's notes.</param>
    /// <param name="log">The log.</param>
    public static RecordColumns Read(JsonElement element, bool isNote, ReadingLog log)
    {
        var columns = new RecordColumns();
        var inner = Inner(element, log);
        if (inner is { } own) Add(own, null, columns, log);
        Add(element, inner is null ? null : PaperKeys.IsWrapper, columns, log);
        AddOpenReview(element, inner, isNote, columns, log);
        return columns;
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

    // OpenReview names a paper's page by its forum only, and its files without the site.
    private static void AddOpenReview(JsonElement note, JsonElement? content, bool isNote, RecordColumns columns, ReadingLog log)
    {
        if (Text(note, "forum") is not { } forum || content is not { } fields) return;
        if (!isNote && !NoteKeys.Any(k => note.TryGetProperty(k, out _) || fields.TryGetProperty(k, out _))
            && !IsWrapped(fields, "title")) return;
        columns.Add(log.Name("url"), new SourceValue("https://openreview.net/forum?id=" + Uri.EscapeDataString(forum), log.Texts));
        if (Text(fields, "pdf") is { } pdf && pdf.StartsWith('/')) columns
            .Replace("pdf", new SourceValue("https://openreview.net" + pdf, log.Texts));
    }

    private static string? Text(JsonElement element, string key)
    {
        if (!element.TryGetProperty(key, out var value)) return null;
        if (IsWrapped(element, key)) value = value.GetProperty("value");
        return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    // The second version of OpenReview's interface has objects around values.
    private static bool IsWrapped(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Object && value.TryGetProperty("value", out _);

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
