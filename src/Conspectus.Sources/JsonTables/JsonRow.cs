using System.Text.Json;
using Conspectus.Sources.Json;

namespace Conspectus.Sources.JsonTables;

/// <summary>Makes JSON objects of the values of a row.</summary>
internal static class JsonRow
{
    /// <summary>An object of names and a list of values.</summary>
    /// <param name="names">The names.</param>
    /// <param name="values">The list; a row that is none becomes what it is.</param>
    public static ReadOnlyMemory<byte> Compose(IReadOnlyList<string> names, ReadOnlyMemory<byte> values)
    {
        using var document = JsonDocument.Parse(values);
        if (document.RootElement.ValueKind != JsonValueKind.Array) return values.ToArray();
        return Write(document.RootElement.EnumerateArray().Zip(
            names, (value, name) => (name, (ReadOnlyMemory<byte>)System.Text.Encoding.UTF8.GetBytes(value.GetRawText()))));
    }

    /// <summary>The texts of a list, or the one text that a value is; anything else is an empty text.</summary>
    public static IReadOnlyList<string> Texts(ReadOnlyMemory<byte> value)
    {
        using var document = JsonDocument.Parse(LoneSurrogates.Replace(value.Span) ?? value);
        var root = document.RootElement;
        return root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray().Select(Text)] : [Text(root)];
    }

    /// <summary>An object of names and the bytes of their values; no bytes are null.</summary>
    public static ReadOnlyMemory<byte> Write(IEnumerable<(string Name, ReadOnlyMemory<byte> Value)> members)
    {
        var row = new MemoryStream();
        using (var json = new Utf8JsonWriter(row))
        {
            json.WriteStartObject();
            foreach (var (name, value) in members)
            {
                json.WritePropertyName(name);
                if (value.IsEmpty) json.WriteNullValue();
                else json.WriteRawValue(value.Span, skipInputValidation: true);
            }

            json.WriteEndObject();
        }

        return row.GetBuffer().AsMemory(0, (int)row.Length);
    }

    private static string Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() ?? "" : "";
}
