using System.Text.RegularExpressions;

namespace Conspectus.Core.Text;

/// <summary>A sentence in which authors say what their paper does: "(To keep margins apart,) we (further) prove a bound."</summary>
/// <param name="Lead">What stands before the subject, its comma included; possibly empty.</param>
/// <param name="OfPaper">Whether the paper is the subject ("this paper presents"), not "we".</param>
/// <param name="Adverbs">What stands between subject and verb: "further", "theoretically"; possibly empty.</param>
/// <param name="Verb">The verb as it stands.</param>
/// <param name="Plain">The verb's plain form.</param>
/// <param name="IsPast">Whether it is a past tense.</param>
/// <param name="Rest">What follows the verb, its first space included.</param>
public sealed partial record Statement(string Lead, bool OfPaper, string Adverbs, string Verb, string Plain, bool IsPast, string Rest)
{
    private static readonly Regex NewTold = Telling("new");
    private static readonly Regex WorkTold = Telling("work");

    /// <summary>The statement that a sentence is; null where it is none, or has another shape.</summary>
    /// <param name="sentence">The sentence on one line, without its full stop, formulas hidden.</param>
    public static Statement? Read(string sentence)
    {
        var match = We().Match(sentence);
        var ofPaper = !match.Success;
        if (ofPaper) match = ThisPaper().Match(sentence);
        if (!match.Success) return null;
        var verb = match.Groups["verb"].Value;
        var past = false;
        var plain = ofPaper ? StatementVerb.FromSingular(verb) : StatementVerb.Plain(verb, out past);
        if (plain is null) return null;
        var lead = match.Groups["lead"].Value.Trim();
        return new Statement(lead, ofPaper, match.Groups["adverbs"].Value, verb, plain, past, match.Groups["rest"].Value);
    }

    /// <summary>
    /// Which sentence of an abstract says what is new: the first in which the authors say what they propose, prove or release; else what
    /// they do; else that they do something; else the first. Questions say nothing.
    /// </summary>
    /// <param name="sentences">The sentences in order, formulas hidden.</param>
    /// <returns>The position of the sentence, −1 where there is none.</returns>
    public static int FindNew(IReadOnlyList<string> sentences)
    {
        if (sentences.Count == 0) return -1;
        foreach (var told in (Regex[])[NewTold, WorkTold, AnyWork()])
        {
            for (var i = 0; i < sentences.Count; i++)
            {
                if (!sentences[i].EndsWith('?') && told.IsMatch(sentences[i])) return i;
            }
        }

        return 0;
    }

    // The verb may stand some words behind its subject: "we first carefully design".
    private static Regex Telling(string what) => new(
        @"\b(?:we|this (?:paper|work|article|study)|our (?:work|paper))\b[^.]{0,60}?"
        + $@"\b(?:{string.Join('|', StatementVerb.ThatTellOf(what))})s?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);

    [GeneratedRegex(@"\b(?:we|our|is proposed|are proposed|is introduced|this paper|this work)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyWork();

    [GeneratedRegex(
        @"^(?<lead>(?:(?!\bwe\b)[^.;:]){2,140}?,\s+)?[Ww]e\s+"
        + @"(?<adverbs>(?:(?:[a-z]+ly|also|first|further|then|thus|hence|therefore|next|here|instead|now)\s+)*)"
        + @"(?<verb>[a-z]+)\b(?<rest>[ ,:].*)$")]
    private static partial Regex We();

    [GeneratedRegex(
        @"^(?<lead>(?:(?!\bwe\b)[^.;:]){2,140}?,\s+)?"
        + @"(?:[Tt]his|[Oo]ur|[Tt]he present|[Tt]he current) (?:paper|work|article|study|manuscript|research)\s+"
        + @"(?<adverbs>(?:(?:[a-z]+ly|also|first|further|then|thus|hence|therefore)\s+)*)(?<verb>[a-z]+)\b(?<rest>[ ,:].*)$")]
    private static partial Regex ThisPaper();
}
