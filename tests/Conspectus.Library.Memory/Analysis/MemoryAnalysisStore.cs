using Conspectus.Core.Topics;
using Conspectus.Library.Analysis;

namespace Conspectus.Library.Memory.Analysis;

/// <summary>Results of the analysis in memory.</summary>
internal sealed class MemoryAnalysisStore(MemoryServer server, TimeProvider clock, LongWriteTurns turns) : IAnalysisStore
{
    private TopicTree? _firstTopics;

    public async ValueTask SaveAsync(AnalysisResult result, CancellationToken cancel)
    {
        using var turn = await turns.TakeAsync(cancel).ConfigureAwait(false);
        if (!server.Has(Fault.WrongAnalysisIsSaved)) Check(server.State, result);
        var ordinals = server.State.Papers.Select((p, i) => (p.Paper.Id, i)).ToDictionary(p => p.Id, p => p.i);
        var rows = result.Places.Zip(result.Neighbors).OrderBy(r => ordinals.GetValueOrDefault(r.First.PaperId)).ToList();
        var own = result with
        {
            Places = [.. rows.Select(r => r.First)],
            Neighbors = [.. rows.Select(r => r.Second)],
            Model = [.. result.Model]
        };
        if (server.Has(Fault.AnalysisIsSavedInPart))
            server.Write(s => (s with { Analysis = own with { Topics = TopicTree.Empty } }, true), default);
        server.Write(
            state =>
            {
                var highest = result.Topics.All.Select(t => t.Id).DefaultIfEmpty(0).Max();
                return (MemoryTopicEdits.Apply(state with
                {
                    Analysis = own,
                    Computed = own,
                    HighestTopic = server.Has(Fault.TopicNumbersAreReused) ? highest : Math.Max(state.HighestTopic, highest),
                    Revision = server.Has(Fault.AnalysisKeepsTheRevision) ? state.Revision : state.Revision.MoveAnalysis(server, clock),
                }, server.Has(Fault.AnalysisForgetsEdits) ? [] : state.Edits), true);
            },
            cancel);
    }

    public ValueTask<byte[]?> KeptAsync(string name, string madeOf, CancellationToken cancel) =>
        new(server.Read(s => s.Kept.TryGetValue(name, out var kept) && kept.MadeOf == madeOf ? kept.Value : null, cancel));

    public ValueTask KeepAsync(string name, string madeOf, byte[] value, CancellationToken cancel)
    {
        server.Write(state => (state with { Kept = state.Kept.SetItem(name, (madeOf, [.. value])) }, true), cancel);
        return default;
    }

    public ValueTask<string?> FingerprintAsync(CancellationToken cancel) => Read(a => a?.Fingerprint, cancel);

    public ValueTask<IReadOnlyList<StageRun>> StagesAsync(CancellationToken cancel) => Read(a => a?.Stages ?? [], cancel);

    public ValueTask<TopicTree> TopicsAsync(CancellationToken cancel) => Read(
        a =>
        {
            if (a is null) return TopicTree.Empty;
            return server.Has(Fault.OldTopicsStay) ? _firstTopics ??= a.Topics : a.Topics;
        },
        cancel);

    public ValueTask<int> HighestTopicIdAsync(CancellationToken cancel) => new(server.Read(s => s.HighestTopic, cancel));

    public ValueTask<IReadOnlyDictionary<int, IReadOnlyList<KindCount>>> KindsAsync(CancellationToken cancel) =>
        Read<IReadOnlyDictionary<int, IReadOnlyList<KindCount>>>(
            a => (a?.Places ?? []).Where(p => p.Kind is not null)
                .SelectMany(p => Levels(p).Select(t => (Topic: t, p.Kind!.Kind))).GroupBy(p => p.Topic)
                .ToDictionary(g => g.Key, g => (IReadOnlyList<KindCount>)[
                    .. g.GroupBy(p => p.Kind).Select(k => new KindCount(k.Key, k.Count())).OrderByDescending(k => k.Count)
                        .ThenBy(k => k.Kind)]),
            cancel);

    public ValueTask<IReadOnlyList<PaperPlace>> PlacesAsync(CancellationToken cancel) => Read(a => a?.Places ?? [], cancel);

