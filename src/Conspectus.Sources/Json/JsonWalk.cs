using System.Globalization;
using System.Text.Json;
using Conspectus.Core.Papers;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.Json;

/// <summary>Walks to the papers of a document, wherever they stand in it.</summary>
/// <param name="json">The document.</param>
/// <param name="place">Where they stand.</param>
/// <param name="log">Told how many papers the document says it has.</param>
internal sealed class JsonWalk(JsonItemStream json, JsonPlace place, ReadingLog log)
{
    private static readonly HashSet<string> Counts = new(StringComparer.Ordinal)
    {
        "count", "total", "totalcount", "totalresults", "totalitems", "numfound", "numberofresults", "recordcount",
    };

    private string? _session;
    private string? _list;

    /// <summary>Where the document says that it goes on, or null.</summary>
    public string? Next { get; private set; }

    /// <summary>The papers in order. Lists of papers beside the list that was found first are walked through as well.</summary>
    public IEnumerable<JsonItem> Items()
    {
        if (place.IsRoot)
        {
            for (json.Record = 1; json.ReadValue(out var value); json.Record++) yield return new JsonItem(value);
            yield break;
        }

        while (json.Read())
        {
            foreach (var item in Inside(0)) yield return item;
            json.Record = 0;
        }
    }

    // Within the container whose start was read last.
    private IEnumerable<JsonItem> Inside(int step)
    {
        var (isLast, isArray) = (step == place.Steps.Count - 1, place.Steps[step] == JsonPlace.Element);
        if (json.Token != (isArray ? JsonTokenType.StartArray : JsonTokenType.StartObject))
        {
            if (json.IsInside) json.Leave();
            return [];
        }

        return isArray ? isLast ? Elements() : Arrays(step) : isLast ? Members() : Objects(step);
    }

    private IEnumerable<JsonItem> Elements()
    {
        for (json.Record++; json.ReadValue(out var value); json.Record++) yield return new JsonItem(value, "", _session, _list);
        json.Record--;
    }

    private IEnumerable<JsonItem> Members()
    {
        while (json.ReadName())
        {
            var key = json.Name;
            json.Record++;
            if (!json.ReadValue(out var value)) yield break;
            yield return new JsonItem(value, key, _session, _list);
        }
    }

    private IEnumerable<JsonItem> Arrays(int step)
    {
        while (json.Read() && json.Token != JsonTokenType.EndArray)
        {
            foreach (var item in Inside(step + 1)) yield return item;
        }
    }

    private IEnumerable<JsonItem> Objects(int step)
    {
        var (session, list) = (_session, _list);
        while (json.ReadName())
        {
            var name = json.Name;
            json.Read();
            _list = Decisions.Parse(name) != Decision.Unknown ? name : list;
            var isIt = place.Steps[step] == JsonPlace.Member || place.Steps[step] == name;
            if (!json.IsInside) Note(name, step);
            else if (isIt || (IsListBeside(step) && !PaperKeys.IsOfOthers(name)))
            {
                foreach (var item in isIt ? Inside(step + 1) : Beside()) yield return item;
            }
            else json.Leave();
        }

        (_session, _list) = (session, list);
    }

    private bool IsListBeside(int step) => json.Token == JsonTokenType.StartArray && place.Steps[step + 1] == JsonPlace.Element;

    // Another list: of papers if its first element is one.
    private IEnumerable<JsonItem> Beside()
    {
        for (var isFirst = true; json.ReadValue(out var value); isFirst = false)
        {
            if (isFirst && JsonShape.Of(value) is not { Place.IsRoot: true })
            {
                json.Leave();
                yield break;
            }

            json.Record++;
            yield return new JsonItem(value, "", _session, _list);
        }
    }

    // What stands beside the list: the name of its session, how long it is, where it goes on.
    private void Note(string name, int step)
    {
        if (json.Token == JsonTokenType.Number && Counts.Contains(ColumnName.Fold(name)))
        {
            if (int.TryParse(json.Plain.Span, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) log.Declared ??= count;
        }
        else if (json.Token != JsonTokenType.String) return;
        else if (step == 0 && name == "next") Next = Text();
        else if (step > 0 && log.Name(name).Holds?.Field is Field.Session or Field.Title) _session = Text();
    }

    private string? Text() => JsonSerializer.Deserialize<string>(LoneSurrogates.Replace(json.Plain.Span) ?? json.Plain.Span);
}
