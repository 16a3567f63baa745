using System.Text.Json;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.Json;

/// <summary>Chooses among the places in a document at which papers were seen.</summary>
internal static class JsonPlaces
{
    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal)
    {
        "papers", "data", "items", "results", "notes", "entries", "records", "articles", "submissions", "contributions", "publications",
            "documents", "docs", "works",
        "abstracts", "talks", "presentations", "posters", "orals", "hits", "paperlist", "list", "rows", "content",
    };

    /// <summary>The place, or null if there is none. Outer places go before inner ones, lists before single objects.</summary>
    /// <param name="papers">The path to each paper that was seen, and whether its fields stand one level deeper.</param>
    /// <param name="root">The root object's keys.</param>
    public static JsonPlace? Choose(IReadOnlyList<(string[] Path, bool IsWrapped)> papers, IReadOnlyDictionary<string, JsonTokenType> root)
    {
        var places = papers.Select(p => (Steps: Generalized(p.Path), p.IsWrapped))
            .GroupBy(p => string.Join('\n', p.Steps), StringComparer.Ordinal)
            .Select(g => (g.First().Steps, Count: g.Count(), g.First().IsWrapped)).ToList();
        // The book of a proceedings has a title and editors itself; so has a single paper, but no list of papers.
        var listed = places.Where(p => p.Steps is [var key, JsonPlace.Element] && Lists.Contains(ColumnName.Fold(key))).ToList();
        if (listed.Count > 0 && root.Count > 0) return new JsonPlace(listed[0].Steps);
        var best = places.Where(p => !places.Any(o => o != p && IsWithin(p.Steps, o.Steps)))
            .OrderBy(p => p.Steps is [.., JsonPlace.Member] && p.Count == 1 ? 1 : 0).ThenBy(p => p.Steps.Length).FirstOrDefault();
        return best.Steps is null ? null : new JsonPlace(best.Steps);
    }

    // Keys of objects that directly hold papers are as good as any other.
    private static string[] Generalized(string[] path) =>
        path.Length > 0 && path[^1] != JsonPlace.Element ? [.. path[..^1], JsonPlace.Member] : path;

    private static bool IsWithin(string[] inner, string[] outer) => inner.Length > outer.Length
        && inner.AsSpan(0, outer.Length).SequenceEqual(outer);
}
