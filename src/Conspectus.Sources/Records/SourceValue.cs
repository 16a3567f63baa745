using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Conspectus.Sources.Text;

namespace Conspectus.Sources.Records;

/// <summary>A value of a source: a cell of a table, or JSON. Its texts come out clean.</summary>
/// <remarks>Good as long as the document that it is part of.</remarks>
internal readonly struct SourceValue
{
    private const int MostDepth = 64;
    private const int LongestBlank = 60;
    private readonly string? _cell;
    private readonly JsonElement _json;
    private readonly TextRepairs _repairs;

    /// <summary>A value of a table.</summary>
    public SourceValue(string cell, TextRepairs repairs) => (_cell, _repairs) = (cell, repairs);

    /// <summary>A value of a JSON document.</summary>
    public SourceValue(JsonElement json, TextRepairs repairs) => (_json, _repairs) = (json, repairs);

    /// <summary>What it is.</summary>
    public ValueKind Kind => _cell is not null ? ValueKind.Text : _json.ValueKind switch
    {
        JsonValueKind.String => ValueKind.Text,
        JsonValueKind.Number => ValueKind.Number,
        JsonValueKind.True or JsonValueKind.False => ValueKind.Flag,
        JsonValueKind.Array => ValueKind.List,
        JsonValueKind.Object => ValueKind.Object,
        _ => ValueKind.None,
    };

    /// <summary>Whether it holds nothing: null, blank, "nan", an empty list, or a list or object of such.</summary>
    public bool IsBlank => _cell is not null ? Blanks.IsBlank(_cell) : IsBlankJson(_json);

    /// <summary>The elements of a list; none for anything else.</summary>
    public IReadOnlyList<SourceValue> Items
    {
        get
        {
            if (Kind != ValueKind.List) return [];
            var items = new List<SourceValue>(_json.GetArrayLength());
            foreach (var element in _json.EnumerateArray()) items.Add(new SourceValue(element, _repairs));
            return items;
        }
    }

    /// <summary>The members of an object, in order; none for anything else.</summary>
    public IReadOnlyList<(string Name, SourceValue Value)> Members
    {
        get
        {
            if (Kind != ValueKind.Object) return [];
            var members = new List<(string, SourceValue)>();
            foreach (var member in _json.EnumerateObject()) members.Add((member.Name, new SourceValue(member.Value, _repairs)));
            return members;
        }
    }

    /// <summary>The text of a text, a number or a flag, clean; null for anything else.</summary>
    public string? Scalar => Kind switch
    {
        ValueKind.Text => _repairs.Clean(Raw),
        ValueKind.Number => WholeNumber(_json.GetRawText()),
        ValueKind.Flag => _json.ValueKind == JsonValueKind.True ? "true" : "false",
        _ => null,
    };

    /// <summary>The value in words, for messages.</summary>
    public string KindInWords => Kind switch
    {
        ValueKind.Object => "an object",
        ValueKind.List => "a list",
        ValueKind.Text => "a text",
        ValueKind.Number => "a number",
        ValueKind.Flag => "true or false",
        _ => "null",
    };

    /// <summary>A text made of parts of this value, clean.</summary>
    public string Clean(string text) => _repairs.Clean(text);

    private string Raw => _cell ?? _json.GetString() ?? "";

    /// <summary>The value, or the list or object that its text is, as Python, pandas or JSON print one.</summary>
    /// <param name="orBrackets">Whether a text in brackets without quotes is taken out of them.</param>
    public SourceValue Unfolded(bool orBrackets = true)
    {
        if (Kind != ValueKind.Text || Raw.AsSpan().Trim() is not ['[' or '(' or '{', .., ']' or ')' or '}']) return this;
        if (PythonLiteral.ToJson(Raw) is { } json)
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MostDepth });
            return new SourceValue(document.RootElement.Clone(), _repairs);
        }

        var inner = Raw.AsSpan().Trim()[1..^1];
        return orBrackets && Raw.AsSpan().Trim()[0] == '[' && !inner.ContainsAny('[', ']') ? new SourceValue(inner.ToString(), _repairs)
            : this;
    }

    /// <summary>The value under the first of these folded names that is not blank, or null.</summary>
    public SourceValue? Member(params ReadOnlySpan<string> folded)
    {
        if (Kind != ValueKind.Object) return null;
        var best = folded.Length;
        JsonElement found = default;
        foreach (var member in _json.EnumerateObject())
        {
            var at = folded.IndexOf(ColumnName.Fold(member.Name));
            if (at < 0 || at >= best || IsBlankJson(member.Value)) continue;
            (best, found) = (at, member.Value);
        }

        return best < folded.Length ? new SourceValue(found, _repairs) : null;
    }

    /// <summary>
    /// The text of a scalar, of a list's texts joined, or of an object that wraps one text ("value", "text", "en"); null if there is none.
    /// </summary>
    public string? Prose(string separator)
    {
        switch (Kind)
        {
            case ValueKind.List:
                var texts = Items.Where(i => !i.IsBlank).Select(i => i.Prose(separator)).ToList();
                return texts.Count > 0 && texts.All(t => t is not null) ? string.Join(separator, texts) : null;
            case ValueKind.Object:
                return Member("value", "text", "en", "content", "html", "default", "t", "name")?.Prose(separator);
            default:
                return IsBlank ? null : Scalar;
        }
    }

    private static bool IsBlankJson(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                // Long texts are told from blanks without being made a string.
                return !IsLong(JsonMarshal.GetRawUtf8Value(value)) && Blanks.IsBlank(value.GetString());
            case JsonValueKind.Array:
                foreach (var element in value.EnumerateArray())
                {
                    if (!IsBlankJson(element)) return false;
                }

                return true;
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    if (!IsBlankJson(member.Value)) return false;
                }

                return true;
            default:
                return value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;
        }
    }

    private static bool IsLong(ReadOnlySpan<byte> raw) => raw.Length > LongestBlank
        && raw[1..LongestBlank].ContainsAnyInRange((byte)'A', (byte)'Z');

    // pandas writes whole numbers as floats in columns that have gaps.
    private static string WholeNumber(string raw) =>
        raw.EndsWith(".0", StringComparison.Ordinal)
            && long.TryParse(raw.AsSpan(0, raw.Length - 2), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            ? raw[..^2]
            : raw;
}
