using System.Text.RegularExpressions;

namespace Conspectus.Analysis.Glossary;

/// <summary>A sentence that says what a term means: "Federated learning is a paradigm in which …".</summary>
/// <param name="Term">The term as it is written there.</param>
/// <param name="Strength">How surely the sentence defines it: 3 by its very words, 2 by kind and difference, 1 by its aim.</param>
public sealed partial record DefiningSentence(string Term, int Strength)
{
    private const int ShortestSentence = 40;
    private const int LongestSentence = 320;
    private const int JudgedWords = 5;

    /// <summary>
    /// Reads a sentence. Few are taken for definitions, and those surely: a term at the start, a verb of definition, and either a set
    /// phrase or a kind ("paradigm") with what sets it apart ("in which"); praise ("an important problem") defines nothing.
    /// </summary>
    /// <returns>Null where the sentence defines nothing.</returns>
    public static DefiningSentence? Read(string sentence)
    {
        if (sentence.Length is < ShortestSentence or > LongestSentence) return null;
        var match = Shape().Match(sentence);
        if (!match.Success || DefiningWords.Refused.IsMatch(sentence) || Reference().IsMatch(sentence)) return null;
        var (term, rest) = (match.Groups["term"].Value, match.Groups["rest"].Value);
        if (DefiningWords.NoTerm.IsMatch(term) || (match.Groups["the"].Success && IsPlainWord(term))) return null;
        if (match.Groups["set"].Success) return new DefiningSentence(term, 3);
        if (match.Groups["aim"].Success) return DefiningWords.Task.IsMatch(term) ? new DefiningSentence(term, 1) : null;
        var start = string.Join(' ', rest.Split(' ').Take(JudgedWords));
        return DefiningWords.KindAndDifference.IsMatch(rest) && !DefiningWords.Praise.IsMatch(start) ? new DefiningSentence(term, 2) : null;
    }

    // "The kernel is an inner product …" is about the one at hand; a term of several words or with a capital has a name.
    private static bool IsPlainWord(string term) => term.All(char.IsLower);

    // "(Hopfield, 1984)" and "[7]" stand for what is not here.
    [GeneratedRegex(@"\([^()]*\b(?:19|20)\d\d[a-z]?\b[^()]*\)|\[\d+(?:, ?\d+)*\]")]
    private static partial Regex Reference();

    [GeneratedRegex(
        @"^(?:In (?!contrast|particular|addition|general|this|these|practice|fact|short|summary|turn)[^,.;:]{3,60}, (?:an? |the )?)?"
        + @"(?:An? |(?<the>The ))?(?<term>[A-Za-z][\w’'/–-]*(?: [\w’'/–-]+){0,4}?)(?: \([^()]{1,14}\))?,? "
        + @"(?:(?<set>(?:refers?|referring) to|(?:is|are) defined (?:as|to be)|(?:is|are) the "
        + "(?:task|problem|process|practice|study|setting|ability|field|act|phenomenon) (?:of|where|in which|that))"
        + "|(?<aim>aims? (?:to(?! address| tackle| improve| solve| overcome| alleviate| enhance)|at)|seeks? to"
        + "|is concerned with|deals with)"
        + @"|(?:is|are) (?:an? |the |types of |(?=[a-z]+ (?:that|which|whose)\b)))(?<rest>.+)$")]
    private static partial Regex Shape();
}
