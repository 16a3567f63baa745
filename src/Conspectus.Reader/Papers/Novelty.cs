using System.Text.RegularExpressions;

namespace Conspectus.Reader.Papers;

/// <summary>The sentence of an abstract that says what is new.</summary>
internal static partial class Novelty
{
    private const int Longest = 260;

    /// <summary>The first sentence in which the authors say what they do; the first sentence if none says so.</summary>
    /// <param name="abstractText">The abstract as plain text.</param>
    /// <returns>At most 260 characters, cut at a word; empty for an empty abstract.</returns>
    public static string Pick(string abstractText)
    {
        var sentences = Sentences(abstractText);
        if (sentences.Count == 0) return "";
        return Shorten(sentences.FirstOrDefault(s => Claim().IsMatch(s)) ?? sentences.FirstOrDefault(s => WeakClaim().IsMatch(s)) ?? sentences[0]);
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
        return sentence[..(cut > Longest / 2 ? cut : Longest - 1)].TrimEnd(',', ';', ':', ' ') + "…";
    }

    [GeneratedRegex(@"[.!?](?=\s+[\p{Lu}\p{N}""“(])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"(?:\b(?:e\.g|i\.e|et al|cf|vs|resp|Fig|Eq|Sec|Thm|approx|w\.r\.t|a\.k\.a|St|Dr)|(?:^|\s)\p{Lu})\.$")]
    private static partial Regex Abbreviation();

    [GeneratedRegex(
        @"\b(?:we|this (?:paper|work|article|study)|our (?:work|paper))\b[^.]{0,60}?\b(?:propose|introduce|present|show|prove|develop|demonstrate|design|establish|provide|study|investigate|describe|derive|release|find|give|offer|initiate|formulate|devise|build|construct|reveal|address|tackle|characteri[sz]e|aim)s?\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Claim();

    [GeneratedRegex(@"\b(?:we|our|is proposed|are proposed|is introduced|this paper|this work)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WeakClaim();
}
