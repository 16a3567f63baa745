using System.Security.Cryptography;
using System.Text.Json;
using Conspectus.Core.Conferences;
using Conspectus.Core.Names;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Library.Papers;

namespace Conspectus.Library.Memory.Papers;

/// <summary>The papers of a library in memory.</summary>
internal sealed class MemoryPaperStore(MemoryServer server) : IPaperStore
{
    private readonly MemorySearch _search = new(server);

    public ValueTask<int> CountAsync(CancellationToken cancel) => new(server.Read(s => s.Papers.Count, cancel));

    public ValueTask<PaperNumbers> NumbersAsync(CancellationToken cancel) => Read(
        papers => new PaperNumbers(
            papers.Count,
            papers.SelectMany(p => p.Authors)
                .Select(a => server.Has(Fault.AccentsMakeAuthors) ? a.Name : PersonKey.Of(PersonName.Of(a)).Folded)
                .Distinct().Count(),
            papers.Count(p => p.Decision == Decision.Oral),
            papers.Count(p => p.Decision == Decision.Spotlight),
            papers.Where(p => p.Session is not null)
                .Select(p => (server.Has(Fault.SessionsOfEditionsAreOne) ? "" : p.Edition.Slug, p.Session)).Distinct().Count(),
            [.. papers.GroupBy(p => p.Edition.Slug).Select(g => new EditionSize(g.First().Edition, g.Count()))
                .OrderByDescending(e => e.Edition.Year).ThenBy(e => e.Edition.Conference, StringComparer.Ordinal)]),
        cancel);

    public ValueTask<IReadOnlyList<Edition>> EditionsAsync(CancellationToken cancel) => Read<IReadOnlyList<Edition>>(
        papers =>
        {
            var editions = papers.Select(p => p.Edition).DistinctBy(e => e.Slug);
            return server.Has(Fault.EditionsByName) ? [.. editions.OrderBy(e => e.Slug, StringComparer.Ordinal)] : [.. editions];
        },
        cancel);

    public ValueTask<IReadOnlyList<Paper>> AllAsync(CancellationToken cancel) => Read<IReadOnlyList<Paper>>(papers => papers, cancel);

    public ValueTask<IReadOnlyList<PaperCard>> CardsAsync(CancellationToken cancel) => Read<IReadOnlyList<PaperCard>>(
        papers => [.. papers.Select((p, i) => new PaperCard(
            p.Id, server.Has(Fault.CardsShowSource) ? p.Title.Source : p.Title.Text, [.. p.Authors.Select(a => a.Name)], p.Edition.Year, i))],
        cancel);

    public ValueTask<Paper?> FindAsync(string idOrKey, CancellationToken cancel) => Read(
        papers => server.Has(Fault.KeyComesBeforeId)
            ? papers.Find(p => p.Key == idOrKey) ?? papers.Find(p => p.Id == idOrKey)
            : papers.Find(p => p.Id == idOrKey) ?? papers.Find(p => p.Key == idOrKey),
        cancel);

    public ValueTask<IReadOnlyList<Paper>> GetAsync(IReadOnlyList<string> ids, CancellationToken cancel) => Read<IReadOnlyList<Paper>>(
        papers => server.Has(Fault.PapersAreGivenOnce)
            ? papers.FindAll(p => ids.Contains(p.Id))
            : [.. ids.Select(id => papers.Find(p => p.Id == id)).OfType<Paper>()],
        cancel);

    public ValueTask<IReadOnlyList<PaperRow>> RowsAsync(ReaderId reader, IReadOnlyList<string> ids, CancellationToken cancel) =>
        new(server.Read<IReadOnlyList<PaperRow>>(
            state =>
            {
                var list = new MemoryList(server, state, reader, new PaperQuery(), null);
                return [.. ids.Select(id => state.Papers.FindIndex(p => p.Paper.Id == id)).Where(i => i >= 0).Select(list.Row)];
            },
            cancel));

    public ValueTask<PaperPage> QueryAsync(ReaderId reader, PaperQuery query, CancellationToken cancel) =>
        new(server.Read(s => List(s, reader, query, cancel).Page(), cancel));

    public ValueTask<IReadOnlyList<string>> IdsAsync(ReaderId reader, PaperQuery query, CancellationToken cancel) =>
        new(server.Read<IReadOnlyList<string>>(
            state =>
            {
                var list = List(state, reader, query, cancel);
                if (server.Has(Fault.IdsOfOnePage)) return [.. list.Page().Rows.Select(r => r.Paper.Id)];
                return [.. list.All().Select(i => state.Papers[i].Paper.Id)];
            },
            cancel));

    public ValueTask<IReadOnlyList<int>> OrdinalsAsync(ReaderId reader, PaperQuery query, CancellationToken cancel) =>
        new(server.Read<IReadOnlyList<int>>(
            state =>
            {
                var all = List(state, reader, query, cancel).All();
                return server.Has(Fault.OrdinalsHaveNoOrder) ? [.. all.Order()] : [.. all];
            },
            cancel));

    public ValueTask PrepareSearchAsync(CancellationToken cancel)
    {
        server.Read(_search.Of, cancel);
        return default;
    }

    public ValueTask<string> FingerprintAsync(CancellationToken cancel) => Read(
        papers =>
        {
            var read = papers.Select(p => new
            {
                p.Id,
                p.Edition.Slug,
                p.Title.Text,
                p.Title.Search,
                Abstract = p.Abstract.Text,
                Folded = server.Has(Fault.FingerprintLeavesOutFoldedText) ? "" : p.Abstract.Search,
                p.Keywords,
                Decision = server.Has(Fault.FingerprintHasTheDecision) ? p.Decision : default,
            });
            if (server.Has(Fault.FingerprintHasNoOrder)) read = read.OrderBy(p => p.Id, StringComparer.Ordinal);
            return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(read)));
        },
        cancel);

    private ValueTask<T> Read<T>(Func<List<Paper>, T> read, CancellationToken cancel) =>
        new(server.Read(s => read([.. s.Papers.Select(p => p.Paper)]), cancel));

    private MemoryList List(MemoryState state, ReaderId reader, PaperQuery query, CancellationToken cancel)
    {
        if (!server.Has(Fault.NegativePagesAreTaken))
        {
            ArgumentOutOfRangeException.ThrowIfNegative(query.Offset);
            ArgumentOutOfRangeException.ThrowIfNegative(query.Limit);
        }

        return new MemoryList(server, state, reader, query, _search.Find(state, reader, query, cancel));
    }
}
