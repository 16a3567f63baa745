using System.Text.RegularExpressions;

namespace Conspectus.Articles.Claims;

/// <summary>Which sentences cannot stand on their own in an article.</summary>
internal static partial class Refusal
{
    /// <summary>Whether a sentence, formulas hidden, says nothing of the paper or its authors.</summary>
    public static bool OfOthers(string masked) => !SpeaksOfItself().IsMatch(masked);

    /// <summary>Whether a sentence, formulas hidden, is refused before rewriting.</summary>
    public static bool OfSource(string masked) =>
        !masked.EndsWith('.') || Damaged().IsMatch(masked) || RunTogether().IsMatch(masked) || Unfit().IsMatch(masked)
            || Availability().IsMatch(masked) || !Balanced(masked);

    /// <summary>Whether the rewritten predicate is refused.</summary>
    public static bool OfPredicate(string masked) =>
        FirstPerson().IsMatch(masked) || Dangling().IsMatch(masked) || !Balanced(masked);

    /// <summary>Whether what the verb governs, in the authors' own words, points back to an earlier sentence.</summary>
    public static bool OfObject(string rest) => PointsBack().IsMatch(rest);

    /// <summary>Whether brackets and quotes close in order and no formula is left open.</summary>
    public static bool Balanced(string masked)
    {
        var open = new Stack<char>();
        for (var i = 0; i < masked.Length; i++)
        {
            var c = masked[i];
            if (c == '\\' && i + 1 < masked.Length && !char.IsLetter(masked[i + 1])) i++;
            else if (c == '$') return false;
            else if (c is '(' or '[' or '{') open.Push(c);
            else if (c is ')' or ']' or '}' && (open.Count == 0 || !Pairs(open.Pop(), c))) return false;
        }

        return open.Count == 0 && masked.Count(c => c == '"') % 2 == 0;
    }

    /// <summary>Whether two sentences run into one, as at the headings of a structured abstract.</summary>
    public static bool OfTwoSentences(string masked) => RunTogether().IsMatch(masked);

    private static bool Pairs(char open, char close) => (open, close) is ('(', ')') or ('[', ']') or ('{', '}');

    // Words that a conversion cut or glued ("tar- geted", "uncertainty.IVREis", "theIVRE(pronounced"), or that were left standing twice.
    [GeneratedRegex(
        @"\b[a-z]{2,}- (?!and\b|or\b|to\b|as\b|nor\b|but\b)[a-z]{2,}|[a-z]{2}\.[A-Z][A-Za-z]|[A-Za-z]{3,}\((?!s\)|es\))[a-z]{3,}|"
            + @"\b(?:a an|an a|a the|the a|the the|to to|of of|in in|and and|is is|using with|with with|for for)\b")]
    private static partial Regex Damaged();

    [GeneratedRegex(@"[a-z]{3}[.?!] ?[A-Z][a-z]+ (?!et\b)|\bWhat was (?:easy|difficult)\b")]
    private static partial Regex RunTogether();

    // Nearly every other sentence fails here, before the costlier rules.
    [GeneratedRegex(@"\b[Ww]e\b|\bOur\b|\b(?:[Tt]his|[Oo]ur|present|current) (?:paper|work|article|study|manuscript|research)\b")]
    private static partial Regex SpeaksOfItself();

    [GeneratedRegex(
        @"\\(?:url|href|footnote|cite|ref|begin|end|label|item|verb|def|newcommand|input|include)\b|https?:|www\.|github|\*\*|__|\^\^|```|"
        + @"<[a-z/]|\b(?:Appendix|Section|Figure|Fig\.|Table|Theorem \d|Eq\.)|supplementary|[:;,]\.$|\n\s*\n|\uFFFD|&(?:lt|gt|amp|#\d+);|…|"
        + @"\.\.\.|\[\d+\]|\(\d\)|[:;] \d\.\s|\bet\.? al\b|\bi\)|\((?:i{1,3}|iv|vi{0,3}|[a-d])\)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Unfit();

    [GeneratedRegex(
        @"\b(?:code|codes|codebase|implementations?|data|datasets?|models?|weights|checkpoints|demos?|videos?|project page|resources|it|"
        + @"available)\b[^.]*\b(?:(?:publicly|freely|openly)\s+(?:available|released|accessible)|available (?:at|on|here|online|via|under|"
        + @"from|in)|is available|are available|found at|released at|open[- ]sourced? (?:at|on))",
        RegexOptions.IgnoreCase)]
    private static partial Regex Availability();

    [GeneratedRegex(
        @"(?<!\\)\b(?:[Ww]e|[Oo]urs?|[Oo]urselves|us|[Mm]y|me|mine)\b|(?<!(?:Type|Part|Phase|Class|type|part|phase|class|"
        + @"Volume)[ -])\bI\b(?!-)")]
    private static partial Regex FirstPerson();

    [GeneratedRegex(
        @"\b(?:the former|the latter|aforementioned|aforesaid|above(?!-)|(?:previously|just) (?:mentioned|described)|said (?:method|"
        + @"problem)|here|(?:this|these)(?! \w+ (?:is|are) (?:known|called))|those (?!of\b|that\b|who\b|which\b|with\b|in\b|from\b|"
        + @"obtained\b|by\b|for\b|on\b|learned\b|used\b|produced\b|found\b|under\b|trained\b)\w+|such (?!as\b|that\b|(?:a|an) way\b|(?:a|"
        + @"an) manner\b)\w+|following (?:questions?|contributions?|results?)|so doing|doing so|vice versa)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Dangling();

    [GeneratedRegex(
        @"^ to \w+ (?:it|them|this|these)\b|^ (?:(?:to|on|in|at) )?(?:(?:that|how|why|whether) )?(?:it|they|them|its|their|he|she|"
            + @"one such|so|another|similar|the same|"
        + @"the proposed|the resulting|the corresponding|the problem\b(?! of)|the (?:gaps?|issues?|challenges?|limitations?|trade-?offs?|"
        + @"questions?|observations?|insights?)\b(?! (?:of|between|whether|in|that|for|on))|the method|the algorithm|the approach|"
        + @"the framework|the model\b(?! of))\b")]
    private static partial Regex PointsBack();
}
