using System.Text.RegularExpressions;

namespace Conspectus.Articles.Claims;

/// <summary>Weighs claims against each other.</summary>
internal static partial class ClaimStrength
{
    private const double Figure = 1.5;
    private const double Specific = 0.3; // a word of a subject beyond the fewest
    private const int FewestSpecific = 4, MostSpecific = 14;
    private const int FewestAnnounced = 6; // specific words of what is announced

    /// <summary>The strength of a claim; a plain "we show that …" of good length has about 6.</summary>
    public static double Of(string predicate, int verbWeight, int words, bool main, bool aside, string? name)
    {
        double strength = verbWeight;
        var said = name is null ? predicate : predicate[name.Length..];
        if (Announces(predicate)) strength -= TellsHow().IsMatch(predicate) ? 1 : 3;
        if (Studies().IsMatch(predicate)) strength -= 3.5;
        if (main) strength += 1;
        if (aside) strength -= 0.5;
        if (words is >= 12 and <= 28) strength += 1;
        if (words > 34) strength -= 2;
        if (words < 10) strength -= 1;
        if (HasResult().IsMatch(predicate)) strength += 1;
        if (Filler.HasFigure(said)) strength += Figure;
        if (Turns().IsMatch(said)) strength += 1;
        if (Filler.Is(said)) strength -= 4;
        strength -= Theirs().Count(said);
        strength += Specific * (Math.Clamp(Filler.Specific(said), FewestSpecific, MostSpecific) - FewestSpecific);
        strength -= Vague().Count(predicate);
        strength -= 0.75 * Boast().Count(predicate);
        return strength;
    }

    /// <summary>Whether what the authors do is to announce something of theirs.</summary>
    public static bool Announces(string predicate) => Announcing().IsMatch(predicate);

    /// <summary>Whether the authors only say that they look at something, and not what they saw.</summary>
    public static bool OnlyLooks(string predicate) =>
        !Filler.HasMeasure(Year().Replace(predicate, ""))
            && (Looking().IsMatch(predicate) || Unnamed().IsMatch(predicate) || Investigating().IsMatch(predicate));

    /// <summary>Whether the authors only say that they offer something, and hardly what it is, or not what for.</summary>
    public static bool OnlyOffers(string predicate) => !Filler.HasMeasure(predicate) && Announces(predicate)
        && (Filler.Specific(predicate) < FewestAnnounced || !(TellsHow().IsMatch(predicate) || WhatFor().IsMatch(predicate)));

    [GeneratedRegex(
        @"^(?:\w+ly )?(?:stud(?:y|ies|ied)|investigat|consider|explor|examin|revisit|focus|address|tackl|aim|seek|initiat|conduct|"
            + @"analy[sz]|evaluat|benchmark|perform|discuss|delv|review|survey|look|compar|assess)\w*\b"
            + @"(?!.*\b(?:and|to) (?:\w+ly )?(?:show|find|prove|demonstrate|discover|reveal|observe|identify|establish|obtain|achieve|"
            + @"derive|give|characterize|conclude|uncover)s?\b)")]
    private static partial Regex Looking();

    [GeneratedRegex(@"\b(?:for|against|of)\b")]
    private static partial Regex WhatFor();

    [GeneratedRegex(
        @"^(?:\w+ly )?(?:present|provide|conduct|offer|perform|report|give)s? (?:an?|the) (?:[\w-]+ ){0,3}(?:investigation|analysis|study|"
            + @"evaluation|overview|survey|comparison|examination|exploration|discussion)\b(?!.*\b(?:show|reveal|find|prov)\w*)")]
    private static partial Regex Investigating();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b")]
    private static partial Regex Year();

    /// <summary>Whether a thing that was made is only said to be good or of use, and not what it is or how good.</summary>
    /// <param name="predicate">What is said of it.</param>
    public static bool OnlyBoasts(string predicate) => !Filler.HasMeasure(predicate) && Boasting().IsMatch(predicate);

    [GeneratedRegex(
        @"^(?:also |\w+ly )*(?:offers?|outperforms?|improves?|showcases?|surpass(?:es)?|exceeds?|demonstrates?|excels?|"
            + @"can (?:also |\w+ly )?be (?:used|applied|integrated|extended|combined|adapted|plugged)|"
            + @"is an? (?:initial|flexible|versatile|general|simple|effective|easy|promising|powerful))\b")]
    private static partial Regex Boasting();

    // A number of things that are not named: "identify five key pitfalls".
    [GeneratedRegex(
        @"^(?:\w+ly )?(?:identif|reveal|present|propos|discuss|highlight|outlin|describ|uncover|provid|offer|introduc|find)\w* "
            + @"(?:two|three|four|five|six|seven|several|some|many|various|multiple|a number of) (?:[\w-]+ ){0,3}(?:pitfalls|challenges|"
            + @"problems|issues|properties|factors|insights|principles|criteria|limitations|aspects|reasons|ways|strategies|techniques|"
            + @"methods|approaches|types|patterns|findings|results|variants|extensions|desiderata|phenomena|regimes|questions|"
            + @"contributions|components|modules|improvements|innovations|ingredients)\b"
            + @"(?!:|, namely|,? such as|,? including| \(| [–—-])")]
    private static partial Regex Unnamed();

    [GeneratedRegex(
        @"^(?:\w+ly )?(?:propos|introduc|present|develop|design|offer|provid|describ|releas|devis|creat|build|construct|"
            + @"collect|curat)\w*\b")]
    private static partial Regex Announcing();

    // That something is looked at tells little.
    [GeneratedRegex(
        @"^(?:\w+ly )?(?:stud(?:y|ies|ied)|investigat|consider|explor|examin|revisit|focus|address|tackl|aim|seek|initiat|extend|"
        + @"analy[sz]|use|evaluat|formaliz|"
        + @"advocat|argu|delv|leverag|utiliz|employ|adopt|appl|implement)\w*\b(?!.*\band (?:show|find|prove|demonstrate|"
        + @"discover|reveal|observe))")]
    private static partial Regex Studies();

    [GeneratedRegex(@"\b(?:that|which|by|via|using|through|to|where|based on|whose|from|into|without|instead)\b")]
    private static partial Regex TellsHow();

    [GeneratedRegex(
        @"\b(?:prove|proves|show|shows|optimal|faster|reduc\w+|guarantee\w*|cannot|impossib\w+|necessary|sufficient|"
            + @"exponential\w*|exactly)\b")]
    private static partial Regex HasResult();

    [GeneratedRegex(@"\btheir\b")]
    private static partial Regex Theirs();

    // What goes against what one expects.
    [GeneratedRegex(
        @"\b(?:surprising\w*|contrary|counter-?intuitive\w*|unlike|even (?:when|if|for|with|in|though)|rather than|instead of|"
            + @"without|only|not|no|never|fails?)\b")]
    private static partial Regex Turns();

    [GeneratedRegex(
        @"\b(?:this|these|those|such|the proposed|the algorithm|the method|the model|the framework|another|alternative|both|the problem|"
        + @"the resulting|our|their|they|it|extensive|experiments|matching|the performance|the method|certain|various|some|several)\b")]
    private static partial Regex Vague();

    [GeneratedRegex(
        @"\b(?:novel|simple|yet|effective(?:ly)?|powerful|comprehensive|remarkabl[ey]|significant(?:ly)?|new|efficient(?:ly)?|general|"
        + @"principled|robust|flexible|unified|"
        + @"promising|state-of-the-art|outperform\w*|improv\w+|superior|competitive|important|crucial|key|challenging|"
        + @"systematic(?:ally)?)\b")]
    private static partial Regex Boast();
}
