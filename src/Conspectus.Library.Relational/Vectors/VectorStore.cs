using System.Runtime.InteropServices;
using Conspectus.Library.Relational.Storage;
using Conspectus.Library.Vectors;

namespace Conspectus.Library.Relational.Vectors;

/// <summary>Vectors of neural encoders in tables.</summary>
internal sealed class VectorStore(Database database) : IVectorStore
{
    public ValueTask<IReadOnlyList<EncodedPaper>> AllAsync(string encoder, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<EncodedPaper>>(
        c => c.Rows(
            r => new EncodedPaper(r.GetString(0), r.GetString(1), MemoryMarshal.Cast<byte, float>(r.GetFieldValue<byte[]>(2)).ToArray()),
            """
            SELECT p.id, e.text_hash, e.vector FROM encoded_paper e JOIN paper p ON p.ordinal = e.ordinal
            WHERE e.encoder = @encoder ORDER BY e.ordinal
            """,
            ("@encoder", encoder)),
        cancel);

    public async ValueTask SaveAsync(
        string encoder, IReadOnlyList<EncodedPaper> papers, CancellationToken cancel) => await database.WriteAsync(c =>
    {
        using var insert = c.Prepare("""
            INSERT INTO encoded_paper (encoder, ordinal, text_hash, vector) VALUES ($1, $2, $3, $4)
            ON CONFLICT (encoder, ordinal) DO UPDATE SET text_hash = $3, vector = $4
            """);
        foreach (var paper in papers)
        {
            var ordinal = Ordinals.Find(c, paper.PaperId)
                ?? throw new ArgumentException($"There is no paper {paper.PaperId}.", nameof(papers));
            insert.Run(encoder, ordinal, paper.TextHash, MemoryMarshal.AsBytes<float>(paper.Vector).ToArray());
        }

        return true;
    }, cancel).ConfigureAwait(false);
}
