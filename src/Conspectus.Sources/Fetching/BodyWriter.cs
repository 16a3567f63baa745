using Conspectus.Core;
using Conspectus.Sources.Content;

namespace Conspectus.Sources.Fetching;

/// <summary>Writes the body of an answer to the partial copy.</summary>
internal sealed class BodyWriter(DownloadCache cache, FetchOptions options, IProgress<StageProgress>? progress)
{
    /// <summary>Writes <paramref name="content"/> after the bytes already kept.</summary>
    /// <param name="content">The body.</param>
    /// <param name="kept">How many bytes are there already.</param>
    /// <param name="total">How many there will be, if the server tells.</param>
    /// <param name="silence">Restarted with each piece that arrives.</param>
    /// <exception cref="FetchFailedException">It is larger than allowed.</exception>
    public async Task WriteAsync(HttpContent content, long kept, long? total, SilenceTimer silence)
    {
        if (total > options.MaxBytes) throw TooLarge();
        var file = new FileStream(cache.Partial, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        await using (file.ConfigureAwait(false))
        {
            file.Position = kept;
            var body = await content.ReadAsStreamAsync(silence.Token).ConfigureAwait(false);
            await using (body.ConfigureAwait(false))
            {
                var buffer = new byte[1 << 16];
                while (true)
                {
                    silence.Restart();
                    var read = await body.ReadAsync(buffer, silence.Token).ConfigureAwait(false);
                    if (read == 0) break;
                    kept += read;
                    if (kept > options.MaxBytes) throw TooLarge();
                    await file.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None).ConfigureAwait(false);
                    if (total > 0) progress?.Report(new StageProgress($"Downloading {cache.Address.Segments[^1]}", kept / (double)total));
                }
            }
        }
    }

    private FetchFailedException TooLarge() => new(
        $"{cache.Address} has more than {Figures.Size(options.MaxBytes)}, which is more than a conference has.",
        "Check that the address is that of a list of papers.")
    { IsTooLarge = true };
}
