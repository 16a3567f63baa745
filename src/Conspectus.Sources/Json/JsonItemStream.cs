using System.Text.Json;
using Conspectus.Core;
using Conspectus.Sources.Content;

namespace Conspectus.Sources.Json;

/// <summary>Walks through a large JSON document value by value, holding no more than one value in memory.</summary>
internal sealed class JsonItemStream : IDisposable
{
    private readonly string _source;
    private readonly JsonBuffer _buffer;
    private JsonReaderState _state;

    /// <summary>Opens the content of <paramref name="part"/>, which may hold several documents one after the other.</summary>
    /// <param name="part">The file.</param>
    /// <param name="cancel">Stops every later reading.</param>
    public JsonItemStream(SourcePart part, CancellationToken cancel)
    {
        _source = part.Name;
        _buffer = new JsonBuffer(new JsonText(part.OpenContent(cancel)), part.Limits.MaxRecordBytes);
        _state = new JsonReaderState(new JsonReaderOptions { MaxDepth = part.Limits.MaxDepth, AllowMultipleValues = true });
    }

    /// <summary>The token read last.</summary>
    public JsonTokenType Token { get; private set; }

    /// <summary>Whether the token read last began an object or an array.</summary>
    public bool IsInside => Token is JsonTokenType.StartObject or JsonTokenType.StartArray;

    /// <summary>The bytes of the plain value read last, good until the next call.</summary>
    public ReadOnlyMemory<byte> Plain { get; private set; }

    /// <summary>The name of the property read last.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The number of the record that the walk is in, from 1; 0 outside of all records.</summary>
    public long Record { get; set; }

    /// <summary>Where the walk is, for messages, such as "record 17"; may be empty.</summary>
    public string Where => Record > 0 ? $"record {Figures.Count(Record)}" : "";

    /// <summary>Reads the next token: a name, the start or end of an object or array, or a plain value, which is then passed by.</summary>
    /// <returns>False at the end of the document.</returns>
    public bool Read()
    {
        var read = Next(out var bytes, out _);
        Plain = bytes;
        return read;
    }

    /// <summary>Reads the name of the next property of the object that the walk is in.</summary>
    /// <returns>False at the object's end.</returns>
    public bool ReadName() => Read() && Token == JsonTokenType.PropertyName;

    /// <summary>Reads a whole value: an array's next element or the current property's value.</summary>
    /// <param name="value">Its bytes, good until the next call; empty if it was too large to hold and has been skipped.</param>
    /// <returns>False at the end of the array.</returns>
    public bool ReadValue(out ReadOnlyMemory<byte> value)
    {
        if (!Next(out value, out var depth) || Token is JsonTokenType.EndArray or JsonTokenType.EndObject) return false;
        if (Token is JsonTokenType.StartObject or JsonTokenType.StartArray) value = Whole(depth);
        return true;
    }

    /// <summary>Passes by the rest of the object or array whose start was read last.</summary>
    public void Leave()
    {
        for (var depth = 1; depth > 0 && Read();)
        {
            if (Token is JsonTokenType.StartObject or JsonTokenType.StartArray) depth++;
            else if (Token is JsonTokenType.EndObject or JsonTokenType.EndArray) depth--;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _buffer.Dispose();

    private bool Next(out ReadOnlyMemory<byte> bytes, out int depth)
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.Unread, _buffer.IsLast, _state);
            var read = TryRead(ref reader);
            _state = reader.CurrentState;
            if (read)
            {
                Token = reader.TokenType;
                depth = reader.CurrentDepth;
                if (Token == JsonTokenType.PropertyName) Name = NameOf(ref reader);
                bytes = _buffer.Take((int)reader.BytesConsumed)[(int)reader.TokenStartIndex..];
                return true;
            }

            _buffer.Take((int)reader.BytesConsumed);
            bytes = default;
            depth = 0;
            if (_buffer.IsLast) return false;
            if (!_buffer.Fill()) throw TooLarge();
        }
    }

    // The object or array whose first byte has just been taken. What has been parsed of it is not parsed again.
    private ReadOnlyMemory<byte> Whole(int depth)
    {
        var inside = _state;
        _buffer.GiveBack(1);
        for (var parsed = 1; ;)
        {
            var reader = new Utf8JsonReader(_buffer.Unread[parsed..], _buffer.IsLast, _state);
            while (TryRead(ref reader))
            {
                if (reader.CurrentDepth != depth || reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray)) continue;
                _state = reader.CurrentState;
                return _buffer.Take(parsed + (int)reader.BytesConsumed);
            }

            _state = reader.CurrentState;
            parsed += (int)reader.BytesConsumed;
            if (_buffer.Fill()) continue;
            Skip(inside);
            return default;
        }
    }

    // Too large to hold: looks for the closing bracket only, then goes on as if there had been nothing inside.
    private void Skip(JsonReaderState inside)
    {
        var token = Token;
        var brackets = new BracketCount();
        while (true)
        {
            var length = brackets.FindEnd(_buffer.Unread);
            if (length >= 0)
            {
                _buffer.Take(length);
                break;
            }

            _buffer.Take(_buffer.Unread.Length);
            if (_buffer.IsLast) throw new ConspectusException($"{_source} is JSON that is cut off{Place}.", "Download or copy it again.");
            _buffer.Fill();
        }

        _state = inside;
        Next(out _, out _);
        Token = token;
    }

    private bool TryRead(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (JsonException e)
        {
            throw JsonTrouble.Explain(_source, e, _buffer.IsLast ? _buffer.Position : null, Where);
        }
    }

    private string Place => Where.Length > 0 ? $" in {Where}" : "";

    private ConspectusException TooLarge() =>
        new($"{_source} has a single text of more than {Figures.Size(_buffer.Largest)}{Place}.",
            "Choose another file; this one is no list of papers.");

    private static string NameOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            var repaired = LoneSurrogates.Replace([(byte)'"', .. reader.ValueSpan, (byte)'"']);
            return repaired is null ? "" : JsonSerializer.Deserialize<string>(repaired) ?? "";
        }
    }
}
