namespace Conspectus.Core.Topics;

/// <summary>A paper near another.</summary>
/// <param name="PaperId">The near paper.</param>
/// <param name="Cosine">The cosine similarity of the two embeddings, −1 to 1.</param>
public sealed record Neighbor(string PaperId, float Cosine);
