using Conspectus.Sources.Content;

namespace Conspectus.Sources.Csv;

/// <summary>Writes quotation marks that have a backslash before them as tables do, doubled: as many bytes as before.</summary>
/// <param name="inner">The bytes; disposed with this.</param>
internal sealed class BackslashQuotes(Stream inner) : ReadOnlyStream
{
    private bool _pending; // a backslash has been read whose fellow has not

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(buffer.Length, 2);
        var kept = _pending ? 1 : 0;
        if (_pending) buffer[0] = (byte)'\\';
        _pending = false;
        var count = kept + inner.Read(buffer[kept..]);
        if (count == kept) return count;
        for (var at = 0; at < count; at += 2)
        {
            var next = buffer[at..count].IndexOf((byte)'\\');
            if (next < 0) break;
            at += next;
            if (at + 1 == count)
            {
                _pending = true;
                return count - 1 > 0 ? count - 1 : Read(buffer);
            }

            if (buffer[at + 1] == '"') buffer[at] = (byte)'"';
        }

        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
