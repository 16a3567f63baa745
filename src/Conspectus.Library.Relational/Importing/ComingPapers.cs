using Conspectus.Analysis.Search;
using Conspectus.Library.Relational.Papers;
using Conspectus.Library.Relational.Search;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Importing;

/// <summary>Shows papers that were written and changes that wait, all at once.</summary>
/// <param name="Fingerprint">The hash over all papers as they will be.</param>
/// <param name="Index">The generation of the words of all papers.</param>
internal sealed record ComingPapers(string Fingerprint, long Index)
{
    /// <summary>Makes what is dear before anything is shown: the hash over all papers and the words of all papers.</summary>
    internal static async ValueTask<ComingPapers> PrepareAsync(LongWrite slices, CancellationToken cancel)
    {
        var fingerprint = slices.Read(ContentHash.OfComing, cancel);
        using var words = new MemoryStream();
        slices.Read(c => TermIndex.Create(SearchDocuments.Coming(c, cancel), SearchCache.Options.Words), cancel).Write(words);
        var generation = 0L;
        await slices.RunAsync(c => generation = Generations.Next(c), cancel).ConfigureAwait(false);
        var bytes = words.GetBuffer().AsMemory(0, (int)words.Length);
        await Pieces.WriteAsync("search_index", generation, bytes, write => slices.RunAsync(write, cancel)).ConfigureAwait(false);
        return new ComingPapers(fingerprint, generation);
    }

    /// <summary>Shows them, in the transaction of the caller.</summary>
    internal void Show(StoreConnection connection, DateTimeOffset now)
    {
        connection.Execute(
            """
            UPDATE papers_state SET fingerprint = @fingerprint, search_index = @index,
              last_visible = (SELECT coalesce(max(ordinal), 0) FROM paper_row),
              last_edition = (SELECT coalesce(max(number), 0) FROM edition),
              last_keyword = (SELECT coalesce(max(number), 0) FROM keyword),
              is_applying = CASE WHEN EXISTS (SELECT 1 FROM pending_row) THEN 1 ELSE 0 END
            """,
            ("@fingerprint", Fingerprint), ("@index", Index));
        Revisions.MovePapers(connection, now);
    }
}
