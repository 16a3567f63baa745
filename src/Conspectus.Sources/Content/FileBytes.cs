using Microsoft.Win32.SafeHandles;

namespace Conspectus.Sources.Content;

/// <summary>A file's bytes from its start. Any number of these read one open file side by side.</summary>
/// <param name="file">The open file; left open when this is disposed.</param>
internal sealed class FileBytes(SafeFileHandle file) : ReadOnlyStream
{
    /// <summary>How many bytes have been read.</summary>
    public long Count { get; private set; }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var read = RandomAccess.Read(file, buffer, Count);
        Count += read;
        return read;
    }
}
