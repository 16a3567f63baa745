using System.Text;

namespace Conspectus.Sources.Tests;

/// <summary>Small damages of a file, such as transfer, editors and careless programs do, and what a hostile hand might write.</summary>
internal static class Mutation
{
    private const int MostRepeated = 1 << 18;

    private static readonly string[] Splinters =
        ["{", "}", "[", "]", "\"", ",", ":", "\n", "\0", "\\", "\\ud800", "\\udc00\\", "null", "1e999", "-", "true", "|", "\uFEFF", "\r\n",
            "<", "</", "/>", "<a>", "<![CDATA[", "]]>", "&x;", "&#0;", "<!DOCTYPE a [<!ENTITY b 'c'>]>", "TY  - ", "ER  - ", "@a{", "%0 ",
                "PK\u0003\u0004",
            "{}", "[[[[", "\"results\":", "\"title\":", "\"content\":{", "\u2028"];

    /// <summary>A copy of a file with one damage.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="others">Files from which pieces may be put in.</param>
    /// <param name="kind">The kind of damage, any number.</param>
    /// <param name="place">Where, any number.</param>
    /// <param name="length">Of how much, any number.</param>
    /// <param name="choice">Which of several, any number.</param>
    public static byte[] Of(byte[] bytes, IReadOnlyList<byte[]> others, int kind, int place, int length, int choice)
    {
        if (bytes.Length == 0) return bytes;
        var at = place % bytes.Length;
        var end = Math.Min(bytes.Length, at + 1 + (length % 40));
        return (kind % 8) switch
        {
            0 => bytes[..at], // cut off
            1 => [.. bytes[..at], .. bytes[end..]], // a piece lost
            2 => [.. bytes[..end], .. bytes[at..]], // a piece repeated
            3 => [.. bytes[..at], (byte)choice, .. bytes[(at + 1)..]], // one byte wrong
            4 => [.. bytes[..end], .. Repeat(bytes[at..end], 1 << (choice % 17)), .. bytes[end..]], // a piece repeated very often
            5 => [.. bytes[..at], .. Piece(others[choice % others.Count], place, length), .. bytes[at..]], // a piece of another file
            6 => [.. bytes[..at], .. Repeat(Splinter(choice), 1 << (length % 17)), .. bytes[at..]],
            _ => [.. bytes[..at], .. Splinter(choice), .. bytes[at..]],
        };
    }

    private static byte[] Splinter(int choice) => Encoding.UTF8.GetBytes(Splinters[choice % Splinters.Length]);

    private static byte[] Piece(byte[] from, int place, int length)
    {
        if (from.Length == 0) return [];
        var at = place % from.Length;
        return from[at..Math.Min(from.Length, at + 1 + (length % 400))];
    }

    private static byte[] Repeat(byte[] piece, int times)
    {
        var all = new byte[piece.Length * Math.Min(times, MostRepeated / piece.Length)];
        for (var i = 0; i < all.Length; i++) all[i] = piece[i % piece.Length];
        return all;
    }
}
