using Conspectus.Core.Reading;
using Conspectus.Library.Reading;

namespace Conspectus.Workbench.Reading;

/// <summary>A collection as it would be without a step that was made earlier.</summary>
internal static class CollectionBefore
{
    /// <summary>What the step changed and nobody since is as before; null where nothing is.</summary>
    /// <param name="id">The collection's id.</param>
    /// <param name="changes">What the step changed of it, earliest first.</param>
    /// <param name="record">What stands.</param>
    public static CollectionMerge? Of(string id, IReadOnlyList<CollectionEvent> changes, ReadingRecord record)
    {
        var (before, after) = (changes[0].Before, changes[^1].After);
        var now = record.Collections.FirstOrDefault(c => c.Collection.Id == id);
        if (after is null)
        {
            // It is made again, under another name where its own is taken.
            return now is not null || before is null ? null
                : new CollectionMerge(id, before with { Name = Free(before.Name, record) }, changes[^1].Removed);
        }

        if (now is null) return null;
        var (added, removed) = (changes.SelectMany(c => c.Added).ToList(), changes.SelectMany(c => c.Removed).ToList());
        List<string> papers = [.. now.Papers.Except(added.Except(removed)).Union(removed.Except(added))];
        if (before is null && papers.Count == 0 && now.Collection == after) return new CollectionMerge(id, null, []);
        var wanted = before is null ? now.Collection : now.Collection with
        {
            Name = now.Collection.Name == after.Name && before.Name != after.Name ? Free(before.Name, record, id) : now.Collection.Name,
            About = now.Collection.About == after.About ? before.About : now.Collection.About,
        };
        return wanted == now.Collection && papers.ToHashSet().SetEquals(now.Papers) ? null : new CollectionMerge(id, wanted, papers);
    }

    /// <summary>A name, or the same with a number where another collection has it.</summary>
    internal static string Free(string name, ReadingRecord record, string except = "")
    {
        var free = name;
        for (var number = 2; IsTaken(free); number++)
        {
            var tail = $" ({number})";
            free = name[..Math.Min(name.Length, PaperSet.LongestName - tail.Length)] + tail;
        }

        return free;

        bool IsTaken(string wanted) => record.Collections.Any(
            c => c.Collection.Id != except && c.Collection.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase));
    }
}
