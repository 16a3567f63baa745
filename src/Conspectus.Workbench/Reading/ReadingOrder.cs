using Conspectus.Analysis;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library;
using Conspectus.Library.Papers;

namespace Conspectus.Workbench.Reading;

/// <summary>The orders in which papers are offered.</summary>
/// <param name="library">The library.</param>
public sealed class ReadingOrder(ILibrary library)
{
    /// <summary>The topics of level <see cref="TopicLevel.Topic"/>, chapter by chapter.</summary>
    public static IEnumerable<Topic> Topics(TopicTree topics) => topics.Level(TopicLevel.Chapter).SelectMany(topics.Children);

    /// <summary>The ids of the papers of a topic of any level, or of all topics.</summary>
    public static IReadOnlyList<string> Papers(TopicTree topics, Topic? within) => within switch
    {
        null => [.. Topics(topics).SelectMany(t => t.Papers)],
        { Level: TopicLevel.Chapter } => [.. topics.Children(within).SelectMany(t => t.Papers)],
        _ => within.Papers,
    };

    /// <summary>The ids of all papers of a queue, in its order. Cost: one query, and O(n log n).</summary>
    /// <remarks>Before the analysis there are no topics and no map: those orders are then the library's own.</remarks>
    /// <param name="reader">Who reads.</param>
    /// <param name="queue">The queue.</param>
    /// <param name="topics">The library's topics.</param>
    /// <param name="cancel">Stops the search.</param>
    public async ValueTask<IReadOnlyList<string>> OfAsync(
        ReaderId reader, QueueRequest queue, TopicTree topics, CancellationToken cancel)
    {
        var query = queue.Within with { Sort = SortOf(queue), Offset = 0, Limit = int.MaxValue, Facets = false };
        var isTopic = queue.Order == QueueOrder.Topics && queue.Within.Topic is null or [_]
            && query with { Topic = null } == new PaperQuery { Limit = int.MaxValue };
        if (isTopic && topics.All.Count > 0) return Papers(topics, query.Topic is [var id] ? topics.Find(id) : null);
        var ids = await library.Papers.IdsAsync(reader, query, cancel).ConfigureAwait(false);
        switch (queue.Order)
        {
            case QueueOrder.Topics or QueueOrder.Best when queue.Order == QueueOrder.Topics || query.Text.Length == 0:
                return By(ids, Ranks(Papers(topics, null)));
            case QueueOrder.Spread or QueueOrder.Suggested:
                return By(ids, Ranks(Spread(topics)));
            case QueueOrder.Map:
                var places = await library.Analysis.PlacesAsync(cancel).ConfigureAwait(false);
                return By(ids, Ranks(MapPath.Of(places)));
            case QueueOrder.Programme:
                return await ByProgrammeAsync(reader, ids, cancel).ConfigureAwait(false);
            case QueueOrder.Random:
                return Shuffled(ids, queue.Seed);
            default:
                return ids;
        }
    }

    private static PaperSort SortOf(QueueRequest queue) => queue.Order == QueueOrder.Decision ? PaperSort.Decision : PaperSort.Relevance;

    private static Dictionary<string, int> Ranks(IEnumerable<string> order)
    {
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in order) ranks.TryAdd(id, ranks.Count);
        return ranks;
    }

    // Papers that an order does not know come last, as the library has them.
    private static List<string> By(IReadOnlyList<string> ids, Dictionary<string, int> ranks) =>
        [.. ids.OrderBy(id => ranks.GetValueOrDefault(id, int.MaxValue))];

    private static IEnumerable<string> Spread(TopicTree topics)
    {
        var all = Topics(topics).OrderByDescending(t => t.Papers.Count).ToList();
        var longest = all.Count > 0 ? all[0].Papers.Count : 0;
        return Enumerable.Range(0, longest).SelectMany(i => all.Where(t => i < t.Papers.Count).Select(t => t.Papers[i]));
    }

    private async ValueTask<List<string>> ByProgrammeAsync(ReaderId reader, IReadOnlyList<string> ids, CancellationToken cancel)
    {
        var sessions = (await library.Papers.RowsAsync(reader, ids, cancel).ConfigureAwait(false))
            .ToDictionary(r => r.Paper.Id, r => r.Paper.Session);
        return [.. ids.OrderBy(id => sessions[id] is null).ThenBy(id => sessions[id], SessionOrder.Instance)];
    }

    private static string[] Shuffled(IReadOnlyList<string> ids, int seed)
    {
        var shuffled = ids.ToArray();
        new SeededRandom((ulong)(uint)seed).Shuffle(shuffled);
        return shuffled;
    }
}
