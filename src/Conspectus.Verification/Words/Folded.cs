using System.Text.RegularExpressions;

namespace Conspectus.Verification.Words;

/// <summary>Words in a form in which plural does not matter, nor case but of names in capitals.</summary>
internal static partial class Folded
{
    /// <summary>
    /// The words of a text, each between blanks, in lower case and without plural "s", so that a phrase is a part of a text that holds it.
    /// </summary>
    public static string Of(string text)
    {
        var letters = new string([.. text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]);
        var words = letters.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.Length > 3 && w[^1] == 's' && !"sui".Contains(w[^2]) ? w[..^1] : w);
        return " " + string.Concat(words.Select(w => w + " "));
    }

    /// <summary>Whether a text holds a phrase: its words in order, and those with two capitals or more just so.</summary>
    public static bool Holds(string text, string phrase) =>
        Of(text).Contains(Of(phrase), StringComparison.Ordinal) && Capitals(phrase).All(n => HasWord(text, n));

    /// <summary>The words of a phrase with two capitals or more, without a plural "s".</summary>
    public static IReadOnlyList<string> Capitals(string phrase) =>
    [
        .. Word().Matches(phrase).Select(m => m.Value).Where(w => w.Where(char.IsUpper).Skip(1).Any())
            .Select(w => w is [_, _, _, .., 's'] ? w[..^1] : w),
    ];

    /// <summary>Whether a text has a name as a word of its own, in the same letters, with or without a plural "s".</summary>
    public static bool HasWord(string text, string name) =>
        text.Contains(name, StringComparison.Ordinal)
            && Regex.IsMatch(text, $@"(?<![\p{{L}}\p{{Nd}}]){Regex.Escape(name)}s?(?![\p{{L}}\p{{Nd}}])", RegexOptions.CultureInvariant);

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word();
}
