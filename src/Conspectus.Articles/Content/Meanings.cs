using Conspectus.Articles.Facts;
using Conspectus.Articles.Prose;
using static Conspectus.Articles.Content.Wording;

namespace Conspectus.Articles.Content;

/// <summary>Says what terms mean.</summary>
internal static class Meanings
{
    /// <summary>What a term stands for and means, by the abstract that defines it or by the bundled table.</summary>
    /// <param name="term">The term, with a definition.</param>
    /// <param name="facts">Answers queries.</param>
    /// <param name="input">What the article is made from.</param>
    public static Sentence Of(DefinedTerm term, FactSheet facts, ArticleInput input)
    {
        List<Run> runs = [];
        if (term.LongForm is not null) runs.AddRange([Answer(facts, new(QueryKind.LongForm, Text: term.Term)), Run.Plain(". ")]);
        if (term.PaperId is null)
            return Sentence([.. runs, Answer(facts, new(QueryKind.Definition, Text: term.Term))]);
        var paper = input.Papers.First(p => p.Id == term.PaperId);
        var at = paper.Abstract.Source.IndexOf(term.Definition!, StringComparison.Ordinal);
        return new Sentence(
            [Run.Plain("“"), Run.Tex(term.Definition!), Run.Plain("” "), Run.Cite(paper.Id)],
            [new Evidence(paper.Id, at, term.Definition!.Length)]);
    }
}
