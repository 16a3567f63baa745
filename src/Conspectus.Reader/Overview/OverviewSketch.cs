using Conspectus.Library;
using Conspectus.Workbench;
using Conspectus.Workbench.Maps;
using Conspectus.Workbench.Topics;

namespace Conspectus.Reader.Overview;

/// <summary>The small map of the first page, drawn again only when the library has a new analysis.</summary>
internal sealed class OverviewSketch(ILibrary library, TopicLookup topics, MapLookup maps)
{
    private readonly RevisionCache<MapSketch> _sketch = new(library, RevisionParts.Analysis, async cancel =>
        MapSketch.Draw(await topics.AllAsync(cancel), await maps.PlacesAsync(cancel)));

    public async ValueTask<MapSketch> GetAsync(CancellationToken cancel) => (await _sketch.GetAsync(cancel)).Value;
}
