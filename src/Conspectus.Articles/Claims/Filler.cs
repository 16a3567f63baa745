using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Conspectus.Analysis.Text;

namespace Conspectus.Articles.Claims;

/// <summary>Finds what could stand in any article: praise of a method, and sentences without words of their own subject.</summary>
internal static partial class Filler
{
    private const int FewestSpecific = 4;
    private const int MostKnownWords = 200_000;

    // The same words stand in sentence after sentence, and finding a stem takes long.
    private static readonly ConcurrentDictionary<string, bool> SpecificWords = new(StringComparer.Ordinal);

    /// <summary>Whether a sentence says nothing of its own.</summary>
    /// <param name="text">The sentence, formulas hidden.</param>
    public static bool Is(string text) => Template().IsMatch(text) || IsBareName(text)
        || (Praise().IsMatch(text) && !Measure().IsMatch(text))
        || Specific(text) < FewestSpecific;

    /// <summary>Whether all that is said is how something is called: "propose the Lazy Moss Tree (LMT) framework".</summary>
    public static bool IsBareName(string text) => Called().IsMatch(text);

    /// <summary>How many different words of a text are neither function words nor words that papers of every subject use.</summary>
    /// <param name="text">The text.</param>
    /// <param name="known">A text whose words do not count.</param>
    public static int Specific(string text, string known = "")
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in Word().EnumerateMatches(text))
        {
            var word = text.AsSpan(match.Index, match.Length).ToString().ToLowerInvariant();
            if (SpecificWords.GetOrAdd(word, IsSpecific) && !known.Contains(word, StringComparison.OrdinalIgnoreCase)) found.Add(word);
        }

        if (SpecificWords.Count > MostKnownWords) SpecificWords.Clear();
        return found.Count;
    }

    /// <summary>Whether a text tells how much: a percentage, a factor, a count.</summary>
    public static bool HasFigure(string text) => Figure().IsMatch(text);

    /// <summary>Whether a text tells how much in digits.</summary>
    public static bool HasMeasure(string text) => Measure().IsMatch(text);

    private static bool IsSpecific(string word)
    {
        if (StopWords.IsFunctionWord(word) || StopWords.IsFiller(word) || StopWords.IsGeneric(word)) return false;
        var stem = Stemmer.Stem(word);
        return !StopWords.IsFiller(stem) && !StopWords.IsGeneric(stem);
    }

    [GeneratedRegex(
        @"^(?:We |we )?(?:\w+ly )?(?:propos|introduc|present|develop|design|offer|devis|creat|build|call)\w* (?:it |this )?(?:the |"
            + @"an? |our |their )?"
            + @"(?:(?:new|novel|simple|general|unified|efficient|effective|method|framework|approach|algorithm|model|called|named|"
            + @"termed|dubbed|namely|"
            + @"as),? )*(?:[A-Z0-9][\w+-]*(?: (?:and|for|of|with|via|by|in|on|to|the|from))? ?)+(?:\([\w+ -]+\))? ?"
            + @"(?:method|framework|algorithm|approach|model|architecture|network|dataset|benchmark|strategy|module|loss)?$")]
    private static partial Regex Called();

    [GeneratedRegex(@"\b[A-Za-z][A-Za-z]+\b")]
    private static partial Regex Word();

    [GeneratedRegex(
        @"(?<![A-Za-z-])[0-9][0-9.,]*(?![A-Za-z0-9]*-?[A-Z])\s*(?:\\?%|×|x\b|[XBMK]\b|times|percent|points?|fold|orders?|[a-z]+)|\b(?:two|"
        + @"three|four|five|ten|"
        + @"twice|half|hundred|thousand|orders of magnitude|twofold|tenfold)\b")]
    private static partial Regex Figure();

    [GeneratedRegex(
        @"[0-9]\s*(?:\\?%|×|x\b|times|percent|points?|fold|orders?)|[0-9]\.[0-9]|\b(?:half|twice|orders of magnitude)\b|"
            + @"(?<!ViT-|-)\b[0-9]{2,}\b")]
    private static partial Regex Measure();

    [GeneratedRegex(
        @"\b(?:the |its |their |our )?(?:effectiveness|efficacy|superiority|superior performance|advantages?|benefits?|merits?|"
            + @"usefulness|utility|"
        + @"applicability|versatility|potential|promise|value|validity|practicality|practical relevance|strong performance|"
        + @"competitive performance|"
        + @"power|generality|feasibility|flexibility|efficiency|importance|necessity) (?:and \w+ )?of (?:the proposed|our|"
        + @"their|the|this|its|these)\b|"
        + @"\b(?:shed(?:s|ding)? (?:new |more |some )?light|pav(?:e|es|ing) the way|open(?:s|ing)? (?:up|the door|new)|proof of concept|"
        + @"as demonstrated by|simple yet|simple but|plug-and-play|extensive (?:experiments|experimental|empirical|evaluation)|"
        + @"comprehensive (?:experiments|evaluation|empirical|set)|thorough (?:experiments|evaluation)|ablation stud|"
        + @"wide (?:range|variety|array) of (?:tasks|datasets|benchmarks|domains|applications|settings|scenarios|experiments|problems)|"
        + @"(?:variety|number|range|host|set|suite) of (?:tasks|datasets|benchmarks|domains|applications|settings|scenarios|problems)|"
        + @"various (?:tasks|datasets|benchmarks|domains|applications|settings|scenarios|experiments)|real-world (?:datasets|"
        + @"data|applications|scenarios)$|"
        + @"synthetic and real|simulated and real|numerical (?:experiments|results|simulations)|new (?:insights|perspectives?|directions?)|"
        + @"(?:future|further) (?:research|work|studies|directions?)|(?:hope|believe|plan) (?:that|to)|theoretical (?:and|"
        + @"or) (?:empirical|experimental)|"
        + @"(?:theoretical|convergence) (?:guarantees|justifications?|analysis|foundations?|insights|understanding|results)$|"
        + @"empirical(?:ly)? (?:results|evaluations?|evidence|validat\w+)|in (?:both )?theory and practice|"
        + @"both theoretical\w* and empirical\w*|"
        + @"offers? an? (?:versatile|flexible|interpretable|powerful|valuable|comprehensive)|underscores?|showcas\w+|empower\w* users|"
        + @"effortless\w*|superiority in|independent interest|innovative|pioneering|breakthroughs?|delves?|challenges ahead|deficiencies|"
        + @"consistent improvements?|frontiers?|groundbreaking|(?:show|shows|demonstrate|demonstrates|"
        + @"highlight|highlights) the (?:power|"
        + @"importance|properties|benefits?|potential|promise|need|value) |address(?:es|ing)? the (?:challenges?|problems?|"
        + @"issues?)|(?:unified|new|novel|"
        + @"fresh|comprehensive) (?:[a-z-]+ )?perspectives?|comprehensive (?:evaluation|study|analysis)|various (?:baselines?|"
        + @"models|methods)|diverse evaluation|"
        + @"insights? into|offering insight|can be (?:a|the) (?:\w+ )?factors?|plays? (?:a|an) \w+ role|first (?:of its kind|work|"
        + @"study|attempt|step|time)|"
        + @"to (?:the best of )?our knowledge|favorabl[ey]|broad (?:range|applicability))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Template();

    [GeneratedRegex(
        @"\b(?:state-of-the-art|SOTA|outperform\w*|superior|competitive (?:performance|results|with)|promising|"
            + @"consistent(?:ly)? (?:improve|better|gain)\w*|"
        + @"significant(?:ly)? (?:improv|better|gain|boost|advanc)\w*|improv\w+ (?:the )?(?:performance|results)|"
        + @"better (?:performance|results|than)|"
        + @"comparable|on par|surpass\w*|substantial(?:ly)? (?:improv|better|gain)\w*|notabl[ey] (?:improv|gain)\w*|remarkabl[ey]|"
        + @"high(?:er)? (?:performance|accuracy|quality)|excellent|effectively|impressive|strong (?:performance|results)|"
        + @"baselines?|great potential|"
        + @"powerful|exceptional|unprecedented|favourabl[ey])\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Praise();
}
