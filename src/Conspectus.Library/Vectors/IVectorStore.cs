namespace Conspectus.Library.Vectors;

/// <summary>What neural encoders read off the papers, kept because reading is slow: some ten papers a second.</summary>
public interface IVectorStore
{
    /// <summary>All that an encoder has read, in library order; empty if it has read nothing. Cost: d numbers a paper.</summary>
    /// <param name="encoder">The encoder's fingerprint.</param>
    /// <param name="cancel">Stops the reading.</param>
    ValueTask<IReadOnlyList<EncodedPaper>> AllAsync(string encoder, CancellationToken cancel);

    /// <summary>Keeps what an encoder has read, in one transaction, in the place of what it read off the same papers before.</summary>
    /// <param name="encoder">The encoder's fingerprint.</param>
    /// <param name="papers">Papers with their vectors, possibly none.</param>
    /// <param name="cancel">Stops it; nothing is then kept.</param>
    /// <exception cref="ArgumentException">There is no such paper.</exception>
    ValueTask SaveAsync(string encoder, IReadOnlyList<EncodedPaper> papers, CancellationToken cancel);
}
