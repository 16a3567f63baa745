using System.Text.RegularExpressions;

namespace Conspectus.Verification.Words;

/// <summary>What of a sentence's opening may be left out when it stands alone.</summary>
internal static partial class Opening
{
    private static readonly HashSet<string> Steps =
    [
        "also", "first", "further", "then", "thus", "hence", "therefore", "next", "here", "instead", "now", "additionally", "finally",
        "firstly", "secondly", "subsequently", "consequently", "accordingly", "specifically", "lastly", "moreover", "furthermore",
    ];

    /// <summary>Whether a word between subject and verb only says where in a list the sentence stands.</summary>
    public static bool IsStep(string word) => Steps.Contains(word);

    /// <summary>
    /// Whether the words before the subject only connect the sentence with others, or point back to one of them, so that they would say
    /// nothing by themselves.
    /// </summary>
    /// <param name="words">The words and signs; none may always go.</param>
    public static bool MayGo(IReadOnlyList<string> words)
    {
        if (words.Count == 0) return true;
        var text = string.Join(' ', words).ToLowerInvariant();
        return Connects().IsMatch(text) || PointsBack().IsMatch(text);
    }

    /// <summary>Whether words only connect a sentence with the one before.</summary>
    public static bool Connect(IReadOnlyList<string> words) => Connects().IsMatch(string.Join(' ', words).ToLowerInvariant());

    /// <summary>Whether words say no more than that the authors have shown what comes next: "In this paper, we prove that".</summary>
    public static bool Asserts(IReadOnlyList<string> words)
    {
        var text = string.Join(' ', words).ToLowerInvariant();
        return Shown().Match(text) is { Success: true } shown
            && (shown.Groups["before"].Length == 0 || Connects().IsMatch(shown.Groups["before"].Value));
    }

    // Of who argues, suggests or conjectures it must be told that it is no more than that.
    [GeneratedRegex(
        @"^(?<before>(?:.*? )??)(?:we|this (?:paper|work|study|article)|our (?:(?:main|theoretical|empirical|experimental|"
            + @"numerical|first) )?(?:results?|"
        + @"experiments?|findings?|analysis|theory|evaluations?|study|work|simulations?)|experiments|simulations|results) "
        + @"(?:(?:also|further|then|first|theoretically|empirically|formally|rigorously|mathematically|experimentally|numerically|finally|"
        + @"next|additionally) )*(?:shows?|showed|proves?|demonstrates?|finds?|found|observes?|establish(?:es)?|discovers?|reveals?|"
        + @"confirms?|uncovers?) (?:(?:theoretically|empirically|experimentally|formally|rigorously) )?that(?: ,)?$")]
    private static partial Regex Shown();

    [GeneratedRegex(
        @"^(?:(?:[0-9]{1,2} \.|furthermore|moreover|additionally|in addition|further|also|besides|"
        + @"finally|lastly|first(?:ly)?|"
        + @"second(?:ly)?|third(?:ly)?|fourth(?:ly)?|then|next|subsequently|along the way|on the other hand|in contrast|by contrast|"
        + @"conversely|on the contrary|in parallel|simultaneously|similarly|likewise|instead|last but not least|afterwards?|in turn|"
        + @"as a (?:by - product|byproduct|corollary|consequence|result|"
        + @"first step|remedy|solution|starting point)|meanwhile|at the same time|for example|"
        + @"for instance|"
        + @"on the (?:theoretical|empirical|practical) side|in (?:our |the |extensive |comprehensive |numerical )?experiments|"
        + @"experimentally|however|unfortunately|therefore|thus|hence|so|yet|"
        + @"(?:more )?specifically|in particular|particularly|concretely|more (?:precisely|concretely|formally|generally)|notably|"
        + @"importantly|crucially|interestingly|surprisingly|remarkably|consequently|accordingly|as such|in response|overall|"
        + @"in (?:summary|short|brief|essence|conclusion|total|general|sum|fact)|nevertheless|nonetheless|"
        + @"to (?:the )?best of our knowledge|"
        + @"at (?:its|the) core|broadly|intuitively|essentially|technically|and|but|here|"
        + @"(?:in|with|through) (?:this|our|the present|the current) (?:\w+ )?(?:paper|work|article|study|manuscript|research|"
        + @"project|thesis|report|contribution))(?: ,)?(?: |$))+$")]
    private static partial Regex Connects();

    [GeneratedRegex(
        @"\b(?:this|these|those|that end|such|above|aforementioned|it|its|their|them|they|our|we|us|here|so|both|proposed|former|latter|"
        + @"same|new|resulting|second|other|first|challenges?|issues?|problems?|limitations?|gaps?|defects?|shortcomings?|drawbacks?|"
        + @"obstacles?|difficult(?:y|ies)|results?|findings?|observations?|insights?|analys[ie]s)\b")]
    private static partial Regex PointsBack();
}
