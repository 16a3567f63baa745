using System.Text.Json;
using Conspectus.Core;
using Conspectus.Sources.Content;
using Conspectus.Sources.Json;

namespace Conspectus.Sources.JsonTables;

/// <summary>A table as <c>{"title": {"0": …, "1": …}, "authors": {…}}</c> or with lists in the place of the inner objects.</summary>
/// <remarks>Every column is read by a stream of its own, side by side, so that no column need be held in memory.</remarks>
internal static class TableColumns
{
    private const int MostColumns = 100;

    /// <summary>Each row as a JSON object.</summary>
    /// <exception cref="ConspectusException">The columns do not have the same rows.</exception>
    public static IEnumerable<ReadOnlyMemory<byte>> Read(SourcePart page, CancellationToken cancel)
    {
        var columns = new List<(JsonItemStream Json, bool IsObject, string Name)>();
        try
        {
            var names = Names(page, cancel);
            foreach (var (index, name) in names.Index())
            {
                var json = Open(page, index, cancel);
                columns.Add((json, json.Token == JsonTokenType.StartObject, name));
            }

            for (var number = 1L; ; number++)
            {
                var row = new List<(string, ReadOnlyMemory<byte>)>(names.Count);
                string? key = null;
                var ended = 0;
                foreach (var (json, isObject, name) in columns)
                {
                    json.Record = number;
                    if (!Next(json, isObject, out var own, out var value)) ended++;
                    else if (ended > 0 || own != (key ??= own)) throw Uneven(page, name, number);
                    else row.Add((name, value));
                }

                if (ended == names.Count) yield break;
                if (ended > 0) throw Uneven(page, names[^1], number);
                yield return JsonRow.Write(row);
            }
        }
        finally
        {
            foreach (var column in columns) column.Json.Dispose();
        }
    }

    private static ConspectusException Uneven(SourcePart page, string name, long row) => new(
        $"{page.Name} is a table in JSON whose columns do not have the same rows: “{name}” differs from row {Figures.Count(row)} on.",
            "Export it again.");

    private static List<string> Names(SourcePart page, CancellationToken cancel)
    {
        using var json = new JsonItemStream(page, cancel);
        var names = new List<string>();
        json.Read();
        while (json.ReadName())
        {
            names.Add(json.Name);
            if (names.Count > MostColumns)
                throw new ConspectusException(
                    $"{page.Name} is a table with more than {MostColumns} columns.", "Export it with fewer columns.");
            json.Read();
            if (json.Token is JsonTokenType.StartArray or JsonTokenType.StartObject) json.Leave();
        }

        return names;
    }

    // At the first value of the column.
    private static JsonItemStream Open(SourcePart page, int index, CancellationToken cancel)
    {
        var json = new JsonItemStream(page, cancel);
        json.Read();
        for (var at = 0; json.ReadName(); at++)
        {
            json.Read();
            if (at == index) break;
            if (json.Token is JsonTokenType.StartArray or JsonTokenType.StartObject) json.Leave();
        }

        return json;
    }

    // The next value, with its key where the column is an object.
    private static bool Next(JsonItemStream json, bool isObject, out string key, out ReadOnlyMemory<byte> value)
    {
        (key, value) = ("", default);
        if (isObject && !json.ReadName()) return false;
        key = isObject ? json.Name : "";
        return json.ReadValue(out value);
    }
}
