using System.Text.Json;

namespace Conspectus.Sources.Json;

/// <summary>Walks to the papers of a document, wherever they stand in it.</summary>
/// <param name="json">The document.</param>
/// <param name="place">Where they stand.</param>
internal sealed class JsonWalk(JsonItemStream json, JsonPlace place)
{
    /// <summary>
    /// The papers in order: each with its key, if it stands in an object by id, and its bytes, empty if they are too many to hold.
    /// </summary>
    /// <remarks>Lists of papers beside the list that was found first are walked through as well.</remarks>
    public IEnumerable<(string Key, ReadOnlyMemory<byte> Value)> Items()
    {
        if (place.IsRoot)
        {
            for (json.Record = 1; json.ReadValue(out var value); json.Record++) yield return ("", value);
            yield break;
        }

        while (json.Read())
        {
            foreach (var item in Inside(0)) yield return item;
            json.Record = 0;
        }
    }

    // Within the container whose start was read last.
    private IEnumerable<(string Key, ReadOnlyMemory<byte> Value)> Inside(int step)
    {
        var isLast = step == place.Steps.Count - 1;
        var isArray = place.Steps[step] == JsonPlace.Element;
        if (json.Token != (isArray ? JsonTokenType.StartArray : JsonTokenType.StartObject))
        {
            if (json.Token is JsonTokenType.StartObject or JsonTokenType.StartArray) json.Leave();
            yield break;
        }

        if (isArray && isLast)
        {
            for (json.Record++; json.ReadValue(out var value); json.Record++) yield return ("", value);
            json.Record--;
            yield break;
        }

        while (isArray || json.ReadName())
        {
            var name = isArray ? "" : json.Name;
            if (isLast)
            {
                json.Record++;
                if (!json.ReadValue(out var value)) yield break;
                yield return (name, value);
                continue;
            }

            if (!json.Read() || json.Token is JsonTokenType.EndArray) yield break;
            if (isArray || place.Steps[step] is JsonPlace.Member || place.Steps[step] == name)
            {
                foreach (var item in Inside(step + 1)) yield return item;
            }
            else if (json.Token == JsonTokenType.StartArray && place.Steps[step + 1] == JsonPlace.Element && !PaperKeys.IsOfOthers(name))
            {
                foreach (var item in Beside()) yield return item;
            }
            else if (json.Token is JsonTokenType.StartObject or JsonTokenType.StartArray) json.Leave();
        }
    }

    // Another list: of papers if its first element is one.
    private IEnumerable<(string Key, ReadOnlyMemory<byte> Value)> Beside()
    {
        for (var isFirst = true; json.ReadValue(out var value); isFirst = false)
        {
            if (isFirst && JsonShape.Of(value) is not { Place.IsRoot: true })
            {
                json.Leave();
                yield break;
            }

            json.Record++;
            yield return ("", value);
        }
    }
}
