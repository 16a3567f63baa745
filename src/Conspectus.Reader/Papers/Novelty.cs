using System.Text.RegularExpressions;

namespace Conspectus.Reader.Papers;

/// <summary>The sentence of an abstract that says what is new.</summary>
internal static partial class Novelty
{
    private const int Longest = 280;
    private const char FirstFormula = '\uE000';
    private const char LastFormula = '\uF8FF';
    private const string Subject = @"\b(?:we|this (?:paper|work|article|study)|our (?:work|paper))\b[^.]{0,60}?";

    /// <summary>The first sentence in which the authors say what they do; the first sentence if none says so.</summary>
    /// <param name="abstractHtml">The abstract as sanitised HTML.</param>
    /// <returns>HTML of text and formulas, the text at most 280 characters, cut at a word; empty for an empty abstract.</returns>
    public static string Pick(string abstractHtml)
    {
        // Formulas must not be cut or taken for sentences: each is one private-use character until the sentence is found.
        var formulas = new List<string>();
        var text = Formula().Replace(PrivateUse().Replace(abstractHtml, ""), match =>
        {
            if (formulas.Count > LastFormula - FirstFormula) return "";
            formulas.Add(match.Value);
            return ((char)(FirstFormula + formulas.Count - 1)).ToString();
        });
        var sentences = Sentences(Tag().Replace(BlockEnd().Replace(text, "\n\n"), ""));
        if (sentences.Count == 0) return "";
        var statements = sentences.Where(s => !s.EndsWith('?')).ToList();
        var sentence = statements.FirstOrDefault(s => Claim().IsMatch(s)) ?? statements.FirstOrDefault(s => Work().IsMatch(s))
            ?? statements.FirstOrDefault(s => We().IsMatch(s)) ?? sentences[0];
        return PrivateUse().Replace(Shorten(sentence), match => formulas[match.Value[0] - FirstFormula]);
    }

    private static List<string> Sentences(string text)
    {
        var sentences = new List<string>();
        var start = 0;
        foreach (Match end in SentenceEnd().Matches(text))
        {
            if (Abbreviation().IsMatch(text[start..(end.Index + 1)])) continue;
            Add(text[start..(end.Index + 1)]);
            start = end.Index + end.Length;
        }

        Add(text[start..]);
        return sentences;

        void Add(string sentence)
        {
            var clean = string.Join(' ', sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (clean.Length > 0) sentences.Add(clean);
        }
    }

    private static string Shorten(string sentence)
    {
        if (sentence.Length <= Longest) return sentence;
        var cut = sentence.LastIndexOf(' ', Longest - 1);
        var start = PartOfEntity().Replace(sentence[..(cut > Longest / 2 ? cut : Longest - 1)], "");
        return start.TrimEnd(',', ':', ' ') + "…";
    }

    [GeneratedRegex(@"<math[\s>].*?</math>", RegexOptions.Singleline)]
    private static partial Regex Formula();

    [GeneratedRegex(@"[\uE000-\uF8FF]")]
    private static partial Regex PrivateUse();

    [GeneratedRegex(@"</(?:p|li|ul|ol)>")]
    private static partial Regex BlockEnd();

    [GeneratedRegex(@"<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"&[^;\s]*$")]
    private static partial Regex PartOfEntity();

    [GeneratedRegex(@"[.!?:]?\n\n\s*|[.!?](?=\s+[\p{Lu}\p{N}\p{Co}&“(])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"(?:\b(?:e\.g|i\.e|et al|cf|vs|resp|Fig|Eq|Sec|Thm|approx|w\.r\.t|a\.k\.a|St|Dr)|(?:^|\s)\p{Lu})\.$")]
    private static partial Regex Abbreviation();

    [GeneratedRegex(Subject + @"\b(?:propose|introduce|present|develop|prove|design|establish|derive|release|formulate|devise)s?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Claim();

    [GeneratedRegex(
        Subject + @"\b(?:show|provide|give|offer|build|construct|reveal|demonstrate|describe|study|investigate|initiate|address|tackle|characteri[sz]e|find|aim)s?\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Work();

    [GeneratedRegex(@"\b(?:we|our|is proposed|are proposed|is introduced|this paper|this work)\b", RegexOptions.IgnoreCase)]
    private static partial Regex We();
}
