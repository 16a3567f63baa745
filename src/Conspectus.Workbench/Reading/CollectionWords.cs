using Conspectus.Library.Reading;

namespace Conspectus.Workbench.Reading;

/// <summary>Says what was done to collections.</summary>
public static class CollectionWords
{
    /// <summary>What a change did, in words: "2 papers put into “to read”".</summary>
    public static string Of(CollectionEvent change)
    {
        var said = Parts(change).ToList();
        return said.Count > 0 ? string.Join("; ", said) : $"collection “{change.Told.Name}” unchanged";
    }

    private static IEnumerable<string> Parts(CollectionEvent change)
    {
        var (before, after) = (change.Before, change.After);
        if (before is null)
        {
            yield return $"collection “{change.Told.Name}” made{(change.Added.Count > 0 ? $" of {Papers(change.Added.Count)}" : "")}";
            yield break;
        }

        if (after is null)
        {
            yield return $"collection “{before.Name}” removed";
            yield break;
        }

        if (before.Name != after.Name) yield return $"collection “{before.Name}” renamed “{after.Name}”";
        if (before.About != after.About) yield return $"collection “{after.Name}” described";
        if (change.Added.Count > 0) yield return $"{Papers(change.Added.Count)} put into “{after.Name}”";
        if (change.Removed.Count > 0) yield return $"{Papers(change.Removed.Count)} taken out of “{after.Name}”";
    }

    private static string Papers(int count) => count == 1 ? "1 paper" : $"{count} papers";
}
