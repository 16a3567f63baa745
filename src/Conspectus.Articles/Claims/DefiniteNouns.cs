using System.Text.RegularExpressions;
using Conspectus.Analysis.Text;

namespace Conspectus.Articles.Claims;

/// <summary>Finds nouns behind "the" that nothing in the sentence has told of: "how the hospital can join with the airline".</summary>
internal static partial class DefiniteNouns
{
    private static readonly HashSet<string> Modifiers = Words(
        "of in on for from between among that which when where whose with under at behind by via whether within across over through "
        + "against about after before without beyond into as towards toward along around above below");

    // Nouns that an infinitive explains.
    private static readonly HashSet<string> Able = Words(
        "ability need power freedom tendency capacity right way capability potential desire");

    // There is only one of each, or everybody knows which.
    private static readonly HashSet<string> Unique = Words(
        "brain wild internet web world field community public past future training test cortex climate weather environment universe law "
        + "market economy population data user users body input output gradient loss truth network dataset target source literature "
        + "expectation limit original average mean median optimum whole latent hidden learning model");

    /// <summary>Whether a sentence, formulas hidden, has such a noun.</summary>
    public static bool Dangle(string text) => The().Matches(text).Any(m => IsUnknown(text, m));

    private static HashSet<string> Words(string words) => words.Split(' ').ToHashSet(StringComparer.Ordinal);

    private static bool IsUnknown(string text, Match the)
    {
        var at = the.Index + the.Length;
        var run = new List<string>();
        foreach (Match word in Word().Matches(text[at..]))
        {
            if (word.Groups["word"].Value is { Length: 0 }) break;
            var next = word.Groups["word"].Value;
            if (StopWords.IsFunctionWord(next.ToLowerInvariant()) || Modifiers.Contains(next))
            {
                if (run.Count == 0 || Modifiers.Contains(next) || (next == "to" && Able.Contains(run[^1]))) return false;
                break;
            }

            run.Add(next);
        }

        return run.Count > 0 && !run.Exists(w => w.Any(c => char.IsUpper(c) || char.IsDigit(c) || c > '\u024f') || Unique.Contains(w)
            || w.EndsWith("est", StringComparison.Ordinal) || Definites.Said(text[..the.Index], w));
    }

    [GeneratedRegex(@"\b[Tt]he (?=[a-z])")]
    private static partial Regex The();

    // Word by word; what is no word ends the run.
    [GeneratedRegex(@"\G(?:(?<word>[\w'’-]+) ?|(?<word>))")]
    private static partial Regex Word();
}
