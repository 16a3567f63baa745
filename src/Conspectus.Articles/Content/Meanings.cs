using Conspectus.Articles.Facts;
using Conspectus.Articles.Prose;
using static Conspectus.Articles.Content.Wording;

namespace Conspectus.Articles.Content;

/// <summary>Says what terms mean.</summary>
internal static class Meanings
{
    /// <summary>The term as it heads its meaning: "Adversarial training", "CNN (convolutional neural network)".</summary>
    public static string Heading(DefinedTerm term)
    {
        if (term.LongForm is not { } longForm)
            return term.Term is [_, >= 'a' and <= 'z', ..] ? char.ToUpperInvariant(term.Term[0]) + term.Term[1..] : term.Term;
        // "A network that …" is one of the networks.
        var isOne = term.Definition is ['A', ' ', ..] or ['A', 'n', ' ', ..];
        return $"{term.Term} ({(isOne ? One(longForm) : longForm)})";
    }

    private static string One(string words) => words.EndsWith("ies", StringComparison.Ordinal) ? words[..^3] + "y"
        : words.EndsWith("sses", StringComparison.Ordinal) ? words[..^2]
        : words.EndsWith('s') && words[^2] is not ('s' or 'u' or 'i') ? words[..^1] : words;

    /// <summary>What a term means, by the abstract that defines it or by the bundled table.</summary>
    /// <param name="term">The term, with a definition.</param>
    /// <param name="facts">Answers queries.</param>
    /// <param name="input">What the article is made from.</param>
    public static Sentence Of(DefinedTerm term, FactSheet facts, ArticleInput input)
    {
        if (term.PaperId is null) return Sentence(Answer(facts, new(QueryKind.Definition, Text: term.Term)));
        var paper = input.Papers.First(p => p.Id == term.PaperId);
        var at = paper.Abstract.Source.IndexOf(term.Definition!, StringComparison.Ordinal);
        return new Sentence(
            [Run.Plain("“"), Run.Tex(term.Definition!), Run.Plain("” "), Run.Cite(paper.Id)],
            [new Evidence(paper.Id, at, term.Definition!.Length)]);
    }
}
