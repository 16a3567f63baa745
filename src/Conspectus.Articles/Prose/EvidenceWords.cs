using Conspectus.Core.Papers;
using Conspectus.Core.Text;

namespace Conspectus.Articles.Prose;

/// <summary>Compares a sentence with the words of its evidence.</summary>
internal static class EvidenceWords
{
    private static readonly HashSet<string> Negations =
        ["no", "not", "never", "cannot", "without", "neither", "nor", "fail", "fails", "hardly"];

    // What stands around the words of an abstract: who speaks, and what joins two claims.
    private static readonly HashSet<string> Subject =
        ["the", "paper", "by", "their", "et", "al", "and", "authors", "while", "whereas", "ask", "asks"];

    /// <summary>What of a sentence its evidence does not support.</summary>
    /// <param name="runs">The sentence, or the part of it that this evidence is of.</param>
    /// <param name="paper">The paper.</param>
    /// <param name="span">The characters of the abstract's source that the evidence names.</param>
    public static IEnumerable<string> Faults(IReadOnlyList<Run> runs, Paper paper, string span)
    {
        // "fair queueing (FQ)" for "FQ", in both: the abstract's sentence may have the long form itself.
        var source = Words(SpelledOut.Undo(paper, span));
        var quoted = runs.Where(r => r.Kind == RunKind.Tex).SelectMany(r => Words(SpelledOut.Undo(paper, r.Text))).ToList();
        // From the end, where nothing is ever dropped: a dropped lead-in may hold the same words as what follows it.
        var at = source.Count;
        for (var i = quoted.Count - 1; i >= 0; i--)
        {
            at--;
            if (i == quoted.Count - 1 && (at < 0 || !Same(source[at], quoted[i])))
            {
                yield return $"It ends on \"{quoted[i]}\" where the abstract's sentence does not.";
                yield break;
            }

            while (at >= 0 && !Same(source[at], quoted[i])) at--;
            if (at < 0)
            {
                yield return $"The abstract's sentence does not say \"{quoted[i]}\" there.";
                yield break;
            }
        }

        // A lead-in may be dropped, but nothing that turns the meaning.
        if (quoted.Count(Negations.Contains) != source.Skip(at).Count(Negations.Contains)) yield return "A negation was lost.";

        var names = Words(string.Join(' ', paper.Authors.Select(a => a.Name))).ToHashSet(StringComparer.Ordinal);
        foreach (var word in runs.Where(r => r.Kind != RunKind.Tex).SelectMany(r => Words(r.Text)))
        {
            if (!Subject.Contains(word) && !names.Contains(word))
                yield return $"\"{word}\" is neither in the abstract nor an author's name.";
        }
    }

    private static bool Same(string source, string word) => source == word || word == (source switch
    {
        "we" => "they",
        "our" => "their",
        "us" => "them",
        "ours" => "theirs",
        "ourselves" => "themselves",
        _ => StatementVerb.Weight(source) is not null ? StatementVerb.ThirdPerson(source) : StatementVerb.FromSingular(source),
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
