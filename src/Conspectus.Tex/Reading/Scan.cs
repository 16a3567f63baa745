using System.Buffers;

namespace Conspectus.Tex.Reading;

/// <summary>Goes from one telling character of a text to the next.</summary>
internal static class Scan
{
    /// <summary>Where the next of some characters stands from a place on; the length of the text where there is none.</summary>
    public static int Next(string text, int from, SearchValues<char> signs) =>
        from < text.Length && text.AsSpan(from).IndexOfAny(signs) is var at and >= 0 ? from + at : text.Length;
}
