using Conspectus.Core.Topics;
using Conspectus.Library.Papers;

namespace Conspectus.Reader.Papers;

/// <summary>A paper near another.</summary>
/// <param name="Row">The near paper.</param>
/// <param name="Topic">Its topic, or null.</param>
/// <param name="Cosine">The cosine similarity of the two, −1 to 1.</param>
/// <param name="Shared">The terms of both papers that make them near, the most telling first; possibly none.</param>
public sealed record SimilarPaper(PaperRow Row, Topic? Topic, float Cosine, IReadOnlyList<string> Shared);
