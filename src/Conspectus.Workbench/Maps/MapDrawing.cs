using Conspectus.Articles.Content;
using Conspectus.Articles.Map;
using Conspectus.Library;

namespace Conspectus.Workbench.Maps;

/// <summary>Lays a library's map out for a picture.</summary>
/// <param name="library">An analysed library.</param>
public sealed class MapDrawing(ILibrary library)
{
    /// <summary>Everything that stands on the picture, with the editions as its heading.</summary>
    /// <param name="dark">Whether it is light on dark.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<MapScene> SceneAsync(bool dark, CancellationToken cancel)
    {
        var editions = await library.Papers.EditionsAsync(cancel).ConfigureAwait(false);
        return MapScene.Create(
            await library.Analysis.PlacesAsync(cancel).ConfigureAwait(false),
            await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false),
            MapOptions.Default with { Dark = dark, Heading = EditionNames.Of(editions) });
    }
}
