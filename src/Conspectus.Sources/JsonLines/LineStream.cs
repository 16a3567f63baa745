using Conspectus.Sources.Json;

namespace Conspectus.Sources.JsonLines;

/// <summary>Reads lines of bytes, passing over those that are too long to hold.</summary>
/// <param name="content">The content; disposed with this.</param>
/// <param name="longest">The most bytes of a line.</param>
internal sealed class LineStream(Stream content, int longest) : IDisposable
{
    private readonly JsonBuffer _buffer = new(content, longest);

    /// <summary>The line's bytes without its end, good until the next call.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>The line's number, the first being 1.</summary>
    public long Number { get; private set; }

    /// <summary>Whether the line was too long and has been passed over.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Whether the line has nothing but white space.</summary>
    public bool IsBlank => Line.Span.IndexOfAnyExcept(" \t\r\f"u8) < 0;

    /// <summary>Reads the next line.</summary>
    /// <returns>False at the end.</returns>
    public bool Read()
    {
        IsTooLong = false;
        for (var searched = 0; ;)
        {
            var end = _buffer.Unread[searched..].IndexOf((byte)'\n');
            if (end >= 0) return Found(searched + end, 1);
            searched = _buffer.Unread.Length;
            if (_buffer.IsLast) return (searched > 0 || IsTooLong) && Found(searched, 0);
            if (_buffer.Fill()) continue;
            IsTooLong = true;
            _buffer.Take(searched);
            searched = 0;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _buffer.Dispose();

    private bool Found(int length, int ending)
    {
        Line = _buffer.Take(length + ending)[..length];
        Number++;
        return true;
    }
}
