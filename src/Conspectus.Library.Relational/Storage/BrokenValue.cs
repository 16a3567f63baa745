using System.Text.Json;

namespace Conspectus.Library.Relational.Storage;

/// <summary>Tells a stored value that cannot be what Conspectus wrote.</summary>
internal static class BrokenValue
{
    /// <summary>Whether an exception is what unpacking a damaged value throws.</summary>
    /// <remarks>The arguments that a caller gives are not content: an exception that names one is the caller's fault.</remarks>
    internal static bool Is(Exception e) => e switch
    {
        ObjectDisposedException => false,
        // Of an array or a span.
        ArgumentOutOfRangeException { ParamName: "index" or "start" or "startIndex" or "length" or "count" } => true,
        ArgumentException a => a.ParamName is null,
        InvalidCastException or JsonException or FormatException or InvalidDataException or OverflowException or IndexOutOfRangeException
            or KeyNotFoundException or InvalidOperationException or EndOfStreamException => true,
        _ => false,
    };
}
