using Conspectus.Articles.Map;
using Conspectus.Core.Topics;

namespace Conspectus.Workbench.Maps;

/// <summary>A topic on the map.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Size">How many of its papers are on the map; at least 1.</param>
/// <param name="X">Where its name stands, in units of the map.</param>
/// <param name="Y">Likewise.</param>
/// <param name="Region">Its territory; only chapters and topics that are dense somewhere have one.</param>
public sealed record MapTopic(Topic Topic, int Size, float X, float Y, MapRegion? Region);
