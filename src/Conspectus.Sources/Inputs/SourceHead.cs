using System.Buffers;
using System.Text;
using Conspectus.Core;
using Conspectus.Sources.Content;
using Conspectus.Sources.Json;
using Conspectus.Sources.Markup;

namespace Conspectus.Sources.Inputs;

/// <summary>How a source's content begins: all that formats are recognised by.</summary>
internal sealed class SourceHead
{
    private const int Length = 1 << 16;
    private static readonly SearchValues<byte> Blanks = SearchValues.Create(" \t\r\n\f\u001E"u8);

    private SourceHead(byte[] bytes, bool isWhole, bool isBinary, JsonShape? json)
    {
        Bytes = bytes;
        IsWhole = isWhole;
        IsBinary = isBinary;
        Text = Encoding.UTF8.GetString(bytes);
        Json = json;
        Root = isBinary ? null : MarkupRoot.Find(Text);
    }

    /// <summary>At most the first 64 KiB: as UTF-8, or as they are if this is no text.</summary>
    public byte[] Bytes { get; }

    /// <summary>Whether that is the whole content.</summary>
    public bool IsWhole { get; }

    /// <summary>The bytes as text.</summary>
    public string Text { get; }

    /// <summary>Whether this is no text at all.</summary>
    public bool IsBinary { get; }

    /// <summary>The shape of the JSON that it is, or null if it does not begin like JSON.</summary>
    public JsonShape? Json { get; }

    /// <summary>The first element of the XML that it is, or null if it does not begin like XML.</summary>
    public MarkupRoot? Root { get; }

    /// <summary>Reads the head of <paramref name="part"/>.</summary>
    /// <exception cref="ConspectusException">The content cannot be read.</exception>
    public static SourceHead Read(SourcePart part, CancellationToken cancel)
    {
        using (var raw = part.OpenBytes(cancel))
        {
            var bytes = Beginning(raw, out var isAll);
            if (LooksBinary(bytes)) return new SourceHead(bytes, isAll, true, null);
        }

        using var content = part.OpenContent(cancel);
        var head = Beginning(content, out var isWhole);
        var first = head.AsSpan().IndexOfAnyExcept(Blanks);
        var isJson = first >= 0 && head[first] is (byte)'{' or (byte)'[';
        return new SourceHead(head, isWhole, false, isJson ? JsonShape.Of(part, cancel) : null);
    }

    private static byte[] Beginning(Stream content, out bool isWhole)
    {
        var buffer = new byte[Length];
        var read = content.ReadAtLeast(buffer, Length, throwOnEndOfStream: false);
        isWhole = read < Length || content.ReadByte() < 0;
        return buffer[..read];
    }

    // Text has tabs and line ends, and hardly any other control.
    private static bool LooksBinary(byte[] bytes)
    {
        var controls = 0;
        foreach (var b in bytes) controls += b is < 32 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f') ? 1 : 0;
        return controls > bytes.Length / 30 || bytes.AsSpan().StartsWith("%PDF"u8) || bytes.AsSpan().StartsWith("PK"u8);
    }
}
