using System.Security.Cryptography;
using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Library.Papers;
using Conspectus.Library.Relational.Search;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Papers;

/// <summary>
/// The papers of a library in tables. What is searched is an index in memory, made again when papers or analysis have changed.
/// </summary>
internal sealed class PaperStore(Database database, SearchCache searches) : IPaperStore
{
    private readonly FacetCache _facets = new();

    public ValueTask<int> CountAsync(CancellationToken cancel) =>
        database.ReadAsync(c => (int)c.Number("SELECT count(*) FROM paper"), cancel);

    public ValueTask<PaperNumbers> NumbersAsync(CancellationToken cancel) => database.ReadAsync(PaperCounts.Count, cancel);

    public ValueTask<IReadOnlyList<Edition>> EditionsAsync(CancellationToken cancel) => database.ReadAsync(PaperCounts.Editions, cancel);

    public ValueTask<IReadOnlyList<Paper>> AllAsync(CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<Paper>>(PaperRows.All, cancel);

    public ValueTask<IReadOnlyList<PaperCard>> CardsAsync(CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<PaperCard>>(PaperRows.Cards, cancel);

    public ValueTask<Paper?> FindAsync(string idOrKey, CancellationToken cancel) =>
        database.ReadAsync(c => PaperRows.Find(c, idOrKey), cancel);

    public ValueTask<IReadOnlyList<Paper>> GetAsync(IReadOnlyList<string> ids, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<Paper>>(c => PaperRows.Get(c, Ordinals.Of(c, ids)), cancel);

    public ValueTask<IReadOnlyList<PaperRow>> RowsAsync(ReaderId reader, IReadOnlyList<string> ids, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<PaperRow>>(c => PaperRows.GetRows(c, reader, Ordinals.Of(c, ids), _ => (0, null)), cancel);

    public ValueTask<PaperPage> QueryAsync(ReaderId reader, PaperQuery query, CancellationToken cancel) =>
        database.ReadAsync(c => new PaperList(c, reader, query, searches, _facets, cancel).Page(), cancel);

    public ValueTask<IReadOnlyList<string>> IdsAsync(ReaderId reader, PaperQuery query, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<string>>(
            c => Ordinals.IdsOf(c, new PaperList(c, reader, query, searches, _facets, cancel).All()), cancel);

    public ValueTask<IReadOnlyList<int>> OrdinalsAsync(ReaderId reader, PaperQuery query, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<int>>(
            c => [.. new PaperList(c, reader, query, searches, _facets, cancel).All().Select(o => (int)o)], cancel);

    public async ValueTask PrepareSearchAsync(CancellationToken cancel) =>
        await database.ReadAsync(c => (searches.Get(c), _facets.Get(c)), cancel).ConfigureAwait(false);

    public ValueTask<string> FingerprintAsync(CancellationToken cancel) => database.ReadAsync(
        c => c.Text("SELECT fingerprint FROM papers_state") is { Length: > 0 } kept
            ? kept
            : Convert.ToHexStringLower(SHA256.HashData([])),
        cancel);
}
