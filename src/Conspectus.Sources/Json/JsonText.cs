using Conspectus.Sources.Content;

namespace Conspectus.Sources.Json;

/// <summary>JSON as Python writes it, with NaN and Infinity, made JSON: an empty text stands in their places.</summary>
/// <param name="inner">The bytes; disposed with this.</param>
internal sealed class JsonText(Stream inner) : ReadOnlyStream
{
    private const int Longest = 9;
    private const byte Separator = 0x1E; // stands before each document of a JSON text sequence (RFC 7464)
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _safe; // up to here everything is as it should be
    private int _end;
    private bool _inText;
    private bool _ended;

    private static ReadOnlySpan<byte> Marks => "\"NI-\u001E"u8;

    private static ReadOnlySpan<byte> TextMarks => "\"\\\n"u8;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        while (_start == _safe)
        {
            if (_ended && _safe == _end) return 0;
            Fill();
        }

        var count = Math.Min(buffer.Length, _safe - _start);
        _buffer.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private void Fill()
    {
        _buffer.AsSpan(_safe, _end - _safe).CopyTo(_buffer);
        (_start, _end, _safe) = (0, _end - _safe, 0);
        var read = inner.Read(_buffer.AsSpan(_end));
        _end += read;
        _ended = read == 0;
        _safe = Scan(_buffer.AsSpan(0, _end));
    }

    // How far the bytes are settled; what begins at the very end may be the first half of a word.
    private int Scan(Span<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            var next = bytes[at..].IndexOfAny(_inText ? TextMarks : Marks);
            if (next < 0) return bytes.Length;
            at += next;
            if (_inText)
            {
                if (bytes[at] == '\\')
                {
                    if (at + 1 == bytes.Length && !_ended) return at;
                    at += 2;
                    continue;
                }

                // No text of JSON goes on in another line, so a broken one ends there.
                _inText = false;
                at++;
            }
            else if (bytes[at] == '"')
            {
                _inText = true;
                at++;
            }
            else if (bytes[at] == Separator) bytes[at++] = (byte)' ';
            else if (bytes.Length - at < Longest && !_ended) return at;
            else at += Replaced(bytes[at..]);
        }

        return Math.Min(at, bytes.Length);
    }

    private static int Replaced(Span<byte> bytes)
    {
        var length = bytes.StartsWith("NaN"u8) ? 3 : bytes.StartsWith("Infinity"u8) ? 8 : bytes.StartsWith("-Infinity"u8) ? 9 : 0;
        if (length == 0) return 1;
        bytes[..length].Fill((byte)' ');
        bytes[0] = bytes[1] = (byte)'"';
        return length;
    }
}
