using System.Text.RegularExpressions;

namespace Conspectus.Articles.Claims;

/// <summary>Which sentences cannot stand on their own in an article.</summary>
internal static partial class Refusal
{
    /// <summary>Whether a sentence, formulas hidden, is refused before rewriting.</summary>
    public static bool OfSource(string masked) =>
        !masked.EndsWith('.') || Unfit().IsMatch(masked) || Availability().IsMatch(masked) || !Balanced(masked);

    /// <summary>Whether the rewritten predicate is refused.</summary>
    public static bool OfPredicate(string masked) =>
        FirstPerson().IsMatch(masked) || Dangling().IsMatch(masked) || OpensWithPronoun().IsMatch(masked) || !Balanced(masked);

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

    private static bool Pairs(char open, char close) => (open, close) is ('(', ')') or ('[', ']') or ('{', '}');

    [GeneratedRegex(@"\\(?:url|href|footnote|cite|ref|begin|end|label|item|verb|def|newcommand|input|include)\b|https?:|www\.|github|\*\*|__|\^\^|```|<[a-z/]|\b(?:Appendix|Section|Figure|Fig\.|Table|Theorem \d|Eq\.)|supplementary|[:;,]\.$|\n\s*\n|\uFFFD|&(?:lt|gt|amp|#\d+);|…|\.\.\.|\[\d+\]|\(\d\)|\bi\)|\(i\)", RegexOptions.IgnoreCase)]
    private static partial Regex Unfit();

    [GeneratedRegex(@"\b(?:code|codes|codebase|implementations?|data|datasets?|models?|weights|checkpoints|demos?|videos?|project page|resources|it|available)\b[^.]*\b(?:(?:publicly|freely|openly)\s+(?:available|released|accessible)|available (?:at|on|here|online|via|under|from|in)|is available|are available|found at|released at|open[- ]sourced? (?:at|on))", RegexOptions.IgnoreCase)]
    private static partial Regex Availability();

    [GeneratedRegex(@"(?<!\\)\b(?:[Ww]e|[Oo]urs?|[Oo]urselves|us|[Mm]y|me|mine)\b|(?<!(?:Type|Part|Phase|Class|type|part|phase|class|Volume)[ -])\bI\b(?!-)")]
    private static partial Regex FirstPerson();

    [GeneratedRegex(@"\b(?:the former|the latter|aforementioned|above(?!-)|previously mentioned|said (?:method|problem)|here|such an? (?!way\b|manner\b)|(?:this|these|those) (?:problems?|issues?|challenges?|gaps?|questions?|limitations?|shortcomings?|drawbacks?|settings?|ends?|goals?|tasks?|papers?|works?|stud(?:y|ies)|articles?|areas?|fields?|directions?|lines?|topics?|assumptions?|conjectures?|perspectives?|contexts?|insights?|observations?|findings?|ideas?|approach|phenomen(?:on|a)|concerns?|difficult(?:y|ies)|two|three|four|regimes?|scenarios?|frameworks?|bounds?|results?)|such (?:problems?|issues?|challenges?|limitations?|settings?|methods?|models?|tasks?|a|an)|to this end|this (?:by|in|through|via|with|is|as)|following (?:questions?|contributions?))\b|^(?:\w+ ){0,6}(?:this|these|those)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Dangling();

    [GeneratedRegex(@"^(?:\w+ly )?(?:(?:that|how|why|whether) )?(?:it|they|them|its|their|he|she|one such|so|another|similar|the same|the proposed|the resulting|the corresponding|the problem\b(?! of)|the method|the algorithm|the approach|the framework|the model\b(?! of))\b")]
    private static partial Regex OpensWithPronoun();
}
