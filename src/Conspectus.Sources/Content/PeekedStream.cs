namespace Conspectus.Sources.Content;

/// <summary>A stream whose first bytes have been looked at.</summary>
internal sealed class PeekedStream : ReadOnlyStream
{
    private readonly Stream _inner;
    private readonly byte[] _peeked;
    private int _position;

    /// <summary>Reads the first bytes of <paramref name="inner"/>.</summary>
    public PeekedStream(Stream inner, int count)
    {
        _inner = inner;
        var buffer = new byte[count];
        _peeked = buffer[..inner.ReadAtLeast(buffer, count, throwOnEndOfStream: false)];
    }

    /// <summary>The first bytes, fewer than asked for if the stream is shorter.</summary>
    public ReadOnlySpan<byte> Peeked => _peeked;

    /// <summary>Leaves out the first bytes. To be called before the first read.</summary>
    public void Skip(int count) => _position += count;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_position >= _peeked.Length) return _inner.Read(buffer);
        var count = Math.Min(buffer.Length, _peeked.Length - _position);
        _peeked.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }
}
