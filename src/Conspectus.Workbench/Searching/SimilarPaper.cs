using Conspectus.Core.Topics;
using Conspectus.Library.Papers;

namespace Conspectus.Workbench.Searching;

/// <summary>A paper near another or near a text.</summary>
/// <param name="Row">The near paper.</param>
/// <param name="Topic">Its topic, or null before the analysis.</param>
/// <param name="Cosine">The cosine similarity of the two, −1 to 1.</param>
/// <param name="Shared">The terms of both that make them near, the most telling first; possibly none.</param>
public sealed record SimilarPaper(PaperRow Row, Topic? Topic, float Cosine, IReadOnlyList<string> Shared);
