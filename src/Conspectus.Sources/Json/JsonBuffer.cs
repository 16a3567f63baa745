namespace Conspectus.Sources.Json;

/// <summary>A window on a stream that grows up to a limit.</summary>
/// <param name="content">The stream; disposed with the buffer.</param>
/// <param name="largest">The most bytes to hold.</param>
internal sealed class JsonBuffer(Stream content, int largest) : IDisposable
{
    private byte[] _bytes = new byte[Math.Min(1 << 16, largest)];
    private int _start;
    private int _end;
    private long _read;

    /// <summary>The most bytes held.</summary>
    public int Largest => largest;

    /// <summary>Whether the stream's end is in the buffer.</summary>
    public bool IsLast { get; private set; }

    /// <summary>The number of bytes read from the stream.</summary>
    public long Position => _read;

    /// <summary>The bytes not yet taken.</summary>
    public ReadOnlySpan<byte> Unread => _bytes.AsSpan(_start, _end - _start);

    /// <summary>Takes bytes out; they stay where they are until the next <see cref="Fill"/>.</summary>
    public ReadOnlyMemory<byte> Take(int count)
    {
        var taken = _bytes.AsMemory(_start, count);
        _start += count;
        return taken;
    }

    /// <summary>Puts the bytes taken last back.</summary>
    public void GiveBack(int count) => _start -= count;

    /// <summary>Reads more, or notices the end.</summary>
    /// <returns>False if the buffer is full and may not grow.</returns>
    public bool Fill()
    {
        if (_start > 0)
        {
            Unread.CopyTo(_bytes);
            _end -= _start;
            _start = 0;
        }

        if (_end == _bytes.Length)
        {
            if (_bytes.Length >= largest) return false;
            Array.Resize(ref _bytes, (int)Math.Min(largest, _bytes.Length * 2L));
        }

        var count = content.Read(_bytes.AsSpan(_end));
        _end += count;
        _read += count;
        IsLast = count == 0;
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => content.Dispose();
}
