using System.Globalization;
using Conspectus.Core.Topics;
using Conspectus.Library.Analysis;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Analysis;

/// <summary>Results of the analysis in tables. The topics are kept in memory until the analysis changes, in whichever process.</summary>
internal sealed class AnalysisStore(Database database, TimeProvider clock) : IAnalysisStore
{
    private readonly Lock _topicsLock = new();
    private (long Revision, TopicTree Tree)? _topics;

    public async ValueTask SaveAsync(AnalysisResult result, CancellationToken cancel)
    {
        await using var slices = await database.BeginLongWriteAsync(cancel).ConfigureAwait(false);
        var now = clock.GetUtcNow();
        try
        {
            await new AnalysisWriter(slices, result).WriteAsync(now.ToString("O", CultureInfo.InvariantCulture), now, cancel)
                .ConfigureAwait(false);
        }
        finally
        {
            await slices.TidyAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    public ValueTask<string?> FingerprintAsync(CancellationToken cancel) =>
        database.ReadAsync(c => (string?)c.Scalar("SELECT fingerprint FROM analysis"), cancel);

    public ValueTask<IReadOnlyList<StageRun>> StagesAsync(CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<StageRun>>(AnalysisRows.Stages, cancel);

    public ValueTask<TopicTree> TopicsAsync(CancellationToken cancel) => database.ReadAsync(Topics, cancel);

    public ValueTask<int> HighestTopicIdAsync(CancellationToken cancel) =>
        database.ReadAsync(c => (int)c.Number("SELECT highest FROM topic_numbers"), cancel);

    public ValueTask<IReadOnlyDictionary<int, IReadOnlyList<KindCount>>> KindsAsync(CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyDictionary<int, IReadOnlyList<KindCount>>>(AnalysisRows.Kinds, cancel);

    public ValueTask<IReadOnlyList<PaperPlace>> PlacesAsync(CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<PaperPlace>>(AnalysisRows.Places, cancel);

    public ValueTask<PlaceColumns> PlaceColumnsAsync(CancellationToken cancel) => database.ReadAsync(StoredColumns.Read, cancel);

    public ValueTask<IReadOnlyDictionary<string, PaperPlace>> PlacesAsync(IReadOnlyList<string> paperIds, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyDictionary<string, PaperPlace>>(
            c => AnalysisRows.Places(c, [.. paperIds.Distinct()]).ToDictionary(p => p.PaperId), cancel);

    public ValueTask<IReadOnlyList<PaperPlace>> BetweenAsync(int topic, int limit, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<PaperPlace>>(c => AnalysisRows.Between(c, topic, limit), cancel);

    public ValueTask<IReadOnlyList<IReadOnlyList<Neighbor>>> NeighborsAsync(
        IReadOnlyList<string> paperIds, int limit, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<IReadOnlyList<Neighbor>>>(c => NeighborRows.Find(c, paperIds, limit), cancel);

    public ValueTask<byte[]?> ModelAsync(CancellationToken cancel) => database.ReadAsync(AnalysisRows.Model, cancel);

    public ValueTask<byte[]?> KeptAsync(string name, string madeOf, CancellationToken cancel) => database.ReadAsync(
        c => (byte[]?)c.Scalar("SELECT value FROM kept WHERE name = @name AND made_of = @of", ("@name", name), ("@of", madeOf)), cancel);

    public async ValueTask KeepAsync(string name, string madeOf, byte[] value, CancellationToken cancel) => await database.WriteAsync(
        c => c.Execute(
            """
            INSERT INTO kept (name, made_of, value) VALUES (@name, @of, @value)
            ON CONFLICT (name) DO UPDATE SET made_of = @of, value = @value
            """,
            ("@name", name), ("@of", madeOf), ("@value", value)),
        cancel).ConfigureAwait(false);

    /// <summary>The topics that a connection sees.</summary>
    internal TopicTree Topics(StoreConnection connection)
    {
        if (AnalysisRows.Shown(connection) is null) return TopicTree.Empty;
        var revision = Revisions.Read(connection).Analysis;
        lock (_topicsLock)
        {
            if (_topics is { } cached && cached.Revision == revision) return cached.Tree;
            var tree = AnalysisRows.Topics(connection);
            _topics = (revision, tree);
            return tree;
        }
    }
}
