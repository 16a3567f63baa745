using Conspectus.Core;

namespace Conspectus.Sources.Content;

/// <summary>
/// Counts the bytes of a source and stops at a limit, so that a small file cannot fill the memory, or when it is asked to.
/// </summary>
/// <param name="inner">The bytes.</param>
/// <param name="limit">The most bytes.</param>
/// <param name="name">The source's name, for messages.</param>
/// <param name="cancel">Stops the reading.</param>
/// <param name="atEnd">Called once with the number of bytes when they end; may throw.</param>
internal sealed class CountingStream(Stream inner, long limit, string name, CancellationToken cancel, Action<long>? atEnd = null)
    : ReadOnlyStream
{
    private long _count;
    private bool _ended;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.Length == 0) return 0;
        cancel.ThrowIfCancellationRequested();
        int read;
        try
        {
            read = inner.Read(buffer);
        }
        catch (InvalidDataException e)
        {
            throw new ConspectusException(
                $"{name} is compressed with gzip but damaged after {Figures.Count(_count)} unpacked bytes.", "Download or copy it again.",
                    e);
        }

        _count += read;
        if (_count > limit)
        {
            throw new ConspectusException(
                $"{name} holds more than {Figures.Size(limit)} of data, which is more than a conference has.",
                "If it really is a list of papers, split it into smaller files.");
        }

        if (read == 0 && !_ended)
        {
            _ended = true;
            atEnd?.Invoke(_count);
        }

        return read;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
