using System.Text;
using Conspectus.Articles.Map;
using Conspectus.Library;
using Conspectus.Workbench;
using Conspectus.Workbench.Maps;

namespace Conspectus.Reader.Map;

/// <summary>
/// The map as the script and as pictures, made again only when papers or analysis have changed. Each is null before the analysis.
/// </summary>
internal sealed class MapFiles(ILibrary library, MapLookup maps, MapDrawing drawing)
{
    private const RevisionParts Parts = RevisionParts.Papers | RevisionParts.Analysis;

    // To be raised whenever the same places would be written otherwise.
    private const int Version = 1;

    /// <summary>What the script draws; kept in the library.</summary>
    public RevisionCache<byte[]?> Sheet { get; } = new(
        library, Parts, Kept(library, "map-sheet", async cancel => MapSheetWriter.Write(await maps.DataAsync(cancel))));

    /// <summary>The papers' names, as JSON; kept in the library.</summary>
    public RevisionCache<byte[]?> Names { get; } = new(
        library, Parts, Kept(library, "map-names", async cancel => MapSheetWriter.WriteNames(await maps.CardsAsync(cancel))));

    /// <summary>The picture as SVG on a light ground.</summary>
    public RevisionCache<byte[]?> Light { get; } = new(library, Parts, cancel => DrawAsync(drawing, dark: false, Svg, cancel));

    /// <summary>The same on a dark ground.</summary>
    public RevisionCache<byte[]?> Dark { get; } = new(library, Parts, cancel => DrawAsync(drawing, dark: true, Svg, cancel));

    /// <summary>The picture as PNG, to be printed.</summary>
    public RevisionCache<byte[]?> Print { get; } =
        new(library, Parts, cancel => DrawAsync(drawing, dark: false, scene => MapPng.Write(scene, MapPng.PrintScale), cancel));

    private static Func<CancellationToken, ValueTask<byte[]?>> Kept(
        ILibrary library, string name, Func<CancellationToken, ValueTask<byte[]?>> make)
    {
        var kept = new KeptValue<byte[]>(library, name, Version, async cancel => await make(cancel) ?? [], Parts);
        return async cancel => await kept.GetAsync(cancel) is { Length: > 0 } made ? made : null;
    }

    private static async ValueTask<byte[]?> DrawAsync(MapDrawing drawing, bool dark, Func<MapScene, byte[]> write, CancellationToken cancel)
    {
        var scene = await drawing.SceneAsync(dark, cancel);
        return scene.Points.Count > 0 ? write(scene) : null;
    }

    private static byte[] Svg(MapScene scene) => Encoding.UTF8.GetBytes(MapSvg.Write(scene));
}
