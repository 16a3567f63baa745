using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Conspectus.Cli.Tests.Sources;

/// <summary>Makes the files that people have by accident and attackers by intent.</summary>
internal static class BadSources
{
    private const int LongLine = 40 << 20; // more than the 16 MiB a record may have; the product's limit for the whole is 1 GiB

    /// <summary>A feed of one good paper.</summary>
    public static string Feed(string abstractText = "Fine.", int authors = 1) => JsonSerializer.Serialize(new
    {
        count = 1,
        results = new[]
        {
            new { id = 990001, name = "A Paper among Bad Ones", authors = Enumerable.Range(1, authors).Select(i => new { fullname = $"Ann Bee{Letters(i)}" }), @abstract = abstractText, eventtype = "Poster" },
        },
    });

    // Digits at the end of a name would be read as marks of footnotes.
    private static string Letters(int number) => string.Concat($"{number}".Select(d => (char)('a' + d - '0')));

    public static void Truncated(string path) => File.WriteAllText(path, File.ReadAllText(Repository.Sample)[..100_000]);

    public static void Html(string path) => File.WriteAllText(path, "<!DOCTYPE html>\n<html><head><title>503 Service Unavailable</title></head><body>Try later.</body></html>");

    public static void Empty(string path) => File.WriteAllBytes(path, []);

    public static void Folder(string path) => Directory.CreateDirectory(path);

    public static void Binary(string path) => File.WriteAllBytes(path, [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 7919 >> 3))]);

    public static void CutGzip(string path)
    {
        var packed = Pack(File.ReadAllBytes(Repository.Sample));
        File.WriteAllBytes(path, packed[..(packed.Length / 2)]);
    }

    public static void OneLongLine(string path) => File.WriteAllText(path, $$"""{"title": "{{new string('a', LongLine)}}"}""");

    public static void LongLineAmongOthers(string path)
    {
        using var writer = new StreamWriter(path);
        writer.WriteLine("""{"title": "Before the Long Line", "authors": ["Ann Bee"], "abstract": "Short."}""");
        writer.WriteLine($$"""{"title": "The Long Line", "authors": ["Ann Bee"], "abstract": "{{new string('a', LongLine)}}"}""");
        writer.WriteLine("""{"title": "After the Long Line", "authors": ["Ann Bee"], "abstract": "Short."}""");
    }

    /// <summary>3 GiB of zeros in a few megabytes.</summary>
    public static void ZeroBomb(string path) => Bomb(path, [], 0);

    /// <summary>A feed's beginning and then 3 GiB of blanks, so that what it is shows only at its end.</summary>
    public static void BlankBomb(string path) => Bomb(path, "{\"count\": 1, \"results\": ["u8, (byte)' ');

    public static void InvalidUtf8(string path)
    {
        var text = Encoding.UTF8.GetBytes(Feed("Half a ? sign."));
        text[Array.IndexOf(text, (byte)'?')] = 0xA7; // "§" in Latin-1
        File.WriteAllBytes(path, text);
    }

    // gzip files may be strung together: one packed block is written many times.
    private static void Bomb(string path, ReadOnlySpan<byte> start, byte filling)
    {
        const int block = 64 << 20;
        using var file = File.Create(path);
        file.Write(Pack(start));
        var packed = Pack(Enumerable.Repeat(filling, block).ToArray());
        for (var i = 0; i < (3L << 30) / block; i++) file.Write(packed);
    }

    private static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(bytes);
        return packed.ToArray();
    }
}
