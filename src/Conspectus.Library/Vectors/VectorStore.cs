using System.Runtime.InteropServices;
using Conspectus.Library.Storage;

namespace Conspectus.Library.Vectors;

/// <summary>What neural encoders read off the papers, kept because reading is slow: some ten papers a second.</summary>
public sealed class VectorStore
{
    private readonly Database _database;

    internal VectorStore(Database database) => _database = database;

    /// <summary>All that an encoder has read, in library order; empty if it has read nothing. Cost: d numbers a paper.</summary>
    /// <param name="encoder">The encoder's fingerprint.</param>
    public IReadOnlyList<EncodedPaper> All(string encoder) => _database.Read(c => c.Rows(
        r => new EncodedPaper(r.GetString(0), r.GetString(1), MemoryMarshal.Cast<byte, float>(r.GetFieldValue<byte[]>(2)).ToArray()),
        "SELECT p.id, e.text_hash, e.vector FROM encoded_paper e JOIN paper p ON p.ordinal = e.ordinal WHERE e.encoder = $encoder ORDER BY e.ordinal",
        ("$encoder", encoder)));

    /// <summary>Keeps what an encoder has read, in one transaction, in the place of what it read off the same papers before.</summary>
    /// <param name="encoder">The encoder's fingerprint.</param>
    /// <param name="papers">Papers with their vectors, possibly none.</param>
    /// <exception cref="ArgumentException">There is no such paper.</exception>
    public void Save(string encoder, IReadOnlyList<EncodedPaper> papers) => _database.Write(c =>
    {
        using var insert = new PreparedStatement(c, "INSERT OR REPLACE INTO encoded_paper (encoder, ordinal, text_hash, vector) VALUES ($1, $2, $3, $4)");
        foreach (var paper in papers)
        {
            var ordinal = Ordinals.Find(c, paper.PaperId) ?? throw new ArgumentException($"There is no paper {paper.PaperId}.", nameof(papers));
            insert.Run(encoder, ordinal, paper.TextHash, MemoryMarshal.AsBytes<float>(paper.Vector).ToArray());
        }

        return true;
    });
}
