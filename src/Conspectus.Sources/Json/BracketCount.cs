namespace Conspectus.Sources.Json;

/// <summary>Finds the end of a JSON value without parsing it, over any number of pieces.</summary>
internal sealed class BracketCount
{
    private long _depth;
    private bool _inText;
    private bool _escaped;

    /// <summary>Looks on in the next piece; the first must begin with the opening bracket.</summary>
    /// <returns>How many bytes stand before the closing bracket, or -1 if it is not in this piece.</returns>
    public int FindEnd(ReadOnlySpan<byte> piece)
    {
        for (var at = 0; at < piece.Length; at++)
        {
            var b = piece[at];
            if (_escaped) _escaped = false;
            else if (_inText)
            {
                if (b == '\\') _escaped = true;
                else if (b == '"') _inText = false;
            }
            else if (b == '"') _inText = true;
            else if (b is (byte)'{' or (byte)'[') _depth++;
            else if (b is (byte)'}' or (byte)']' && --_depth == 0) return at;
        }

        return -1;
    }
}
