using System.Buffers;
using Conspectus.Tex;

namespace Conspectus.Core.Papers;

/// <summary>The one way in which indexed text and queries are folded, so that they meet.</summary>
public static class SearchText
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ");

    /// <summary>Folded text of anything short that may hold TeX: a keyword, a name, a query.</summary>
    public static string Fold(string source)
    {
        if (string.IsNullOrWhiteSpace(source)) return "";
        // Most names and keywords are words with single spaces, in which there is nothing to parse.
        var isPlain = char.IsAsciiLetter(source[0]) && !source.AsSpan().ContainsAnyExcept(Plain) && source[^1] != ' '
            && !source.Contains("  ", StringComparison.Ordinal);
        return isPlain ? source.ToLowerInvariant() : TexDocument.Parse(source).ToSearchText();
    }
}
