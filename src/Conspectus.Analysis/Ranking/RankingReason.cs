namespace Conspectus.Analysis.Ranking;

/// <summary>Why a paper is suggested.</summary>
/// <param name="Terms">Terms of the paper that papers of the interest have, as the paper writes them, the most telling first; at most
/// three.</param>
/// <param name="NearestLiked">The row of the liked paper that is nearest, or null without a like.</param>
/// <param name="Cosine">How near it is, −1 to 1.</param>
/// <param name="Authors">Its authors who also wrote a liked paper, each with the row of that paper, in the order of the paper.</param>
/// <param name="CountsDistinction">Whether it was singled out by its conference, and that counts.</param>
public sealed record RankingReason(
    IReadOnlyList<string> Terms, int? NearestLiked, float Cosine, IReadOnlyList<(string Author, int Liked)> Authors,
    bool CountsDistinction);
