using System.Text;
using System.Text.Unicode;

namespace Conspectus.Sources.Json;

/// <summary>Replaces what is not text in JSON: bytes that are not UTF-8, and escapes of half a surrogate pair.</summary>
internal static class Utf8Repair
{
    /// <summary>Repairs the bytes of a JSON value.</summary>
    /// <returns>Null if nothing needs repair, which costs one fast pass.</returns>
    public static byte[]? Repair(ReadOnlySpan<byte> json)
    {
        var valid = Utf8.IsValid(json);
        var lone = FindLoneSurrogate(json, 0);
        if (valid && lone < 0) return null;

        var bytes = json.ToArray();
        for (; lone >= 0; lone = FindLoneSurrogate(bytes, lone)) "\\ufffd"u8.CopyTo(bytes.AsSpan(lone));
        return valid ? bytes : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes));
    }

    private static int FindLoneSurrogate(ReadOnlySpan<byte> json, int start)
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
