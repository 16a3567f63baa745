using Conspectus.Analysis;
using Conspectus.Analysis.Ranking;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Workbench.Ranking;

namespace Conspectus.Workbench.Reading;

/// <summary>A library's papers as rankings read them, kept while neither they nor the analysis change.</summary>
internal sealed class RankedLibrary
{
    private readonly IReadOnlyList<RankedDocument> _documents;
    private readonly ReasonText _reasons;
    private readonly Dictionary<string, int> _rows;

    private RankedLibrary(IReadOnlyList<Paper> papers, IReadOnlyList<RankedDocument> documents, RankingFeatures features)
    {
        (_documents, Features, _reasons) = (documents, features, new ReasonText(papers));
        Ids = [.. papers.Select(p => p.Id)];
        _rows = Ids.Index().ToDictionary(p => p.Item, p => p.Index, StringComparer.Ordinal);
    }

    /// <summary>What rankings learn from.</summary>
    public RankingFeatures Features { get; }

    /// <summary>The ids of the papers by their rows.</summary>
    public string[] Ids { get; }

    /// <summary>Reads a library. Cost: linear in the text.</summary>
    public static async ValueTask<RankedLibrary> ReadAsync(ILibrary library, RankingOptions options, Workers workers)
    {
        var papers = await library.Papers.AllAsync(workers.Cancel).ConfigureAwait(false);
        var documents = papers.Select(RankedPapers.Document).ToList();
        return new RankedLibrary(
            papers, documents, await new RankedPapers(library).FeaturesAsync(papers, documents, options, workers).ConfigureAwait(false));
    }

    /// <summary>The rows of papers.</summary>
    public IReadOnlyList<int> Rows(IEnumerable<InterestVote> votes) =>
        [.. votes.Select(v => _rows.GetValueOrDefault(v.PaperId, -1)).Where(row => row >= 0)];

    /// <summary>Why a paper is suggested; null for one that came after the ranking was made.</summary>
    public Suggestion? Explain(InterestRanking ranking, string id, bool isStrange)
    {
        if (!_rows.TryGetValue(id, out var row)) return null;
        var reasons = _reasons.Of(row, ranking.Reason(row, _documents[row]));
        return new Suggestion(ranking.Likelihood(row), isStrange ? ["from a topic of which you have read nothing yet", .. reasons]
            : reasons);
    }
}
