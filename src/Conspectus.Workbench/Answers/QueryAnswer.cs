using Conspectus.Library.Papers;

namespace Conspectus.Workbench.Answers;

/// <summary>What a search found.</summary>
/// <param name="Query">What was searched for.</param>
/// <param name="Total">How many papers were found.</param>
/// <param name="Corrections">Words that no paper has, and those searched for instead.</param>
/// <param name="Missing">Words that no paper has: the others were searched for without them.</param>
/// <param name="Advice">What of the query was not understood as it was meant, in whole sentences.</param>
/// <param name="Results">The first papers, best first.</param>
public sealed record QueryAnswer(string Query, int Total, IReadOnlyList<WordCorrection> Corrections, IReadOnlyList<string> Missing,
    IReadOnlyList<string> Advice, IReadOnlyList<FoundPaperAnswer> Results)
{
    /// <summary>The answer for a page of a search.</summary>
    public static QueryAnswer Of(string query, PaperPage page) =>
        new(query, page.Total, page.Search?.Corrections ?? [], page.Search?.Missing ?? [], page.Search?.Advice ?? [],
            [.. page.Rows.Select(FoundPaperAnswer.Of)]);
}
