using System.Text.RegularExpressions;
using Conspectus.Core.Text;

namespace Conspectus.Articles.Claims;

/// <summary>Sentences that say that something is so.</summary>
internal static partial class Assertion
{
    /// <summary>
    /// What a sentence says was shown: of "We show that moss grows" that "moss grows"; null where it says nothing so plainly.
    /// </summary>
    /// <param name="text">The sentence without connectives before it and without full stop, formulas hidden.</param>
    public static string? Of(string text) =>
        Shown().Match(text).Groups["said"] is { Success: true, Value: var said } && !GoesOn(said) ? said : null;

    // "… that moss grows and discuss why": the second verb is still the authors'.
    private static bool GoesOn(string said) => AndThat().IsMatch(said)
        || Second().Matches(said).Any(m => StatementVerb.Weight(m.Groups["verb"].Value) is not null);

    [GeneratedRegex(@",? (?:and|but) that\b")]
    private static partial Regex AndThat();

    [GeneratedRegex(@"\b(?:and|or)(?: then| also| \w+ly)? (?<verb>[a-z]+)\b")]
    private static partial Regex Second();

    /// <summary>Whether a sentence about what is known says that something is wrong with it.</summary>
    public static bool IsProblem(string text) => Trouble().IsMatch(text);

    // Only verbs after which what was shown is so: whoever argues, suggests or conjectures may be wrong.
    [GeneratedRegex(
        @"^(?:[Ww]e|[Tt]his (?:paper|work|study|article)|[Oo]ur (?:(?:main|theoretical|empirical|experimental|numerical|"
            + @"first) )?(?:results?|experiments?|"
        + @"findings?|analysis|theory|evaluations?|study|work|simulations?)|(?:[Ee]xperiments|[Ss]imulations|[Rr]esults)) "
        + @"(?:(?:also|further|then|first|theoretically|empirically|formally|rigorously|mathematically|experimentally|"
        + @"numerically|finally|next|"
        + @"additionally) )*(?:show|prove|demonstrate|find|found|observe|establish|discover|reveal|showed|confirm|uncover)s? "
        + @"(?:(?:theoretically|empirically|experimentally|formally|rigorously) )?that,? (?<said>.+)$")]
    private static partial Regex Shown();

    [GeneratedRegex(
        @"\b(?:remains? (?:\w+ )?(?:unclear|unknown|open|elusive|challenging|difficult|unexplored|under-?explored|unresolved|"
            + @"limited|poorly|a (?:\w+ )?challenge)|"
        + @"lacks?|suffers?|struggles?|fails?|expensive|costly|prohibitive(?:ly)?|bottleneck|(?:difficult|hard|challenging|"
        + @"impractical|infeasible|intractable) to|"
        + @"poorly understood|not (?:yet |well |fully )+understood|little is known|vulnerable|prone to|sensitive to|unable to|"
        + @"cannot|rarely|neglects?|overlooks?|"
        + @"ignores?|inefficient|intractable|degrades?|deteriorates?|too (?:\w+ )?(?:slow|large|costly|expensive)|is limited|"
        + @"are limited|unstable|brittle|"
        + @"at the (?:cost|expense) of|impractical|unrealistic|often violated|scarce|hinders?|impedes?|hampers?)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Trouble();
}
