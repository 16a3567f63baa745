using Conspectus.Analysis;
using Conspectus.Analysis.Ranking;
using Conspectus.Core.Papers;
using Conspectus.Library;
using Conspectus.Library.Analysis;
using Conspectus.Workbench.Analyzing;

namespace Conspectus.Workbench.Ranking;

/// <summary>A library's papers as rankings read them.</summary>
/// <param name="library">The library.</param>
internal sealed class RankedPapers(ILibrary library)
{
    /// <summary>A paper as rankings read it.</summary>
    public static RankedDocument Document(Paper paper) => new(
        PaperDocument.Of(paper), [.. paper.Authors.Select(a => a.Name)], paper.Edition.Year > 0 ? paper.Edition.Year : null,
        paper.Decision switch { Decision.Oral => 2, Decision.Spotlight => 1, _ => 0 });

    /// <summary>What rankings learn from, with the vectors of the stored analysis where it was made from these papers.</summary>
    public async Task<RankingFeatures> FeaturesAsync(
        IReadOnlyList<Paper> papers, IReadOnlyList<RankedDocument> documents, RankingOptions options, Workers workers)
    {
        if (await new Analyst(library, new AnalysisOptions()).IsCurrentAsync(workers.Cancel).ConfigureAwait(false)
            && StoredModel.Read(await library.Analysis.ModelAsync(workers.Cancel).ConfigureAwait(false)) is { } model
            && (await library.Analysis.PlacesAsync(workers.Cancel).ConfigureAwait(false)).Select(p => p.PaperId)
                .SequenceEqual(papers.Select(p => p.Id)))
            return RankingFeatures.Create(documents, model.Documents, options, workers);
        return RankingFeatures.Create(documents, options, workers);
    }
}
