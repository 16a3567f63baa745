using System.Text.RegularExpressions;

namespace Conspectus.Verification.Words;

/// <summary>The words and signs of a text.</summary>
internal static partial class Tokens
{
    /// <summary>Every run of letters, marks and digits, and every other sign that is no white space, in order.</summary>
    public static string[] Of(string text) => [.. Token().Matches(text).Select(m => m.Value)];

    /// <summary>Whether a word at a place may stand for a word, its first letter small or a capital.</summary>
    public static bool SameButCase(string one, string other) =>
        one.Length == other.Length && one.Length > 0 && char.ToLowerInvariant(one[0]) == char.ToLowerInvariant(other[0])
            && one.AsSpan(1).SequenceEqual(other.AsSpan(1));

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+|\S")]
    private static partial Regex Token();
}
