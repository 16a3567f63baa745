using Conspectus.Analysis.Search;
using Conspectus.Library.Papers;

namespace Conspectus.Workbench.Answers;

/// <summary>A paper that a search found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title as plain text.</param>
/// <param name="Score">How likely it is meant, the first counting 1.</param>
/// <param name="Complete">Whether it has all the words.</param>
/// <param name="Band">What it has of the query: "title", "all words", "most words" or "meaning".</param>
/// <param name="Cosine">The cosine similarity of query and paper; 0 before the analysis.</param>
/// <param name="Words">The words of the query that it has.</param>
public sealed record FoundPaperAnswer(string Id, string Title, double Score, bool Complete, string Band, float Cosine,
    IReadOnlyList<FoundWordAnswer> Words)
{
    /// <summary>The answer for a row.</summary>
    public static FoundPaperAnswer Of(PaperRow row) => new(
        row.Paper.Id, row.Paper.Title.Text, row.Score, row.Match?.Complete ?? false, Word(row.Match?.Band ?? HitBand.AllWords),
            row.Match?.Cosine ?? 0,
        [.. (row.Match?.Words ?? []).Select(w => new FoundWordAnswer(w.Word, [.. w.Fields.Select(f => f.ToString().ToLowerInvariant())]))]);

    private static string Word(HitBand band) => band switch
    {
        HitBand.Title => "title",
        HitBand.AllWords => "all words",
        HitBand.MostWords => "most words",
        _ => "meaning",
    };
}