    public ValueTask<PlaceColumns> PlaceColumnsAsync(CancellationToken cancel) => new(server.Read(
        state =>
        {
            var ordinals = state.Papers.Select((p, i) => (p.Paper, i)).ToDictionary(p => p.Paper.Id, p => p);
            var rows = (state.Analysis?.Places ?? []).Select(p => (Place: p, ordinals[p.PaperId].Paper, Ordinal: ordinals[p.PaperId].i)).ToList();
            return new PlaceColumns(
                [.. rows.Select(r => r.Ordinal)],
                [.. rows.Select(r => r.Place.X)],
                [.. rows.Select(r => r.Place.Y)],
                [.. rows.Select(r => r.Place.Chapter)],
                [.. rows.Select(r => r.Place.Topic)],
                [.. rows.Select(r => r.Place.Theme)],
                [.. rows.Select(r => server.Has(Fault.PlacesHaveNoYear) ? (short)0 : (short)r.Paper.Edition.Year)],
                [.. rows.Select(r => (byte)(r.Place.Trust ?? PlaceColumns.Unknown))],
                [.. rows.Select(r => (byte)r.Paper.Decision)],
                [.. rows.Select(r => r.Place.Kind is { } kind ? (byte)kind.Kind : PlaceColumns.Unknown)]);
        },
        cancel));

    public ValueTask<IReadOnlyDictionary<string, PaperPlace>> PlacesAsync(IReadOnlyList<string> paperIds, CancellationToken cancel) =>
        Read<IReadOnlyDictionary<string, PaperPlace>>(
            a => (a?.Places ?? []).Where(p => paperIds.Contains(p.PaperId)).ToDictionary(p => p.PaperId), cancel);

    public ValueTask<IReadOnlyList<PaperPlace>> BetweenAsync(int topic, int limit, CancellationToken cancel) =>
        Read<IReadOnlyList<PaperPlace>>(
        a => [.. (a?.Places ?? [])
            .Where(p => p.Second == topic && (p.Margin <= PaperPlace.Between || server.Has(Fault.FarPapersAreBetween)))
            .OrderBy(p => server.Has(Fault.BetweenHasNoOrder) ? 0 : p.Margin).Take(limit)],
        cancel);

    public ValueTask<IReadOnlyList<IReadOnlyList<Neighbor>>> NeighborsAsync(
        IReadOnlyList<string> paperIds, int limit, CancellationToken cancel) =>
        Read<IReadOnlyList<IReadOnlyList<Neighbor>>>(
            a =>
            {
                var rows = (a?.Places ?? []).Select((p, i) => (p.PaperId, i)).ToDictionary(p => p.PaperId, p => p.i);
                if (server.Has(Fault.NeighborsHaveNoLimit)) limit = int.MaxValue;
                var known = server.Has(Fault.UnknownPapersHaveNoNeighborList) ? [.. paperIds.Where(rows.ContainsKey)] : paperIds;
                return [.. known.Select(
                    id => rows.TryGetValue(id, out var row) ? [.. a!.Neighbors[row].Take(limit)] : (IReadOnlyList<Neighbor>)[])];
            },
            cancel);

    public ValueTask<byte[]?> ModelAsync(CancellationToken cancel) => Read(a => a?.Model, cancel);

    private ValueTask<T> Read<T>(Func<AnalysisResult?, T> read, CancellationToken cancel) =>
        new(server.Read(s => read(s.Analysis), cancel));

    private int[] Levels(PaperPlace place) =>
        server.Has(Fault.KindsOfTopicsOnly) ? [place.Topic] : [place.Chapter, place.Topic, place.Theme];

    private static void Check(MemoryState state, AnalysisResult result)
    {
        if (result.Neighbors.Count != result.Places.Count)
            throw new ArgumentException("There are not as many lists of neighbours as places.", nameof(result));
        if (result.Places.DistinctBy(p => p.PaperId).Count() != result.Places.Count)
            throw new ArgumentException("A paper has two places.", nameof(result));
        var ids = state.Papers.Select(p => p.Paper.Id).ToHashSet();
        var named = result.Places.Select(p => p.PaperId)
            .Concat(result.Topics.All.SelectMany(t => t.Papers.Concat(t.Exemplars)))
                .Concat(result.Neighbors.SelectMany(n => n).Select(n => n.PaperId));
        if (!named.All(ids.Contains)) throw new ArgumentException("The analysis names a paper that is not in the library.", nameof(result));
    }
}
