using Conspectus.Analysis;
using Conspectus.Analysis.Vectors;
using Conspectus.Core;
using Conspectus.Core.Papers;
using Conspectus.Encoders;
using Conspectus.Library;
using Conspectus.Library.Vectors;

namespace Conspectus.Workbench.Analyzing;

/// <summary>
/// Reads papers with a neural encoder. What it has read is kept in the library: only new and changed papers are read again, also after a
/// run that was stopped or killed.
/// </summary>
/// <param name="library">The library.</param>
/// <param name="encoder">The encoder.</param>
public sealed class PaperEncoding(ILibrary library, SentenceEncoder encoder)
{
    /// <summary>The encoder's share of the cosine of two papers. See <c>docs/command-line.md</c>.</summary>
    public const float Weight = 0.3f;

    /// <summary>The stage's name in its progress.</summary>
    public const string Stage = "Reading with the encoder";

    /// <summary>Papers a thread reads between two transactions: about a second's work.</summary>
    private const int PapersAThread = 8;

    /// <summary>What stands for this encoder in the fingerprint of an analysis.</summary>
    internal string Stamp => Fingerprint.Of(encoder.Fingerprint, $"{Weight}");

    /// <summary>The encoder as an analysis records it.</summary>
    internal object Options => new { encoder.Name, encoder.Fingerprint, Weight };

    /// <summary>The papers' vectors, read where they are not kept from before.</summary>
    /// <param name="papers">Papers of the library.</param>
    /// <param name="threads">Threads to use; the result does not depend on it.</param>
    /// <param name="progress">Told after each batch how far the work is, how fast it goes and how long it will take.</param>
    /// <param name="cancel">Stops the reading; what was read stays, the batch at hand excepted.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    /// <exception cref="ConspectusException">The encoder cannot be run, or the library not be written.</exception>
    public async Task<DocumentVectors> RunAsync(
        IReadOnlyList<Paper> papers, int threads, IProgress<StageProgress>? progress, CancellationToken cancel)
    {
        var d = encoder.Dimensions;
        var texts = papers.Select(p => $"{p.Title.Text}. {p.Abstract.Text}").ToList();
        var hashes = texts.ConvertAll(t => Fingerprint.Of(t));
        var kept = (await library.Vectors.AllAsync(encoder.Fingerprint, cancel).ConfigureAwait(false)).ToDictionary(e => e.PaperId);
        var values = new float[papers.Count * d];
        void Place(int row, float[] vector) => vector.CopyTo(values, row * d);

        var missing = new List<int>();
        for (var i = 0; i < papers.Count; i++)
        {
            if (kept.TryGetValue(papers[i].Id, out var known) && known.TextHash == hashes[i] && known.Vector.Length == d)
                Place(i, known.Vector);
            else missing.Add(i);
        }

        var pace = new Pace(papers.Count, missing.Count);
        progress?.Report(pace.After(0));
        var workers = new Workers(threads, cancel);
        var done = 0;
        foreach (var batch in missing.Chunk(PapersAThread * threads))
        {
            var vectors = encoder.Encode(Array.ConvertAll(batch, i => texts[i]), workers).Chunk(d).ToList();
            EncodedPaper[] read = [.. batch.Zip(vectors, (i, vector) => new EncodedPaper(papers[i].Id, hashes[i], vector))];
            await library.Vectors.SaveAsync(encoder.Fingerprint, read, cancel).ConfigureAwait(false);
            foreach (var (i, vector) in batch.Zip(vectors)) Place(i, vector);
            progress?.Report(pace.After(done += batch.Length));
        }

        return new DocumentVectors(encoder.Name, d, values, Weight);
    }
}
