namespace Conspectus.Workbench.Reading;

/// <summary>Names of sessions as people count them: "Poster Session 2" before "Poster Session 10".</summary>
internal sealed class SessionOrder : IComparer<string?>
{
    public static SessionOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (one, other) = (Parts(x ?? ""), Parts(y ?? ""));
        for (var i = 0; i < Math.Min(one.Count, other.Count); i++)
        {
            var bothCount = char.IsAsciiDigit(one[i][0]) && char.IsAsciiDigit(other[i][0]);
            var order = bothCount && one[i].Length != other[i].Length
                ? one[i].Length.CompareTo(other[i].Length)
                : string.CompareOrdinal(one[i], other[i]);
            if (order != 0) return order;
        }

        return one.Count.CompareTo(other.Count);
    }

    // Runs of digits without leading zeros, and what stands between them.
    private static List<string> Parts(string name)
    {
        var parts = new List<string>();
        for (var at = 0; at < name.Length;)
        {
            var (start, isNumber) = (at, char.IsAsciiDigit(name[at]));
            while (at < name.Length && char.IsAsciiDigit(name[at]) == isNumber) at++;
            parts.Add(isNumber && name[start..at].TrimStart('0') is { Length: > 0 } number ? number : name[start..at]);
        }

        return parts;
    }
}
