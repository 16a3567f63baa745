using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library;
using Conspectus.Library.Papers;
using Conspectus.Workbench.Reading;

namespace Conspectus.Workbench.Overview;

/// <summary>Tells what a library holds.</summary>
/// <param name="library">The library.</param>
public sealed class OverviewLookup(ILibrary library)
{
    private const int FirstShown = 20;

    // To be raised whenever the same papers would be counted otherwise.
    private const int Version = 1;

    private readonly QueueLookup _queue = new(library);
    private readonly KeptValue<PaperNumbers> _numbers =
        new(library, "numbers", Version, cancel => library.Papers.NumbersAsync(cancel));

    /// <summary>The papers in numbers. Cost: one row where no paper has come or changed since the last call.</summary>
    /// <param name="cancel">Stops the counting.</param>
    public ValueTask<PaperNumbers> NumbersAsync(CancellationToken cancel) => _numbers.GetAsync(cancel);

    /// <summary>The library at a glance.</summary>
    /// <param name="reader">Whose progress.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async ValueTask<LibraryOverview> GetAsync(ReaderId reader, CancellationToken cancel)
    {
        var topics = await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false);
        var first = new PaperQuery { Limit = topics.All.Count > 0 ? 0 : FirstShown };
        return new LibraryOverview(
            await NumbersAsync(cancel).ConfigureAwait(false),
            topics,
            await _queue.ProgressAsync(reader, cancel).ConfigureAwait(false),
            await ExemplarsAsync(topics, cancel).ConfigureAwait(false),
            first.Limit == 0 ? [] : (await library.Papers.QueryAsync(reader, first, cancel).ConfigureAwait(false)).Rows);
    }

    private async ValueTask<IReadOnlyDictionary<int, Paper>> ExemplarsAsync(TopicTree topics, CancellationToken cancel)
    {
        var typical = topics.Level(TopicLevel.Topic).Where(t => t.Exemplars.Count > 0).ToDictionary(t => t.Id, t => t.Exemplars[0]);
        var papers = (await library.Papers.GetAsync([.. typical.Values.Distinct()], cancel).ConfigureAwait(false)).ToDictionary(p => p.Id);
        return typical.Where(t => papers.ContainsKey(t.Value)).ToDictionary(t => t.Key, t => papers[t.Value]);
    }
}
