namespace Conspectus.Analysis.Text;

/// <summary>
/// Hashes two small numbers in one 64-bit key. The usual hash of such a key is one number xor the other, so that the millions of word pairs
/// of a large library would share some ten thousand hash values and every lookup would go through a long chain.
/// </summary>
public sealed class PairHash : IEqualityComparer<long>
{
    /// <summary>The shared instance.</summary>
    public static PairHash Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(long x, long y) => x == y;

    /// <inheritdoc/>
    /// <remarks>
    /// Multiplicative hashing (D. E. Knuth, The Art of Computer Programming 3, §6.4): the high half of the key times 2⁶⁴ over the golden
    /// ratio.
    /// </remarks>
    public int GetHashCode(long key) => (int)(((ulong)key * 0x9E3779B97F4A7C15) >> 32);
}
