namespace Conspectus.Analysis.Ranking;

/// <summary>A row to learn from.</summary>
/// <param name="Row">The row.</param>
/// <param name="IsLiked">Its kind.</param>
/// <param name="Cost">What an error on it costs beside the size of the weights; positive.</param>
internal readonly record struct Example(int Row, bool IsLiked, double Cost);
