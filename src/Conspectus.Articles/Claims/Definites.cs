using System.Text.RegularExpressions;

namespace Conspectus.Articles.Claims;

/// <summary>
/// Finds what a sentence speaks of as known though only the sentences before it told of it: "the tradeoff", "its limits".
/// </summary>
internal static partial class Definites
{
    /// <summary>Whether a sentence, formulas hidden, has such a thing.</summary>
    /// <param name="text">The sentence, or what its verb governs.</param>
    /// <param name="own">Whether "we" and "our" in it speak of the authors whom the article has just named.</param>
    public static bool Dangle(string text, bool own) =>
        Known(text) || DefiniteNouns.Dangle(text) || Pronoun(text) || (own && Own(text)) || Counted().IsMatch(text)
            || BothThings().Matches(text).Any(m => !text[..m.Index].Contains(" and ", StringComparison.Ordinal));

    // "the estimator" without anything behind it that says which, and no estimator before it.
    private static bool Known(string text) => TheNoun().Matches(text).Any(m =>
        !Said(text[..m.Index], m.Groups["noun"].Value) && !Modified().IsMatch(text[(m.Index + m.Length)..]));

    // The authors' own method, where the sentence has not said what it is.
    private static bool Own(string text) => Our().Matches(text).Any(m =>
        !m.Groups["words"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(w => w.Length > 2 && Said(text[..m.Index], w))
        && !Introduces().IsMatch(text[..m.Index])) || Us().IsMatch(text);

    // A pronoun needs something before it in the sentence that it can stand for.
    private static bool Pronoun(string text) => Pronouns().Matches(text).Any(m =>
        !(m.Value is "it" or "It" && Expletive().IsMatch(text[(m.Index + m.Length)..])) && Nouns().Count(text[..m.Index]) < 2);

    /// <summary>Whether words before a noun have told of it, in the singular or the plural.</summary>
    internal static bool Said(string before, string noun)
    {
        var stem = noun.EndsWith('s') ? noun[..^1] : noun;
        if (stem.EndsWith("ie", StringComparison.Ordinal) || stem.EndsWith("se", StringComparison.Ordinal)) stem = stem[..^1];
        for (var at = 0; (at = before.IndexOf(stem, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            if (at == 0 || !char.IsLetter(before[at - 1])) return true;
        }

        return false;
    }

    private const string Things =
        "method|methods|approach|approaches|algorithm|algorithms|framework|model|models|network|networks|task|tasks|problem|problems|"
        + "challenge|challenges|issue|issues|gap|gaps|assumption|assumptions|setting|settings|objective|loss|estimator|estimators|bound|"
        + "bounds|dataset|datasets|data set|benchmark|system|systems|policy|policies|process|technique|techniques|strategy|strategies|"
        + "architecture|architectures|paradigm|bottleneck|limitation|limitations|phenomenon|property|properties|mechanism|mechanisms|"
        + "procedure|scheme|metric|metrics|hypothesis|question|questions|trade-?offs?|conditions?|results?|findings?|observations?|"
        + "insights?|components?|modules?|steps?|stages?|constraints?|cost|regret|rate|gain|gains|matrix|graph|agent|agents|learner|"
        + "distribution|distributions|parameters?|features?|representations?|embeddings?|samples?|scores?|function|functions|sequence|"
        + "reward|rewards|teacher|student|attack|attacks|attacker|adversary|defender|predictor|predictors|generator|discriminator|encoder|"
        + "decoder|solution|solutions|equation|dynamics|game|class|classes|objects?|scenes?|images?|videos?|prompts?|tokens?|layers?|"
        + "weights|kernel|oracle|players?|users?|queries|query|answers?|labels?|noise|signals?|constants?|latent space|theory|analysis|"
        + "optimizer|regularizer|regularization|mapping|surrogate|environment|behavior|effect|effects|case|cases|variables?|"
        + "prior|posterior|"
        + "baselines?|pipeline|concepts?|library|code|tool|tools|corpus|perturbations?|transformation|symmetry|group|interventions?|"
        + "two|three|idea|implementation|competition|survey|toolkit|platform|package|ensemble|clusters?|modalities|context|instances?|"
        + "domains?|evaluation|generalization|update|updates|search|program|programs|criterion|gradient|gradients|estimate|estimates|"
        + "sampler|samplers|proposal|measure|measures|measurements?|test|tests|procedure|protocol|target|decision|decisions|input|inputs|"
        + "output|outputs|outcome|outcomes|treatment|treatments|observed|underlying|predictions?|experts?|memory|pattern|"
        + "patterns|balance|uncertainty|difficulty|"
        + "conversion|process|structure|structures|idea|notion|quantity|quantities|learning|training|inference|data";

    [GeneratedRegex(
        @"\b[Tt]he (?:(?!\b(?:of|same|best|most|first|only|art)\b)[\w-]+ ){0,2}?(?<noun>" + Things + @")\b(?! [a-z-]+(?:s|ing|"
            + @"ion|ity)? (?:of|for|in|on|from|between|that)\b)")]
    private static partial Regex TheNoun();

    [GeneratedRegex(
        @"^(?:(?:'s)?(?: \w+)? ?(?:of|in|on|for|from|between|among|that|which|when|where|whose|with|to|under|at|behind|by|via|whether|used|"
        + @"using|induced|generated|learned|produced|given|needed|required|associated|based|defined|obtained|proposed by|as|over|"
        + @"within|across|through|known|underlying|inside|against|about|after|before|toward|towards|without|beyond|inherent|"
        + @"[\uE000-\uF8FF]|[a-z]+ing|[a-z]+ed by)\b|[ ,]*[\uE000-\uF8FF])")]
    private static partial Regex Modified();

    [GeneratedRegex(@"\b[Oo]ur (?<words>(?:[\w-]+ ?){1,3})")]
    private static partial Regex Our();

    // "which enables us": the reader is not among them.
    [GeneratedRegex(@"\bus\b")]
    private static partial Regex Us();

    [GeneratedRegex(@"\b(?:propos|introduc|present|develop|design|devis|construct|build|offer|releas|deriv|train)\w*\b.{10,}$")]
    private static partial Regex Introduces();

    [GeneratedRegex(@"\b(?:[Ii]t|[Ii]ts|[Ii]tself|[Tt]hey|[Tt]hem|[Tt]heir|[Tt]heirs|[Tt]hemselves)\b")]
    private static partial Regex Pronouns();

    [GeneratedRegex(
        @"^ (?:is|was|can be|has been|remains|becomes|may be|suffices|turns out)\b(?: \w+)? (?:\w+ly )?(?:possible|impossible|necessary|"
        + @"sufficient|hard|easy|difficult|NP|known|unclear|shown|crucial|important|important|essential|beneficial|enough|not|to|that|"
        + @"often|also|more|better|worth|common|feasible|infeasible|desirable|well)\b")]
    private static partial Regex Expletive();

    [GeneratedRegex(
        @"\b(?!(?:that|this|with|from|then|when|show|prove|find|have|been|will|such|also|more|both|many|most|some)\b)[A-Za-z][\w-]{3,}\b")]
    private static partial Regex Nouns();

    // Two things that must have been named before.
    [GeneratedRegex(
        @"\b(?:[Bb]oth|[Tt]hese two|[Tt]he two|[Aa]ll three) (?:\w+ )?(?:tasks|settings|problems|cases|methods|models|regimes|domains|"
            + @"approaches|types|"
            + @"variants|quantities|algorithms|scenarios|datasets|benchmarks|modalities|directions|sides|stages|losses|objectives|"
            + @"components|"
            + @"parts|terms|classes|players|agents|views|aspects|ends|layers)\b(?! (?:of|that|which|in|with)\b|:)")]
    private static partial Regex BothThings();

    // A number of things that the next sentences tell of.
    [GeneratedRegex(
        @"\b(?:in|from|on|via|through|with|has|have|face|faces|are|is|by|:) (?:the following |the )?(?:two|three|four|five|"
            + @"several|multiple) "
        + @"(?:(?:key|main|major|important|novel|different|distinct|new|fundamental|crucial|critical|complementary|simple|core) )*"
        + @"(?:aspects?|respects?|challenges?|steps?|components?|contributions?|ways?|reasons?|issues?|stages?|modules?|phases?|parts?|"
        + @"limitations?|problems?|directions?|perspectives?|fronts|fold|techniques|ideas|ingredients|insights|designs?|questions|"
        + @"properties|strategies|innovations|folds)\s*$|\b(?:two|three)-?fold\b|\bas follows\b|"
        + @"\b(?:in|from) (?:this|that|these|those|such) (?:sense|respect|regard|way|manner)s?\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Counted();
}
