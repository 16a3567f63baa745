using Conspectus.Articles.Claims;
using Conspectus.Articles.Content;
using Conspectus.Core.Papers;

namespace Conspectus.Articles.Checks;

/// <summary>Compares a sentence with the words of its evidence.</summary>
internal static class EvidenceWords
{
    private static readonly HashSet<string> Negations = ["no", "not", "never", "cannot", "without", "neither", "nor", "fail", "fails", "hardly"];
    private static readonly HashSet<string> Subject = ["the", "paper", "by", "their", "et", "al", "and", "authors"];

    /// <summary>What of a sentence its evidence does not support.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="paper">The paper.</param>
    /// <param name="span">The characters of the abstract's source that the evidence names.</param>
    public static IEnumerable<string> Faults(Sentence sentence, Paper paper, string span)
    {
        var source = Words(span);
        var at = 0;
        var start = -1;
        foreach (var word in sentence.Runs.Where(r => r.Kind == RunKind.Tex).SelectMany(r => Words(r.Text)))
        {
            while (at < source.Count && !Same(source[at], word)) at++;
            if (at == source.Count)
            {
                yield return $"The abstract's sentence does not say \"{word}\" there.";
                yield break;
            }

            if (start < 0) start = at;
            at++;
        }

        if (at < source.Count) yield return "It breaks off before the abstract's sentence ends.";
        // A lead-in may be dropped, but nothing that turns the meaning.
        var said = sentence.Runs.Where(r => r.Kind == RunKind.Tex).SelectMany(r => Words(r.Text)).Count(Negations.Contains);
        if (said != source.Skip(Math.Max(0, start)).Count(Negations.Contains)) yield return "A negation was lost.";

        var names = Words(string.Join(' ', paper.Authors.Select(a => a.Name))).ToHashSet(StringComparer.Ordinal);
        foreach (var word in sentence.Runs.Where(r => r.Kind != RunKind.Tex).SelectMany(r => Words(r.Text)))
        {
            if (!Subject.Contains(word) && !names.Contains(word)) yield return $"\"{word}\" is neither in the abstract nor an author's name.";
        }
    }

    private static bool Same(string source, string word) => source == word || word == (source switch
    {
        "we" => "they",
        "our" => "their",
        "us" => "them",
        "ours" => "theirs",
        "ourselves" => "themselves",
        _ => ClaimVerb.Weight(source) is not null ? ClaimVerb.ThirdPerson(source) : ClaimVerb.FromSingular(source),
    });

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i])) continue;
            if (i > start) words.Add(text[start..i].ToLowerInvariant());
            start = i + 1;
        }

        return words;
    }
}
