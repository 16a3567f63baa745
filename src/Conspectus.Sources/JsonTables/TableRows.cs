using System.Text.Json;
using Conspectus.Core;
using Conspectus.Sources.Content;
using Conspectus.Sources.Json;

namespace Conspectus.Sources.JsonTables;

/// <summary>A table as <c>{"columns": [names], "data": [[values], …]}</c>.</summary>
internal static class TableRows
{
    /// <summary>Each row as a JSON object, of a table that names its columns apart from its rows.</summary>
    /// <exception cref="ConspectusException">The columns are not those of papers.</exception>
    public static IEnumerable<ReadOnlyMemory<byte>> Named(SourcePart page, CancellationToken cancel)
    {
        var names = Names(page, cancel);
        if (!PaperKeys.Of(names))
        {
            throw new ConspectusException(
                $"{page.Name} is a table in JSON, but its columns are no papers': {string.Join(", ", names.Take(12))}.",
                "Export it with columns such as title, authors and abstract.");
        }

        using var json = new JsonItemStream(page, cancel);
        if (!Enter(json, "data")) yield break;
        for (json.Record = 1; json.ReadValue(out var row); json.Record++) yield return row.IsEmpty ? row : JsonRow.Compose(names, row);
    }

    /// <summary>Each row but the first as a JSON object, of a table whose first row names its columns.</summary>
    /// <param name="page">The file.</param>
    /// <param name="key">The key of the list of rows, or null if it is the root.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static IEnumerable<ReadOnlyMemory<byte>> WithHeader(SourcePart page, string? key, CancellationToken cancel)
    {
        using var json = new JsonItemStream(page, cancel);
        if (!Enter(json, key) || !json.ReadValue(out var header)) yield break;
        var names = JsonRow.Texts(header);
        for (json.Record = 1; json.ReadValue(out var row); json.Record++) yield return row.IsEmpty ? row : JsonRow.Compose(names, row);
    }

    private static List<string> Names(SourcePart page, CancellationToken cancel)
    {
        using var json = new JsonItemStream(page, cancel);
        var names = new List<string>();
        if (!Enter(json, "columns")) return names;
        while (json.ReadValue(out var name)) names.AddRange(JsonRow.Texts(name));
        return names;
    }

    // To the first element of the root object's list of this name, or of the root itself.
    private static bool Enter(JsonItemStream json, string? key)
    {
        json.Read();
        if (key is null) return true;
        while (json.ReadName())
        {
            var isIt = json.Name == key;
            json.Read();
            if (isIt && json.Token == JsonTokenType.StartArray) return true;
            if (json.Token is JsonTokenType.StartArray or JsonTokenType.StartObject) json.Leave();
        }

        return false;
    }
}
