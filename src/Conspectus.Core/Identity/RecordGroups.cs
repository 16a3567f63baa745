using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;

namespace Conspectus.Core.Identity;

/// <summary>Finds the records of one source that are one paper: repetitions, and an oral beside its poster.</summary>
public static class RecordGroups
{
    /// <summary>The papers of a source in the order of their first records. Linear in the number of records.</summary>
    /// <param name="records">The records.</param>
    /// <param name="edition">The edition for records that do not name their own.</param>
    /// <param name="presentations">
    /// What the presentations of one paper have in common, such as a feed's uid; empty or null where nothing tells.
    /// </param>
    public static IReadOnlyList<RecordGroup> Of(IReadOnlyList<Record> records, Edition edition, Func<Record, string>? presentations = null)
    {
        var index = new PaperIndex<Group>();
        var groups = new List<Group>();
        foreach (var record in records)
        {
            var keys = PaperKeys.Of(record, edition, "", presentations?.Invoke(record) ?? "");
            var match = index.Find(keys);
            var group = match.Found;
            if (group is null) groups.Add(group = new Group { Nearest = match.Nearest?.Records[0], Difference = match.Difference });
            else group.Reason = match.Reason;
            group.Records.Add(record);
            index.Add(group, keys, isListed: true);
        }

        return groups.ConvertAll(g => new RecordGroup(g.Records, g.Reason, g.Nearest, g.Difference));
    }

    private sealed class Group
    {
        public List<Record> Records { get; } = [];

        public MatchReason? Reason { get; set; }

        public Record? Nearest { get; init; }

        public DifferenceReason? Difference { get; init; }
    }
}
