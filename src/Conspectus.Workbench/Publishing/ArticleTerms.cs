using Conspectus.Analysis;
using Conspectus.Analysis.Glossary;
using Conspectus.Analysis.Trends;
using Conspectus.Articles;
using Conspectus.Core.Papers;
using Conspectus.Library.Analysis;

namespace Conspectus.Workbench.Publishing;

/// <summary>What an article tells of terms: which have changed, and what they mean. It is the papers' alone, and takes long.</summary>
/// <param name="Changed">The terms whose shares have changed, the surest of each kind first.</param>
/// <param name="Glossary">The terms that are explained, those of most papers first.</param>
public sealed record ArticleTerms(IReadOnlyList<ChangedTerm> Changed, IReadOnlyList<DefinedTerm> Glossary)
{
    /// <summary>To be raised whenever the same papers would give other terms.</summary>
    public const int Version = 2;

    /// <summary>Finds them. Cost: linear in the text, some seconds for 20,000 papers.</summary>
    /// <param name="own">The papers of the article.</param>
    /// <param name="earlier">Those of earlier editions; none where it compares nothing.</param>
    /// <param name="workers">Threads; they change nothing.</param>
    public static ArticleTerms Of(IReadOnlyList<Paper> own, IReadOnlyList<Paper> earlier, Workers workers)
    {
        // Two readings of the text that do not need each other.
        var changed = workers.Beside(() => earlier.Count == 0 ? [] : Changing([.. earlier, .. own], workers));
        var glossary = Defined(own, workers);
        return new ArticleTerms(changed.Value, glossary);
    }

    private static List<ChangedTerm> Changing(IReadOnlyList<Paper> papers, Workers workers)
    {
        var years = papers.Select(p => p.Edition.Year).Distinct().Order().ToList();
        var options = new TrendOptions();
        var reading = PaperTerms.Trends(papers, years, options);
        return [.. TrendSearch.Changing(reading, options, workers).Trends.Select(t => new ChangedTerm(t.Term, t.Kind))];
    }

    // A definition stands in the article as its abstract has it: one that the plain text changed, as with formulas, is passed over.
    private static List<DefinedTerm> Defined(IReadOnlyList<Paper> papers, Workers workers)
    {
        bool Stands(GlossarySense sense) => sense.Definition is { } words
            && (sense.DefinedIn is not { } paper || papers[paper].Abstract.Source.Contains(words, StringComparison.Ordinal));
        return
        [
            .. PaperTerms.Glossary(papers, workers).Where(e => e.Senses.Count > 0).Select(e =>
            {
                // The most usual sense: with the definition of another, the text would seem to speak of that.
                var sense = e.Senses[0];
                var stands = Stands(sense);
                return new DefinedTerm(
                    e.Term, e.Acronym is null || sense.LongForm == e.Term ? null : sense.LongForm, stands ? sense.Definition : null,
                    stands && sense.DefinedIn is { } paper ? papers[paper].Id : null);
            }),
        ];
    }
}
