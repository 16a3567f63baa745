using System.Text.RegularExpressions;

namespace Conspectus.Core.Papers;

/// <summary>The form in which authors' keywords are compared: "Diffusion Models", "diffusion-model" and "diffusion model" are
/// one.</summary>
public static partial class KeywordForm
{
    private const int ShortestPlural = 4;

    /// <summary>
    /// The keyword in lower case, its words parted by single spaces, the last one in the singular. A form to compare by, not to show.
    /// </summary>
    /// <param name="keyword">The keyword as the authors write it.</param>
    public static string Of(string keyword)
    {
        var words = Separators().Replace(keyword.ToLowerInvariant(), " ").Trim();
        var last = words.AsSpan(words.LastIndexOf(' ') + 1);
        return string.Concat(words.AsSpan(0, words.Length - last.Length), Singular(last));
    }

    private static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word) => word switch
    {
        { Length: < ShortestPlural } => word,
        "series" or "species" => word,
        [.., 'i', 'c', 's'] or [.., 's' or 'u' or 'i', 's'] or [.., 'i', 'a', 's'] => word,
        [.. var stem, 'i', 'e', 's'] => string.Concat(stem, "y"),
        [.. var stem, 's', 'e', 's'] when stem is [.., 's' or 'a'] => string.Concat(stem, "s"),
        [.. var stem, 's'] => stem,
        _ => word,
    };

    [GeneratedRegex(@"[\s_\-‐-―]+")]
    private static partial Regex Separators();
}
