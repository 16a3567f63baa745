namespace Conspectus.Sources.Json;

/// <summary>Replaces escapes of half a surrogate pair in JSON, which are no text.</summary>
internal static class LoneSurrogates
{
    /// <summary>Replaces them by the escape of U+FFFD.</summary>
    /// <returns>Null if there are none, which costs one fast pass.</returns>
    public static byte[]? Replace(ReadOnlySpan<byte> json)
    {
        var lone = Find(json, 0);
        if (lone < 0) return null;
        var bytes = json.ToArray();
        for (; lone >= 0; lone = Find(bytes, lone)) "\\ufffd"u8.CopyTo(bytes.AsSpan(lone));
        return bytes;
    }

    private static int Find(ReadOnlySpan<byte> json, int start)
    {
        for (var at = start; ;)
        {
            var step = json[at..].IndexOf((byte)'\\');
            if (step < 0) return -1;
            at += step;
            var kind = Surrogate(json[at..]);
            if (kind == 0)
            {
                at = Math.Min(at + 2, json.Length);
                continue;
            }

            if (kind > 0 || Surrogate(json[(at + 6)..]) <= 0) return at;
            at += 12;
        }
    }

    // -1 for the escape of a high surrogate, 1 for that of a low one, 0 for anything else.
    private static int Surrogate(ReadOnlySpan<byte> s)
    {
        if (s.Length < 6 || s[0] != '\\' || s[1] != 'u' || (s[2] | 0x20) != 'd') return 0;
        if (!char.IsAsciiHexDigit((char)s[3]) || !char.IsAsciiHexDigit((char)s[4]) || !char.IsAsciiHexDigit((char)s[5])) return 0;
        return (s[3] | 0x20) switch
        {
            (byte)'8' or (byte)'9' or (byte)'a' or (byte)'b' => -1,
            (byte)'c' or (byte)'d' or (byte)'e' or (byte)'f' => 1,
            _ => 0,
        };
    }
}
