using Conspectus.Analysis.Ranking;
using Conspectus.Core.Papers;

namespace Conspectus.Workbench.Ranking;

/// <summary>Reasons for a suggestion in words.</summary>
/// <param name="papers">The papers by their rows.</param>
internal sealed class ReasonText(IReadOnlyList<Paper> papers)
{
    private const float LeastCosine = 0.3f; // below it two papers have hardly a subject in common

    /// <summary>The reasons for a paper, the strongest first; at least one.</summary>
    public IReadOnlyList<string> Of(int row, RankingReason reason)
    {
        var words = new List<string>();
        foreach (var (author, liked) in reason.Authors.Take(2)) words.Add($"by {author}, as is {Title(liked)}, which is liked");
        if (reason.Terms.Count > 0) words.Add($"says {Listed([.. reason.Terms.Select(t => $"“{t}”")])}, as liked papers do");
        if (reason.NearestLiked is { } nearest && reason.Cosine >= LeastCosine) words.Add($"near {Title(nearest)}, which is liked");
        if (reason.CountsDistinction)
            words.Add($"{(papers[row].Decision == Decision.Oral ? "an oral" : "a spotlight")}, as papers that readers like often are");
        return words.Count > 0 ? words : ["little in common with what is liked"];
    }

    private string Title(int row) => $"“{papers[row].Title.Text}”";

    private static string Listed(string[] items) =>
        items.Length == 1 ? items[0] : $"{string.Join(", ", items[..^1])} and {items[^1]}";
}
