using System.Text;
using Conspectus.Articles.Content;
using Conspectus.Articles.Map;

namespace Conspectus.Reader.Map;

using Library = Conspectus.Library.Library;

/// <summary>The map as the script and as a picture, made again only when the library has a new analysis.</summary>
/// <remarks>Safe for several threads: two that come at once do the work twice, with the same outcome.</remarks>
internal sealed class MapCache(Library library)
{
    private volatile MapSheet? _sheet;
    private volatile MapPictures? _pictures;
    private volatile MapPrint? _print;

    /// <summary>The map, or null before the analysis.</summary>
    public MapSheet? Sheet()
    {
        if (library.Analysis.Fingerprint() is not { } version) return null;
        return _sheet is { } known && known.Version == version ? known : _sheet = MapSheet.Load(library, version);
    }

    /// <summary>The SVG picture and the version it belongs to, or null before the analysis.</summary>
    public (string Version, byte[] Svg)? Picture(bool dark)
    {
        if (library.Analysis.Fingerprint() is not { } version) return null;
        if (_pictures is not { } known || known.Version != version) _pictures = known = new MapPictures(version, Draw(false), Draw(true));
        return (version, dark ? known.Dark : known.Light);
    }

    /// <summary>The PNG picture and the version it belongs to, or null before the analysis.</summary>
    public (string Version, byte[] Png)? Print()
    {
        if (library.Analysis.Fingerprint() is not { } version) return null;
        if (_print is not { } known || known.Version != version) _print = known = new MapPrint(version, MapPng.Write(Lay(false), MapPng.PrintScale));
        return (version, known.Png);
    }

    private byte[] Draw(bool dark) => Encoding.UTF8.GetBytes(MapSvg.Write(Lay(dark)));

    private MapScene Lay(bool dark)
    {
        var options = MapOptions.Default with { Dark = dark, Heading = EditionNames.Of(library.Papers.Editions()) };
        return MapScene.Create(library.Analysis.Places(), library.Analysis.Topics(), options);
    }

    private sealed record MapPictures(string Version, byte[] Light, byte[] Dark);

    private sealed record MapPrint(string Version, byte[] Png);
}
