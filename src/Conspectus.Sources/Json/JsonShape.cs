using System.Text.Json;

namespace Conspectus.Sources.Json;

/// <summary>What can be told of JSON from its beginning.</summary>
internal sealed class JsonShape
{
    private readonly Dictionary<string, JsonTokenType> _root = [];
    private readonly HashSet<string> _item = [];
    private readonly HashSet<string> _content = [];

    private JsonShape()
    {
    }

    /// <summary>The root's first token: an object, an array, or none for what is not JSON.</summary>
    public JsonTokenType Root { get; private set; }

    /// <summary>The root object's properties with the first token of their values.</summary>
    public IReadOnlyDictionary<string, JsonTokenType> RootKeys => _root;

    /// <summary>The properties of all objects directly in the root, or in its array <c>results</c>.</summary>
    public IReadOnlySet<string> ItemKeys => _item;

    /// <summary>The properties of all objects called <c>content</c> in those.</summary>
    public IReadOnlySet<string> ContentKeys => _content;

    /// <summary>Where the JSON breaks, if it does within the head.</summary>
    public JsonException? Trouble { get; private set; }

    /// <summary>The shape of the JSON that begins with <paramref name="bytes"/>.</summary>
    public static JsonShape Of(ReadOnlySpan<byte> bytes, bool isWhole)
    {
        var shape = new JsonShape();
        var reader = new Utf8JsonReader(bytes, isWhole, new JsonReaderState(new JsonReaderOptions { MaxDepth = 1000 }));
        try
        {
            shape.Walk(ref reader);
        }
        catch (JsonException e)
        {
            shape.Trouble = e;
        }

        return shape;
    }

    private void Walk(ref Utf8JsonReader reader)
    {
        var path = new string[4];
        while (reader.Read())
        {
            if (Root == JsonTokenType.None) Root = reader.TokenType;
            else if (reader.CurrentDepth == 0 && reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray) return;
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth > 4) continue;

            var name = Name(ref reader);
            var depth = reader.CurrentDepth - 1;
            if (depth < path.Length) path[depth] = name;
            // Root object: {id: {…}} has items at depth 1, {"results": [{…}]} at depth 2. Root array: [{…}] at depth 1.
            if (depth == 0 && Root == JsonTokenType.StartObject)
            {
                if (!reader.Read()) return;
                _root.TryAdd(name, reader.TokenType);
            }
            else if (depth == 1 || (depth == 2 && path[0] == "results" && Root == JsonTokenType.StartObject)) _item.Add(name);
            else if (depth == 2 && path[1] == "content") _content.Add(name);
        }
    }

    private static string Name(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return ""; // broken UTF-8 or half a surrogate pair: no name that a format looks for
        }
    }
}
