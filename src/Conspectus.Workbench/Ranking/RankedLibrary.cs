using Conspectus.Analysis;
using Conspectus.Analysis.Ranking;
using Conspectus.Analysis.Vectors;
using Conspectus.Core.Papers;
using Conspectus.Library;
using Conspectus.Library.Analysis;
using Conspectus.Workbench.Analyzing;

namespace Conspectus.Workbench.Ranking;

/// <summary>A library's papers as rankings read them.</summary>
internal sealed class RankedLibrary
{
    private readonly IReadOnlyList<RankedDocument> _documents;
    private readonly ReasonText _reasons;

    private RankedLibrary(IReadOnlyList<Paper> papers, IReadOnlyList<RankedDocument> documents, RankingFeatures features)
    {
        (Papers, _documents, Features, _reasons) = (papers, documents, features, new ReasonText(papers));
        Rows = papers.Index().ToDictionary(p => p.Item.Id, p => p.Index, StringComparer.Ordinal);
    }

    /// <summary>The papers by their rows.</summary>
    public IReadOnlyList<Paper> Papers { get; }

    /// <summary>The row of each paper by its id.</summary>
    public IReadOnlyDictionary<string, int> Rows { get; }

    /// <summary>What rankings learn from.</summary>
    public RankingFeatures Features { get; }

    /// <summary>Reads papers of a library, with the vectors of its analysis if that is of these. Cost: linear in the text.</summary>
    public static async ValueTask<RankedLibrary> ReadAsync(
        ILibrary library, IReadOnlyList<Paper> papers, RankingOptions options, Workers workers)
    {
        var documents = papers.Select(Document).ToList();
        var model = await ModelAsync(library, papers, workers.Cancel).ConfigureAwait(false);
        return new RankedLibrary(papers, documents, model is null
            ? RankingFeatures.Create(documents, options, workers)
            : RankingFeatures.Create(documents, model.Documents, options, workers));
    }

    /// <summary>Why a paper stands where it does, in words, the strongest reason first; at least one.</summary>
    public IReadOnlyList<string> Reasons(InterestRanking ranking, int row) =>
        _reasons.Of(row, ranking.Reason(row, _documents[row]));

    private static RankedDocument Document(Paper paper) => new(
        PaperDocument.Of(paper), [.. paper.Authors.Select(a => a.Name)], paper.Edition.Year > 0 ? paper.Edition.Year : null,
        paper.Decision switch { Decision.Oral => 2, Decision.Spotlight => 1, _ => 0 });

    // Null where there is no analysis, or one of other papers.
    private static async ValueTask<TextModel?> ModelAsync(ILibrary library, IReadOnlyList<Paper> papers, CancellationToken cancel)
    {
        if (!await new Analyst(library, new AnalysisOptions()).IsCurrentAsync(cancel).ConfigureAwait(false)) return null;
        var model = StoredModel.Read(await library.Analysis.ModelAsync(cancel).ConfigureAwait(false));
        if (model is null) return null;
        var places = await library.Analysis.PlacesAsync(cancel).ConfigureAwait(false);
        return places.Select(p => p.PaperId).SequenceEqual(papers.Select(p => p.Id)) ? model : null;
    }
}
