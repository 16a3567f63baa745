using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Conspectus.Sources.Text;

namespace Conspectus.Sources.Content;

/// <summary>Makes valid UTF-8 of bytes that may be something else in places.</summary>
/// <param name="inner">The bytes; disposed with this.</param>
/// <param name="reading">Tells how bytes that are no UTF-8 are read; asked once, at the first of them.</param>
/// <param name="replaced">Told the text around the first of them, as it was read.</param>
internal sealed class Utf8Stream(Stream inner, Func<ByteReading> reading, Action<string> replaced) : ReadOnlyStream
{
    private const int LeastRead = 4096;
    private const int Around = 24;
    private readonly byte[] _split = new byte[4]; // a character whose end has not been read yet
    private int _splitLength;
    private byte[] _ready = [];
    private int _readyAt;
    private bool _ended;
    private ByteReading? _reading;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.Length == 0) return 0;
        while (true)
        {
            if (_readyAt < _ready.Length) return Take(buffer);
            if (_ended) return 0;
            if (buffer.Length >= LeastRead)
            {
                if (Fill(buffer) is > 0 and var count) return count;
                continue;
            }

            var rented = ArrayPool<byte>.Shared.Rent(LeastRead);
            var read = Fill(rented);
            if (read > 0) (_ready, _readyAt) = (rented[..read], 0);
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private int Take(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _ready.Length - _readyAt);
        _ready.AsSpan(_readyAt, count).CopyTo(buffer);
        _readyAt += count;
        return count;
    }

    // How many bytes of the buffer are valid text now; 0 if what was read had to be changed, or ended within a character.
    private int Fill(Span<byte> buffer)
    {
        _split.AsSpan(0, _splitLength).CopyTo(buffer);
        var read = inner.Read(buffer[_splitLength..]);
        _ended = read == 0;
        var bytes = buffer[..(_splitLength + read)];
        _splitLength = _ended ? 0 : SplitLength(bytes);
        bytes[^_splitLength..].CopyTo(_split);
        bytes = bytes[..^_splitLength];
        if (Utf8.IsValid(bytes)) return bytes.Length;
        (_ready, _readyAt) = (Repair(bytes), 0);
        return 0;
    }

    private byte[] Repair(ReadOnlySpan<byte> bytes)
    {
        var isFirst = _reading is null;
        _reading ??= reading();
        var text = new StringBuilder(bytes.Length + 16);
        var first = -1;
        while (bytes.Length > 0)
        {
            var length = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (length < 0) length = bytes.Length;
            text.Append(Encoding.ASCII.GetString(bytes[..length]));
            bytes = bytes[length..];
            if (bytes.Length == 0) break;
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var consumed) == OperationStatus.Done) text.Append(rune.ToString());
            else
            {
                if (first < 0) first = text.Length;
                var isLetter = _reading == ByteReading.Damaged && consumed == 1 && IsLetter(bytes, text);
                text.Append(LegacyText.Read(bytes[0], isLetter ? ByteReading.Windows1252 : _reading.Value));
                if (_reading != ByteReading.Damaged) consumed = 1;
            }

            bytes = bytes[consumed..];
        }

        var repaired = text.ToString();
        if (isFirst && first >= 0) replaced(Example(repaired, first));
        return Encoding.UTF8.GetBytes(repaired);
    }

    // A letter of Windows-1252 behind another one, and none of the bytes that a character cut in two most often leaves.
    private static bool IsLetter(ReadOnlySpan<byte> bytes, StringBuilder before) => bytes[0] is >= 0xC0 and not (0xC2 or 0xC3 or 0xE2)
        && before.Length > 0 && char.IsAsciiLetter(before[^1]) && (bytes.Length == 1 || bytes[1] < 0x80);

    private static string Example(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < Around && !IsEnd(text[start - 1])) start--;
        var end = at + 1;
        while (end < text.Length && end - at < Around && !IsEnd(text[end])) end++;
        return text[start..end];
    }

    private static bool IsEnd(char c) => char.IsWhiteSpace(c) || c is '"' or '\'' or ',' or ';' or '|' or '<' or '>';

    // How many bytes at the end begin a character and do not end it.
    private static int SplitLength(ReadOnlySpan<byte> bytes)
    {
        for (var length = 1; length <= Math.Min(3, bytes.Length); length++)
        {
            var lead = bytes[^length];
            if (lead < 0x80) return 0;
            if (lead < 0xC0) continue;
            var whole = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
            return length < whole ? length : 0;
        }

        return 0;
    }
}
