using System.Text.RegularExpressions;

namespace Conspectus.Reader.Papers;

/// <summary>The sentence of an abstract that says what is new.</summary>
internal static partial class Novelty
{
    private const string Subject = @"\b(?:we|this (?:paper|work|article|study)|our (?:work|paper))\b[^.]{0,60}?";

    /// <summary>The first sentence in which the authors say what they do; the first sentence if none says so.</summary>
    /// <param name="abstractHtml">The abstract as sanitised HTML.</param>
    /// <returns>HTML of text and formulas, the text at most 280 characters, cut at a word; empty for an empty abstract.</returns>
    public static string Pick(string abstractHtml)
    {
        var sentences = AbstractSentence.Read(abstractHtml);
        if (sentences.Count == 0) return "";
        var statements = sentences.FindAll(s => !s.Masked.EndsWith('?'));
        var sentence = statements.Find(s => Claim().IsMatch(s.Masked)) ?? statements.Find(s => Work().IsMatch(s.Masked))
            ?? statements.Find(s => We().IsMatch(s.Masked)) ?? sentences[0];
        return sentence.Show(_ => 0);
    }

    [GeneratedRegex(Subject + @"\b(?:propose|introduce|present|develop|prove|design|establish|derive|release|formulate|devise)s?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Claim();

    [GeneratedRegex(
        Subject + @"\b(?:show|provide|give|offer|build|construct|reveal|demonstrate|describe|study|investigate|initiate|address|tackle|characteri[sz]e|find|aim)s?\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Work();

    [GeneratedRegex(@"\b(?:we|our|is proposed|are proposed|is introduced|this paper|this work)\b", RegexOptions.IgnoreCase)]
    private static partial Regex We();
}
