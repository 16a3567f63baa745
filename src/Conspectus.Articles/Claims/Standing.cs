using System.Text.RegularExpressions;

namespace Conspectus.Articles.Claims;

/// <summary>Whether words of an abstract can stand in an article by themselves: what they speak of is in them.</summary>
internal static partial class Standing
{
    /// <summary>The fewest and most words of a sentence that nothing introduces.</summary>
    public const int FewestWords = 7, MostWords = 36;

    /// <summary>Whether a statement stands for itself.</summary>
    /// <param name="masked">The statement without full stop, formulas hidden.</param>
    /// <param name="tex">The same in TeX.</param>
    public static bool Alone(string masked, string tex)
    {
        var words = masked.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        var open = Bracketed().Replace(masked, "");
        return words is >= FewestWords and <= MostWords
            && !Command().IsMatch(masked) && !Opens().IsMatch(masked) && !Aside().IsMatch(masked)
            && !OfAuthors().IsMatch(masked) && !Offered().IsMatch(open) && !Fragment().IsMatch(open)
            && !Unsettled().IsMatch(masked) && !PointsBack(masked)
            && !Refusal.OfPredicate(masked) && !Definites.Dangle(masked, own: false) && !Filler.Is(masked) && !Symbols.Unexplained(tex);
    }

    /// <summary>Whether words, formulas hidden, speak of things by number or likeness that only the sentences before them name.</summary>
    public static bool PointsBack(string masked) => Numbered().IsMatch(masked);

    // "Both are possible", "all three settings", "the two rules", "the first problem", "similar methods", "in that sense".
    [GeneratedRegex(
        @"\b[Aa] naive (?:\w+ )?(?:approach|method|solution|application|strategy|way)\b|\b[Bb]oth (?:questions|problems|tasks|"
            + @"settings|cases|goals|issues|challenges|results|approaches|methods)\b(?! of)|"
            + @"\bthe proposed\b|\b[Bb]oth\b(?! (?:of )?(?:(?!(?:is|are|was|were|be|can|could|may|will|has|have|that|"
            + @"by)\b)[\w'’/-]+,? ){1,8}(?:and|&) )|\b[Aa]ll (?:two|three|four|five|six) (?!of\b)|"
            + @"\b[Tt]he (?:two|three|four|five) (?:\w+[- ]){0,2}\w+\b(?! (?:of|that|which|between|from|to|in|for)\b|:)|"
            + @"\b[Tt]he (?:first|second|third|latter|former) (?:problem|question|task|setting|case|step|stage|part|goal|issue|challenge|"
            + @"approach|result|contribution|one|type|kind|phase|level|point|term|component)s?\b(?! (?:of|that|to|which|is to)\b)|"
            + @"\b[Ss]imilar (?:[\w-]+ )?(?:methods?|approach(?:es)?|techniques?|results?|ideas?|models?|algorithms?|findings?|"
            + @"problems?|tasks?)\b(?! as\b)|\bin (?:that|this) (?:sense|respect|regard)\b")]
    private static partial Regex Numbered();

    /// <summary>Whether a phrase before the authors' names speaks of nothing but what the sentence itself is about.</summary>
    public static bool Leads(string lead) => lead.Length == 0 || Introducing().IsMatch(lead);

    /// <summary>Whether what the authors do, after their names, stands for itself.</summary>
    /// <param name="masked">The whole sentence without full stop, formulas hidden, "we" and "our" as the abstract has them.</param>
    /// <param name="tex">The same in TeX.</param>
    public static bool Told(string masked, string tex) =>
        !Command().IsMatch(masked) && !Definites.Dangle(masked, own: true)
            && !Filler.Is(masked) && !Symbols.Unexplained(tex) && !Vague().IsMatch(masked)
            && !Unsettled().IsMatch(masked) && !PointsBack(masked);

