using System.Text.Json;
using Conspectus.Core.Papers;

namespace Conspectus.Sources.Json;

/// <summary>One record of a JSON source: reads its fields and reports those that are not what they should be.</summary>
/// <param name="element">The object.</param>
/// <param name="issues">Where trouble goes.</param>
/// <param name="source">The source's name, for the issues.</param>
/// <param name="label">The record's id or position, for the issues.</param>
internal sealed class JsonRecord(JsonElement element, RecordCollector issues, string source, string label)
{
    /// <summary>The same record's object called <c>content</c>, or null.</summary>
    public JsonRecord? Content =>
        element.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.Object ? new JsonRecord(content, issues, source, label) : null;

    /// <summary>Reports a field.</summary>
    public void Report(string field, string reason) => issues.Report(source, label, field, reason);

    /// <summary>The first of the fields that holds text or a number, or null. Blank text counts as none.</summary>
    public string? Text(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (!element.TryGetProperty(field, out var value)) continue;
            switch (value.ValueKind)
            {
                case JsonValueKind.String when value.GetString() is { } text && !string.IsNullOrWhiteSpace(text):
                    return text;
                case JsonValueKind.Number:
                    return value.GetRawText();
                case JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.True or JsonValueKind.False:
                    Report(field, $"It is {Kind(value)}, not text; it was left out.");
                    break;
            }
        }

        return null;
    }

    /// <summary>The title, or null where there is none that can be used, which is then reported.</summary>
    public string? Title(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (!element.TryGetProperty(field, out var value)) continue;
            if (value.ValueKind == JsonValueKind.Null) continue;
            if (value.ValueKind == JsonValueKind.String) return RecordChecks.Title(value.GetString(), reason => Report(field, reason));
            Report(field, $"The title is {Kind(value)}, not text; the record was left out.");
            return null;
        }

        Report(fields[0], "The record has no title; it was left out.");
        return null;
    }

    /// <summary>The abstract; empty if there is none.</summary>
    public string Abstract(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (!element.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null) continue;
            if (value.ValueKind == JsonValueKind.String) return RecordChecks.Abstract(value.GetString() ?? "", reason => Report(field, reason));
            Report(field, $"The abstract is {Kind(value)}, not text; the paper was imported without it.");
        }

        return "";
    }

    /// <summary>The texts of a list, or of a text with separators.</summary>
    public IReadOnlyList<string> Texts(string field)
    {
        if (!element.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null) return [];
        if (value.ValueKind == JsonValueKind.String) return TextList.Split(value.GetString() ?? "");
        if (value.ValueKind != JsonValueKind.Array)
        {
            Report(field, $"It is {Kind(value)}, not a list; it was left out.");
            return [];
        }

        var texts = new List<string>(value.GetArrayLength());
        foreach (var entry in value.EnumerateArray())
        {
            if (entry.ValueKind == JsonValueKind.String) texts.Add(entry.GetString() ?? "");
            else if (entry.ValueKind == JsonValueKind.Number) texts.Add(entry.GetRawText());
            else if (entry.ValueKind != JsonValueKind.Null) Report(field, $"The list holds {Kind(entry)} among its texts; it was left out.");
        }

        return texts.Where(t => !string.IsNullOrWhiteSpace(t)).ToList();
    }

    /// <summary>The names under <paramref name="key"/> of a list of objects, or a list of texts, joined with "; "; null if there are none.</summary>
    public string? Joined(string field, string key)
    {
        if (!element.TryGetProperty(field, out var value) || value.ValueKind != JsonValueKind.Array) return Text(field);
        var names = value.EnumerateArray()
            .Select(e => e.ValueKind == JsonValueKind.Object && e.TryGetProperty(key, out var name) ? name : e)
            .Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString() ?? "").Where(t => t.Length > 0).Distinct().ToList();
        return names.Count == 0 ? null : string.Join("; ", names);
    }

    /// <summary>The authors: a list of names or of objects with a name.</summary>
    public IReadOnlyList<Author> Authors(string field)
    {
        if (!element.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null) return [];
        if (value.ValueKind == JsonValueKind.String)
        {
            var names = TextList.SplitNames(value.GetString() ?? "");
            if (names.Count > 1) Report(field, $"The authors are one text, not a list; it was split into {names.Count}.");
            return RecordChecks.Authors(names.Select(n => new Author(n)).ToList(), reason => Report(field, reason));
        }

        if (value.ValueKind == JsonValueKind.Array)
            return RecordChecks.Authors(value.EnumerateArray().Select(AuthorOf).ToList(), reason => Report(field, reason));
        Report(field, $"The authors are {Kind(value)}, not a list; the paper was imported without them.");
        return [];
    }

    /// <summary>A year as a number or as text, or null.</summary>
    public int? Year(string field)
    {
        if (!element.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
        if (int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var year) && year is > 1000 and < 3000) return year;
        Report(field, "It is not a year; it was left out.");
        return null;
    }

    private static Author AuthorOf(JsonElement author) => author.ValueKind switch
    {
        JsonValueKind.String => new Author(author.GetString() ?? ""),
        JsonValueKind.Object => new Author(StringOf(author, "fullname") ?? StringOf(author, "name") ?? "", StringOf(author, "institution")),
        _ => new Author(""),
    };

    private static string? StringOf(JsonElement element, string field) =>
        element.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString()) ? value.GetString() : null;

    /// <summary>What a value is, in words.</summary>
    public static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };
}
