using Conspectus.Analysis.Search;

namespace Conspectus.Library.Papers;

/// <summary>Why a paper was found.</summary>
/// <param name="Words">The words of the query that it has, the most telling first, with the fields they stand in.</param>
/// <param name="Band">What that is of the query: lists that the best come first in have the bands one after the other.</param>
/// <param name="Cosine">The cosine similarity of query and paper, −1 to 1; 0 before the analysis.</param>
/// <param name="NearestSentence">
/// Which sentence of the abstract, counted from 0, is nearest to the query in meaning; null where a word of the query tells, where none is
/// near, or before the analysis.
/// </param>
public sealed record PaperMatch(IReadOnlyList<WordFound> Words, HitBand Band, float Cosine, int? NearestSentence = null)
{
    /// <summary>Whether it has all the words, or was named by its title.</summary>
    public bool Complete => Band <= HitBand.AllWords;
}
