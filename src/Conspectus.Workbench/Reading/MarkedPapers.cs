using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Library.Reading;

namespace Conspectus.Workbench.Reading;

/// <summary>The papers that a reader marked, tagged or noted down something about.</summary>
/// <param name="library">The library.</param>
public sealed class MarkedPapers(ILibrary library)
{
    /// <summary>All of them, in library order. Cost: three queries, however many there are.</summary>
    /// <param name="reader">Whose marks and notes.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async ValueTask<IReadOnlyList<MarkedPaper>> AllAsync(ReaderId reader, CancellationToken cancel)
    {
        var topics = await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false);
        var record = await library.Reading.RecordAsync(reader, cancel).ConfigureAwait(false);
        var states = record.States.ToDictionary(s => s.PaperId);
        var times = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (var change in record.Events.Where(e => e.Standing != EventStanding.TakenBack)) times[change.PaperId] = change.At;
        var rows = await library.Papers.RowsAsync(reader, [.. states.Keys], cancel).ConfigureAwait(false);
        return [.. rows.Select(r => new MarkedPaper(r.Paper, states[r.Paper.Id], r.Topic is { } id ? topics.Find(id) : null)
        {
            Tags = r.Tags,
            Collections = r.Collections,
            At = times.TryGetValue(r.Paper.Id, out var at) ? at : null,
        })];
    }
}
