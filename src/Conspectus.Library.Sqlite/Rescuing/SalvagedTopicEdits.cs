using Conspectus.Core.Topics;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Sqlite.Rescuing;

/// <summary>What readers changed in the topics, as far as it can be read: each topic that was changed, with its name and papers.</summary>
/// <remarks>
/// An edit names topics by numbers of an analysis that is not saved. What it led to is kept instead: a topic as it was shown, which is
/// pinned in the new library, so that the next analysis makes it again whatever it finds.
/// </remarks>
internal sealed class SalvagedTopicEdits
{
    private const long Rename = 1;
    private const long Move = 2;
    private const long Merge = 3;
    private const long Split = 4;
    private const long Pin = 5;

    /// <summary>Reads what there is; nothing of a library of a schema that had none.</summary>
    internal SalvagedTopicEdits(DamagedCopy copy, CancellationToken cancel)
    {
        if (copy.Columns("topic_edit").Count == 0) return;
        var edits = SalvagedRows.Read(
            copy.Connection, "topic_edit NOT INDEXED", "number", ["kind", "topic", "target", "taken_back"], 0, cancel).Rows;
        Highest = SalvagedRows.FromBothEnds(copy.Connection, "SELECT highest FROM topic_numbers", ["highest"], cancel)
            .Select(r => r[0] as long? ?? 0).DefaultIfEmpty(0).Max();
        var topics = Topics(copy, cancel);
        if (topics.Count > 0) Highest = Math.Max(Highest, topics.Keys.Max());
        var kept = new SortedDictionary<long, (string Name, int[] Papers)>();
        foreach (var (number, row) in edits)
        {
            if (row is [_, _, _, long and not 0]) continue;
            if (row is [long kind, long topic, var target, _] && Changed(kind, topic, target as long?) is { } id
                && topics.TryGetValue(id, out var found))
            {
                // A paper that was moved to a theme is of the topic above it.
                if (kind == Move && found.Level == (long)TopicLevel.Theme && found.Parent is { } above
                    && topics.TryGetValue(above, out var whole))
                    (id, found) = (above, whole);
                if (found.Level == (long)TopicLevel.Topic)
                {
                    kept[id] = (found.Label, found.Papers);
                    Saved++;
                    continue;
                }
            }

            Lost++;
        }

        All = [.. kept.Select(k => ((int)k.Key, k.Value.Name, (IReadOnlyList<int>)k.Value.Papers))];
    }

    /// <summary>The topics that were changed, by their numbers, with the ordinals of their papers.</summary>
    internal IReadOnlyList<(int Topic, string Name, IReadOnlyList<int> Papers)> All { get; } = [];

    /// <summary>How many edits they stand for.</summary>
    internal int Saved { get; }

    /// <summary>How many edits stand for nothing that is saved: names of chapters and themes, and what cannot be read.</summary>
    internal int Lost { get; }

    /// <summary>The highest number of a topic that was seen.</summary>
    internal long Highest { get; }

    // Of the analysis that is shown; where that is not known, of the last.
    private static Dictionary<long, (long Level, string Label, long? Parent, int[] Papers)> Topics(
        DamagedCopy copy, CancellationToken cancel)
    {
        var shown = SalvagedRows.FromBothEnds(copy.Connection, "SELECT generation FROM analysis", ["generation"], cancel)
            .Select(r => r[0] as long?).LastOrDefault();
        var topics = new Dictionary<long, (long Level, string Label, long? Parent, int[] Papers)>();
        foreach (var row in SalvagedRows.FromBothEnds(
            copy.Connection, "SELECT generation, id, level, label, parent, papers FROM topic_row", ["generation", "id"], cancel))
        {
            if (row is [long generation, long id and > 0 and < int.MaxValue, long level, string label, var parent, byte[] papers]
                && (shown is null || shown == generation))
                topics[id] = (level, label, parent as long?, Ordinals.Unpack(papers));
        }

        return topics;
    }

    private static long? Changed(long kind, long topic, long? target) => kind switch
    {
        Rename or Move or Pin => topic,
        Merge or Split => target,
        _ => null,
    };
}
