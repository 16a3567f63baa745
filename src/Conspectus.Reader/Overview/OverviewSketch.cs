using Conspectus.Library;
using Conspectus.Workbench;
using Conspectus.Workbench.Maps;

namespace Conspectus.Reader.Overview;

/// <summary>The small map of the first page, drawn again only when the library has a new analysis.</summary>
internal sealed class OverviewSketch(ILibrary library, MapLookup maps)
{
    private readonly RevisionCache<MapSketch> _sketch = new(library, RevisionParts.Papers | RevisionParts.Analysis, async cancel =>
        MapSketch.Draw(await library.Analysis.TopicsAsync(cancel), await maps.PlacesAsync(cancel)));

    public async ValueTask<MapSketch> GetAsync(CancellationToken cancel) => (await _sketch.GetAsync(cancel)).Value;
}