    [GeneratedRegex(
        @"^(?:it|they|he|she|its|their|this|these|that|those|such|so|both|each|either|neither|another|others?|one|ones|some|all of|most of|"
        + @"here|then|also|too|not only|in consequence|consequently|as a consequence|as such|doing so|again|similar(?:ly)?|likewise|"
        + @"the (?:same|former|latter|above|resulting|resultant|emergent|obtained|derived|ensuing|proposed|"
        + @"corresponding|new|other|second|first|third|last|main|key)|in (?:this|that|these|those|such|particular|addition|practice|fact)|"
        + @"for (?:this|example|instance)|and|or|because|since|while|whereas|although|which|more (?:importantly|specifically)|"
        + @"(?:\w+ ){0,2}(?:experiments?|experimental results?|empirical results?|evaluations?|simulations?|results|findings|"
        + @"analyses|analysis|code)\b)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Opens();

    [GeneratedRegex(
        @"\b(?:[Ww]e|[Oo]urs?|[Uu]s|[Oo]urselves|[Tt]he (?:authors?|paper|work|study)(?! (?:of|by|on)\b)|(?:[Tt]his|"
            + @"[Tt]he present) (?:paper|work|article|study)|"
            + @"the proposed|proposed (?:method|"
        + @"approach|algorithm|framework|model)s?)\b")]
    private static partial Regex OfAuthors();

    [GeneratedRegex(@"\s*\([^()]*\)")]
    private static partial Regex Bracketed();

    // Nothing but what goes before a statement: "With fewer than 300 lines of annotations".
    [GeneratedRegex("^(?:With|Without|By|Through|Via|Using|From|At|For|On|In|Under|Given|Due to|Thanks to|Based on)\\b[^,]*$")]
    private static partial Regex Fragment();

    // What the authors offer, in the passive: "Conditions are established, and applications are presented".
    [GeneratedRegex(
        @"^[^,;:]* (?:is|are|was|were) (?:also |then |first |\w+ly )?(?:presented|provided|discussed|established|given|derived|proposed|"
            + @"introduced|considered|studied|investigated|evaluated|developed|described|conducted|performed)\b")]
    private static partial Regex Offered();

    // A phrase before the statement that places it among others: "In the case of moss, …".
    [GeneratedRegex(
        @"^(?:in (?:the case|contrast|comparison|particular|general|other words|both|each)|within|beyond|across|among|besides|"
            + @"compared (?:to|with)|"
        + @"apart from|aside from|with (?:a|an|the|no)|for (?!all\b|any\b|every\b)|on (?:a|an|the|real|synthetic|several|many|"
        + @"three|two|[A-Z])|"
        + @"at (?:the|each|inference|test)|over (?:a|the)|after|before|during|like|under (?:the|our)|once) [^,]*,",
        RegexOptions.IgnoreCase)]
    private static partial Regex Aside();

    // A command that only the paper's own source defines: "\dataset".
    [GeneratedRegex(@"\\(?!(?:emph|text[a-z]*|underline|math[a-z]+|it|bf|rm|sc|tt|em|uline|o|O|ss|ae|aa|l|L)\b)[A-Za-z]{2,}")]
    private static partial Regex Command();

    [GeneratedRegex(
        @"^(?:(?:in order )?to [a-z]+|by [a-z]+ing|using|inspired by|motivated by|unlike|drawing|building on|based on|leveraging|"
        + @"combining|exploiting|assuming|"
        + @"under|instead of|rather than|theoretically|empirically)\b")]
    private static partial Regex Introducing();

    // What a reader cannot place: quotes and comparisons with something that is not named.
    [GeneratedRegex(
        @"\b(?:as (?:well|described|discussed|mentioned|shown|expected|before|in)\b(?! as)|in (?:question|hand|turn)|at hand|"
            + @"respectively$|and so on|etc|"
        + @"the (?:aforementioned|literature|former|latter|above|rest|others?|remaining)\b|mentioned|thereof|therein|hereby|"
        + @"(?:previous|prior|existing|earlier|recent|current|past|known|standard|other|competing|alternative|baseline|related|"
        + @"state-of-the-art) "
        + @"(?:\w+ )?(?:methods?|works?|approach(?:es)?|algorithms?|models?|techniques?|solutions?|studies|results?|bounds?|"
        + @"baselines?|efforts|research|"
        + @"frameworks?|alternatives|literature|practices?|attempts?|architectures?|counterparts?)\b(?! (?:for|on|in|of|to|"
        + @"that|which|such|like|under|with|from|by)\b)|"
        + @"(?:than|over|to|with) (?:the )?(?:others|previous|prior|existing)$|counterparts?$|alternatives?$|baselines?$)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Unsettled();

    [GeneratedRegex(
        @"\brecent (?:results|advances|breakthroughs?|progress|work|developments?)\b|\binteresting\b|\b(?:their|"
            + @"our) (?:own )?(?:contributions?|findings|paper|study|results)\b|\b(?:a|the) (?:new|novel|simple|general|unified|"
            + @"principled|flexible) "
        + @"(?:and \w+ )?(?:method|approach|framework|algorithm|model|technique|perspective|paradigm|"
        + @"strategy)(?: to (?:address|tackle|solve|overcome)(?: \w+){0,3})?$|"
        + @"\b(?:theory|algorithms?|experiments|applications|benefits) (?:of|for) (?:it|them|this)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Vague();
}
