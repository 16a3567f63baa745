using Conspectus.Library.Analysis;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Analysis;

/// <summary>Writes an analysis beside the one that is shown, slice by slice, and then shows it.</summary>
/// <param name="slices">The connection to write on.</param>
/// <param name="result">The analysis.</param>
internal sealed class AnalysisWriter(LongWrite slices, AnalysisResult result)
{
    // Of a place a paper has no more than a few numbers.
    private const int PlacesAPaper = 8;
    private readonly Dictionary<string, int> _ordinals = slices.Read(Ordinals.Ids, default).ToDictionary(p => p.Value, p => p.Key);
    private long _generation;

    /// <summary>Writes everything; the transaction that shows it comes last.</summary>
    /// <exception cref="ArgumentException">The analysis does not fit the library.</exception>
    internal async ValueTask WriteAsync(string at, DateTimeOffset now, CancellationToken cancel)
    {
        Check();
        await slices.RunAsync(c => _generation = Generations.Next(c), cancel).ConfigureAwait(false);
        // The model comes first and goes last: where there is one, there may be more rows.
        await Pieces.WriteAsync("analysis_model", _generation, result.Model, write => slices.RunAsync(write, cancel)).ConfigureAwait(false);
        await slices.RunAsync(WriteStages, cancel).ConfigureAwait(false);
        await slices.RunAsync(c => AnalysisRows.InsertTopics(c, _generation, result.Topics, id => _ordinals[id]), cancel)
            .ConfigureAwait(false);
        var order = AnalysisRows.TopicOrder(result.Topics);
        var places = slices.PapersASlice * PlacesAPaper;
        for (var from = 0; from < result.Places.Count; from += places)
        {
            var start = from;
            await slices.RunAsync(c => WritePlaces(c, start, Math.Min(start + places, result.Places.Count), order), cancel)
                .ConfigureAwait(false);
        }

        await slices.ShowAsync(c => Show(c, at, now), cancel).ConfigureAwait(false);
    }

    private void Check()
    {
        if (result.Neighbors.Count != result.Places.Count)
            throw new ArgumentException(
                $"There are {result.Places.Count} places but {result.Neighbors.Count} lists of neighbours.", nameof(result));
        if (result.Places.DistinctBy(p => p.PaperId).Count() != result.Places.Count)
            throw new ArgumentException("The analysis gives a paper two places.", nameof(result));
        var named = result.Places.Select(p => p.PaperId)
            .Concat(result.Topics.All.SelectMany(t => t.Papers.Concat(t.Exemplars)))
            .Concat(result.Neighbors.SelectMany(l => l.Select(n => n.PaperId)));
        if (named.FirstOrDefault(id => !_ordinals.ContainsKey(id)) is { } unknown)
            throw new ArgumentException($"The analysis names the paper {unknown}, which is not in the library.", nameof(result));
    }

    private bool Show(StoreConnection connection, string at, DateTimeOffset now)
    {
        connection.Execute("DELETE FROM analysis");
        connection.Execute(
            "INSERT INTO analysis (generation, fingerprint, saved_at) VALUES (@generation, @fingerprint, @at)",
            ("@generation", _generation), ("@fingerprint", result.Fingerprint), ("@at", at));
        connection.Execute(
            "UPDATE topic_numbers SET highest = CASE WHEN highest > @highest THEN highest ELSE @highest END",
            ("@highest", result.Topics.All.Select(t => t.Id).DefaultIfEmpty(0).Max()));
        TopicEditStore.Refresh(connection);
        Revisions.MoveAnalysis(connection, now);
        return true;
    }

    private void WriteStages(StoreConnection connection)
    {
        using var insert = connection.Prepare(
            "INSERT INTO stage_row (generation, position, name, options, seconds) VALUES ($1, $2, $3, $4, $5)");
        foreach (var (i, stage) in result.Stages.Index()) insert.Run(_generation, i, stage.Name, stage.Options, stage.Seconds);
    }

    private void WritePlaces(StoreConnection connection, int from, int to, Dictionary<string, int> order)
    {
        using var place = connection.Writer(
            "place_row", "generation", "ordinal", "x", "y", "chapter", "topic", "theme", "topic_order", "second", "margin", "kind",
            "kind_cues", "trust");
        using var neighbors = connection.Writer("neighbor_row", "generation", "ordinal", "list");
        for (var i = from; i < to; i++)
        {
            var p = result.Places[i];
            var row = _ordinals[p.PaperId];
            place.Add(
                _generation, row, p.X, p.Y, p.Chapter, p.Topic, p.Theme, order.GetValueOrDefault(p.PaperId, int.MaxValue),
                p.Second, p.Margin, (int?)p.Kind?.Kind, StoredJson.Write(p.Kind?.Cues ?? []), p.Trust);
            neighbors.Add(_generation, row, NeighborRows.Pack(result.Neighbors[i], id => _ordinals[id]));
        }

        place.Flush();
        neighbors.Flush();
    }
}
