using System.IO.Compression;
using System.Text.Json;
using Conspectus.Core;
using Conspectus.Library;

namespace Conspectus.Workbench;

/// <summary>
/// A value that takes long to make from a library's papers, or from their analysis: it is kept in the library until they change, so that it
/// is made once and not by every process.
/// </summary>
/// <remarks>
/// It is kept as compressed JSON. Where the library cannot be written, or what is kept there cannot be read, the value is made all the
/// same. Safe for several threads, as <see cref="RevisionCache{T}"/> is.
/// </remarks>
/// <typeparam name="T">The value; it must survive being written as JSON and read again.</typeparam>
/// <param name="library">The library.</param>
/// <param name="name">The name that it is kept under.</param>
/// <param name="version">Which way of making it is used: a value made in another way is not read.</param>
/// <param name="make">Makes the value.</param>
/// <param name="parts">What the value depends on: the papers, the analysis or both.</param>
public sealed class KeptValue<T>(ILibrary library, string name, int version, Func<CancellationToken, ValueTask<T>> make,
    RevisionParts parts = RevisionParts.Papers)
    where T : class
{
    private readonly RevisionCache<T> _cache = new(library, parts, async cancel =>
    {
        var madeOf = MadeOf(version, parts, await library.RevisionAsync(cancel).ConfigureAwait(false));
        if (Read(await library.Analysis.KeptAsync(name, madeOf, cancel).ConfigureAwait(false)) is { } kept) return kept;
        var made = await make(cancel).ConfigureAwait(false);
        try
        {
            await library.Analysis.KeepAsync(name, madeOf, Write(made), cancel).ConfigureAwait(false);
        }
        catch (ConspectusException)
        {
            // A library that cannot be written can be read: whoever asks next makes the value again.
        }

        return made;
    });

    /// <summary>The value. Cost: one row where nothing has changed since the last call; else reading it, or else making it.</summary>
    /// <param name="cancel">Gives up the waiting and the making.</param>
    public async ValueTask<T> GetAsync(CancellationToken cancel) => (await _cache.GetAsync(cancel).ConfigureAwait(false)).Value;

    private static string MadeOf(int version, RevisionParts parts, LibraryRevision now)
    {
        var papers = parts.HasFlag(RevisionParts.Papers) ? FormattableString.Invariant($":{now.Papers}") : "";
        var analysis = parts.HasFlag(RevisionParts.Analysis) ? FormattableString.Invariant($":a{now.Analysis}") : "";
        return FormattableString.Invariant($"{version}{papers}{analysis}");
    }

    private static byte[] Write(T value)
    {
        using var bytes = new MemoryStream();
        using (var packed = new BrotliStream(bytes, CompressionLevel.Fastest)) JsonSerializer.Serialize(packed, value);
        return bytes.ToArray();
    }

    private static T? Read(byte[]? bytes)
    {
        if (bytes is null) return null;
        try
        {
            using var packed = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
            return JsonSerializer.Deserialize<T>(packed);
        }
        catch (Exception e) when (e is JsonException or InvalidDataException or InvalidOperationException or NotSupportedException)
        {
            return null; // Damaged: it is made again.
        }
    }
}
