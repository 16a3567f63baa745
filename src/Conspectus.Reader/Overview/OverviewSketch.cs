using Conspectus.Library;
using Conspectus.Workbench;
using Conspectus.Workbench.Maps;
using Conspectus.Workbench.Topics;

namespace Conspectus.Reader.Overview;

/// <summary>The small map of the first page, drawn again only when the library has a new analysis, and kept in the library.</summary>
internal sealed class OverviewSketch(ILibrary library, TopicLookup topics, MapLookup maps)
{
    // To be raised whenever the same places would be drawn otherwise.
    private const int Version = 1;

    private readonly KeptValue<MapSketch> _sketch = new(
        library, "sketch", Version, async cancel => MapSketch.Draw(await topics.AllAsync(cancel), await maps.PlacesAsync(cancel)),
        RevisionParts.Papers | RevisionParts.Analysis);

    public ValueTask<MapSketch> GetAsync(CancellationToken cancel) => _sketch.GetAsync(cancel);
}
