using Conspectus.Library.Analysis;

namespace Conspectus.Workbench.Maps;

/// <summary>The map: every paper's place, and the topics with their territories and the places of their names.</summary>
/// <param name="Places">The places in library order. A paper's index here is the number that hits and marks name it by.</param>
/// <param name="Topics">The topics that have papers on the map, in the order of the tree.</param>
public sealed record MapData(PlaceColumns Places, IReadOnlyList<MapTopic> Topics);
