using System.Text.RegularExpressions;

namespace Conspectus.Articles.Claims;

/// <summary>Weighs claims against each other.</summary>
internal static partial class ClaimStrength
{
    private const double Figure = 1.5;
    private const double Specific = 0.3; // a word of a subject beyond the fewest
    private const int FewestSpecific = 4, MostSpecific = 14;

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
