using Conspectus.Core.Topics;

namespace Conspectus.Workbench.Topics;

/// <summary>A topic with which another shares papers: they lie in one of the two and nearly as near to the other.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="There">How many papers of the other topic also belong to this one.</param>
/// <param name="Here">How many papers of this topic also belong to the other one.</param>
public sealed record SharedTopic(Topic Topic, int There, int Here);
