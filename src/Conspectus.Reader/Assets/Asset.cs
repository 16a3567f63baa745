using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;

namespace Conspectus.Reader.Assets;

/// <summary>A script, style sheet or font that the build has put into the assembly.</summary>
/// <param name="Path">Its path under <c>/assets/</c>, such as <c>fonts/inter.woff2</c>.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Version">The first 12 hexadecimal digits of the SHA-256 of its bytes.</param>
/// <param name="Bytes">Its content.</param>
internal sealed record Asset(string Path, string ContentType, string Version, byte[] Bytes)
{
    private const string Prefix = "assets/";

    private static readonly FrozenDictionary<string, Asset> All = Load();

    /// <summary>The asset at a path, or null.</summary>
    public static Asset? Find(string path) => All.GetValueOrDefault(path);

    /// <summary>The address under which a browser may keep an asset for ever, such as <c>/assets/reader.css?v=0123456789ab</c>.</summary>
    /// <exception cref="ArgumentException">The build made no such asset.</exception>
    public static string Url(string path) => All.TryGetValue(path, out var asset)
        ? $"/assets/{asset.Path}?v={asset.Version}"
        : throw new ArgumentException($"There is no asset {path}.", nameof(path));

    private static FrozenDictionary<string, Asset> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => Read(assembly, name))
            .ToFrozenDictionary(asset => asset.Path, StringComparer.Ordinal);
    }

    private static Asset Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var path = name[Prefix.Length..].Replace('\\', '/');
        return new Asset(path, TypeOf(path), Convert.ToHexStringLower(SHA256.HashData(bytes))[..12], bytes);
    }

    private static string TypeOf(string path) => System.IO.Path.GetExtension(path) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".woff2" => "font/woff2",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
