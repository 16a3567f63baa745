using System.Text.RegularExpressions;

namespace Conspectus.Articles.Claims;

/// <summary>Weighs claims against each other.</summary>
internal static partial class ClaimStrength
{
    /// <summary>The strength of a claim; a plain "we propose …" of good length has about 5.</summary>
    public static double Of(string predicate, int verbWeight, int words, bool main, bool aside)
    {
        double strength = verbWeight;
        if (main) strength += 2;
        if (aside) strength -= 2;
        if (words is >= 14 and <= 30) strength += 1;
        if (words > 36) strength -= 1.5;
        if (words < 10) strength -= 1;
        if (HasResult().IsMatch(predicate)) strength += 1;
        strength -= Vague().Count(predicate);
        strength -= 0.5 * Boast().Count(predicate);
        return strength;
    }

    [GeneratedRegex(
        @"\b(?:prove|proves|outperform\w*|optimal|faster|state-of-the-art|achiev\w+|improv\w+|reduc\w+|first|guarantee\w*)\b|\d")]
    private static partial Regex HasResult();

    [GeneratedRegex(
        @"\b(?:this|these|those|such|the proposed|the algorithm|the method|the model|the framework|another|alternative|both|the problem|"
        + @"the resulting|our|they|it|extensive|experiments|matching|the performance|the method)\b")]
    private static partial Regex Vague();

    [GeneratedRegex(@"\b(?:novel|simple yet|effective|powerful|comprehensive|remarkabl[ey]|significant(?:ly)?|new)\b")]
    private static partial Regex Boast();
}
