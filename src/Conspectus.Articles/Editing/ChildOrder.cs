namespace Conspectus.Articles.Editing;

/// <summary>The order that a reader gave to what stands inside a place.</summary>
public static class ChildOrder
{
    /// <summary>
    /// The children in the reader's order; one that the order does not name stays behind the one it is generated behind.
    /// </summary>
    /// <param name="children">The children in the generated order.</param>
    /// <param name="name">The name of a child.</param>
    /// <param name="order">Names, one a line; those of no child are passed over.</param>
    public static IReadOnlyList<T> Apply<T>(IReadOnlyList<T> children, Func<T, string> name, string order)
    {
        var named = order.Split('\n').Distinct().Select((n, i) => (n, i)).ToDictionary(n => n.n, n => n.i, StringComparer.Ordinal);
        var ordered = children.Where(c => named.ContainsKey(name(c))).OrderBy(c => named[name(c)]).ToList();
        for (var i = 0; i < children.Count; i++)
        {
            if (named.ContainsKey(name(children[i]))) continue;
            ordered.Insert(i == 0 ? 0 : ordered.IndexOf(children[i - 1]) + 1, children[i]);
        }

        return ordered;
    }
}
