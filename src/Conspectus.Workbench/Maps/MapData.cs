namespace Conspectus.Workbench.Maps;

/// <summary>The map: every paper with its place, and the topics with their territories and the places of their names.</summary>
/// <param name="Papers">The papers in library order. A paper's number here is what hits and marks name it by.</param>
/// <param name="Topics">The topics that have papers on the map, in the order of the tree.</param>
public sealed record MapData(IReadOnlyList<MapPaper> Papers, IReadOnlyList<MapTopic> Topics);
