using Conspectus.Core.Topics;

namespace Conspectus.Workbench.Topics;

/// <summary>A topic that touches another.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Share">The share, 0 to 1, of the nearest papers outside the other topic that lie in this one.</param>
public sealed record RelatedTopic(Topic Topic, double Share);
