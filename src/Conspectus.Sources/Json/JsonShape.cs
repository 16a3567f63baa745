using System.Text.Json;
using Conspectus.Core;
using Conspectus.Sources.Content;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.Json;

/// <summary>What can be told of JSON from its beginning: where papers stand in it, and how it is built.</summary>
internal sealed class JsonShape
{
    private const int Head = 1 << 16;
    private const int MostPlaces = 200;
    private const int MostNames = 10_000;
    private readonly Dictionary<string, JsonTokenType> _root = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _firstKeys = new(StringComparer.Ordinal);
    private readonly List<Frame> _frames = [];
    private readonly List<(string[] Path, bool IsWrapped)> _papers = [];
    private readonly HashSet<string> _itemKeys = new(StringComparer.Ordinal);
    private readonly List<string> _header = [];
    private readonly Dictionary<string, ColumnName> _names = new(StringComparer.Ordinal);

    private int _rows;

    private JsonShape()
    {
    }

    /// <summary>The root's first token: an object, an array, or none for what is not JSON.</summary>
    public JsonTokenType Root { get; private set; }

    /// <summary>How many documents stand one after the other, as far as was read.</summary>
    public int Documents { get; private set; }

    /// <summary>The first root object's keys with the first token of their values.</summary>
    public IReadOnlyDictionary<string, JsonTokenType> RootKeys => _root;

    /// <summary>The first key in each of the root object's objects, by their keys.</summary>
    public IReadOnlyDictionary<string, string> FirstKeys => _firstKeys;

    /// <summary>The keys of all objects in the root object's array "results".</summary>
    public IReadOnlySet<string> ResultKeys => _itemKeys;

    /// <summary>The texts of the first list within a list, which may name the columns of a table.</summary>
    public IReadOnlyList<string> Header => _header;

    /// <summary>The key of the list that <see cref="Header"/> stands in, or null if that is the root.</summary>
    public string? HeaderKey { get; private set; }

    /// <summary>Where papers stand, or null if none were seen.</summary>
    public JsonPlace? Place { get; private set; }

    /// <summary>Where the JSON breaks, if it does before papers were seen.</summary>
    public JsonException? Trouble { get; private set; }

    /// <summary>The shape of a file's JSON. At least its first 64 KiB are read, and all of it if no paper stands there.</summary>
    /// <exception cref="ConspectusException">The content cannot be read.</exception>
    public static JsonShape Of(SourcePart part, CancellationToken cancel)
    {
        using var buffer = new JsonBuffer(new JsonText(part.OpenContent(cancel)), part.Limits.MaxRecordBytes);
        return Of(buffer);
    }

    /// <summary>The shape of JSON in memory.</summary>
    public static JsonShape Of(ReadOnlyMemory<byte> json)
    {
        using var buffer = new JsonBuffer(new MemoryStream(json.ToArray()), Math.Max(1, json.Length));
        return Of(buffer);
    }

    private static JsonShape Of(JsonBuffer buffer)
    {
        var shape = new JsonShape();
        try
        {
            shape.Walk(buffer);
        }
        catch (JsonException e)
        {
            shape.Trouble = e;
        }

        foreach (var frame in shape._frames) shape.Judge(frame);
        shape.Place = JsonPlaces.Choose(shape._papers, shape._root);
        return shape;
    }

    private void Walk(JsonBuffer buffer)
    {
        var state = new JsonReaderState(new JsonReaderOptions { MaxDepth = 1000, AllowMultipleValues = true });
        do
        {
            var reader = new Utf8JsonReader(buffer.Unread, buffer.IsLast, state);
            while (reader.Read()) See(ref reader);
            state = reader.CurrentState;
            buffer.Take((int)reader.BytesConsumed);
            if (buffer.IsLast || (buffer.Position >= Head && (_papers.Count > 0 || _frames.Any(f => f.Keys.Suffice)))) return;
        }
        while (buffer.Fill());
    }

    private void See(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                var name = NameOf(ref reader);
                if (!_names.TryGetValue(name, out var read) && _names.Count < MostNames) _names.Add(name, read = ColumnName.Read(name));
                _frames[^1].See(name, read);
                if (_frames.Count == 2 && _frames[0].Key is { } outer && !_frames[1].IsArray) _firstKeys.TryAdd(outer, name);
                if (_frames.Count == 3 && _frames[0].Key == "results" && _frames[1].IsArray) _itemKeys.Add(name);
                return;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                Judge(_frames[^1]);
                _frames.RemoveAt(_frames.Count - 1);
                break;
            default:
                if (_frames.Count == 0 && Root == JsonTokenType.None) Root = reader.TokenType;
                if (reader.TokenType == JsonTokenType.String && _rows == 1 && IsInRow) _header.Add(NameOf(ref reader));
                if (_frames.Count == 1 && Documents == 0 && _frames[0].Key is { } key) _root.TryAdd(key, reader.TokenType);
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    _frames.Add(new Frame(reader.TokenType == JsonTokenType.StartArray));
                    if (IsInRow && ++_rows == 1) HeaderKey = _frames[0].Key;
                }

                break;
        }

        if (_frames.Count == 0) Documents++;
    }

    // In a list within a list, which is the root or stands in the root object.
    private bool IsInRow => _frames is [{ IsArray: true }, { IsArray: true }] or [{ IsArray: false }, { IsArray: true }, { IsArray: true }];

    private void Judge(Frame frame)
    {
        if (frame.IsArray || !frame.Keys.Suffice || _papers.Count >= MostPlaces) return;
        var above = _frames.TakeWhile(f => f != frame).ToList();
        var path = above.Select(f => f.IsArray ? JsonPlace.Element : f.Key!).ToArray();
        if (path.Any(PaperKeys.IsOfOthers)) return;
        // The fields of a paper may stand one level deeper than its own keys.
        var isWrapped = above.Count > 0 && !above[^1].IsArray && PaperKeys.IsWrapper(path[^1]);
        _papers.Add((isWrapped ? path[..^1] : path, isWrapped));
    }

    private static string NameOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return ""; // half a surrogate pair: no name that a format looks for
        }
    }

    private sealed class Frame(bool isArray)
    {
        public bool IsArray { get; } = isArray;

        public string? Key { get; private set; }

        public PaperKeys Keys { get; } = new();

        public void See(string name, ColumnName? read)
        {
            Key = name;
            if (read is not null) Keys.Add(read);
        }
    }
}
