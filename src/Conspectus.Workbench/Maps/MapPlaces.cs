using Conspectus.Core.Topics;

namespace Conspectus.Workbench.Maps;

/// <summary>Where the papers lie, and what they belong to.</summary>
/// <param name="Topics">All topics.</param>
/// <param name="Places">Every paper's place, in library order.</param>
public sealed record MapPlaces(TopicTree Topics, IReadOnlyList<PaperPlace> Places);
