using System.Text;
using Conspectus.Articles.Map;

namespace Conspectus.Reader.Map;

using Library = Conspectus.Library.Library;

/// <summary>The map as the script and as a picture, made again only when the library has a new analysis.</summary>
/// <remarks>Safe for several threads: two that come at once do the work twice, with the same outcome.</remarks>
internal sealed class MapCache(Library library)
{
    private volatile MapSheet? _sheet;
    private volatile MapPictures? _pictures;

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

    private byte[] Draw(bool dark)
    {
        var scene = MapScene.Create(library.Analysis.Places(), library.Analysis.Topics(), MapOptions.Default with { Dark = dark });
        return Encoding.UTF8.GetBytes(MapSvg.Write(scene));
    }

    private sealed record MapPictures(string Version, byte[] Light, byte[] Dark);
}
