using System.Text.Json;
using Conspectus.Core.Identity;
using Conspectus.Core.Papers;

namespace Conspectus.Sources.Remarks;

/// <summary>Remarks in JSON, JSON lines and CSL-JSON that Conspectus wrote.</summary>
internal static class RemarkedJson
{
    public static List<RemarkedPaper>? Read(string text, CancellationToken cancel)
    {
        var papers = new List<RemarkedPaper>();
        try
        {
            foreach (var document in Documents(text))
            {
                using (document)
                {
                    var items = document.RootElement.ValueKind == JsonValueKind.Array
                        ? [.. document.RootElement.EnumerateArray()]
                        : new List<JsonElement> { document.RootElement };
                    foreach (var item in items)
                    {
                        cancel.ThrowIfCancellationRequested();
                        if (item.ValueKind != JsonValueKind.Object) return null;
                        var isCsl = item.TryGetProperty("citation-key", out _);
                        if (!isCsl && !(item.TryGetProperty("key", out _) && item.TryGetProperty("mark", out _))) return null;
                        if ((isCsl ? Csl(item) : Exported(item)) is { } paper) papers.Add(paper);
                    }
                }
            }
        }
        catch (JsonException)
        {
            return null;
        }

        return papers;
    }

    private static IEnumerable<JsonDocument> Documents(string text)
    {
        if (text.AsSpan().TrimStart()[0] == '[')
        {
            yield return JsonDocument.Parse(text);
            yield break;
        }

        foreach (var line in text.Split('\n').Where(l => !string.IsNullOrWhiteSpace(l))) yield return JsonDocument.Parse(line);
    }

    private static RemarkedPaper? Exported(JsonElement item) =>
        RemarkedLists.Remarks(Text(item, "mark"), Texts(item, "tags"), Text(item, "note")) is not { } remarks ? null
        : new RemarkedPaper(Text(item, "id"), new Record
        {
            Title = Text(item, "title"),
            Authors = [.. Items(item, "authors").Select(a => new Author(Text(a, "name")))],
            Conference = Text(item, "conference"),
            Year = Number(item, "year"),
            Url = Text(item, "url") is { Length: > 0 } url ? url : null,
            Identifiers = Known(item, "externalIds"),
        }, remarks);

    private static RemarkedPaper? Csl(JsonElement item)
    {
        var custom = item.TryGetProperty("custom", out var own) && own.ValueKind == JsonValueKind.Object ? own : default;
        if (RemarkedLists.Remarks(Text(custom, "mark"), Texts(custom, "tags"), Text(item, "annote")) is not { } remarks) return null;
        var authors = Items(item, "author").Select(a => Text(a, "literal") is { Length: > 0 } literal
            ? new Author($"{{{literal}}}")
            : new Author(string.Join(
                ", ",
                new[] { $"{Text(a, "non-dropping-particle")} {Text(a, "family")}".Trim(), Text(a, "suffix"), Text(a, "given") }
                    .Where(p => p.Length > 0))));
        var parts = item.TryGetProperty("issued", out var issued) ? Items(issued, "date-parts").FirstOrDefault() : default;
        return new RemarkedPaper(Text(item, "id"), new Record
        {
            Title = Text(item, "title"),
            Authors = [.. authors],
            Year = parts is { ValueKind: JsonValueKind.Array } && parts.GetArrayLength() > 0 && parts[0].TryGetInt32(out var y) ? y : null,
            Url = Text(item, "URL") is { Length: > 0 } url ? url : null,
            Identifiers = Known(custom, "externalIds").Or(IdentifierText.OfField(IdentifierScheme.Doi, Text(item, "DOI"))),
        }, remarks);
    }

    private static Identifiers Known(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var ids) && ids.ValueKind == JsonValueKind.Object
            ? Enum.GetValues<IdentifierScheme>().Select(s => IdentifierText.OfField(s, Text(ids, s.ToString().ToLowerInvariant())))
                .Aggregate(Identifiers.None, (known, id) => known.Or(id))
            : Identifiers.None;

    private static string Text(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() ?? "" : "";

    private static int? Number(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var n) && n > 0
            ? n : null;

    private static List<JsonElement> Items(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray()] : [];

    private static IEnumerable<string> Texts(JsonElement item, string name) =>
        Items(item, name).Where(t => t.ValueKind == JsonValueKind.String).Select(t => t.GetString() ?? "");
}
