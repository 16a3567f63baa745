using Conspectus.Analysis.Layout;
using Conspectus.Core.Topics;

namespace Conspectus.Articles.Map;

/// <summary>The territories of the chapters or topics of a map.</summary>
public static class MapRegions
{
    /// <summary>The territory of each topic of a level that has one, in the order of the tree and the units of the places.</summary>
    /// <remarks>Cost: that of <see cref="DensityContours.Around"/> for each topic. Deterministic.</remarks>
    /// <param name="places">The papers' places; those that are not finite numbers count for nothing.</param>
    /// <param name="topics">The topics.</param>
    /// <param name="level">The level.</param>
    public static IReadOnlyList<MapRegion> Of(IEnumerable<PaperPlace> places, TopicTree topics, TopicLevel level)
    {
        var members = places.ToLookup(p => level switch { TopicLevel.Chapter => p.Chapter, TopicLevel.Topic => p.Topic, _ => p.Theme });
        return [.. topics.Level(level).Select(t => Region(t, [.. members[t.Id]])).OfType<MapRegion>()];
    }

    private static MapRegion? Region(Topic topic, List<PaperPlace> own)
    {
        var rings = DensityContours.Around([.. own.SelectMany(p => new[] { p.X, p.Y })], ContourOptions.Default);
        if (rings.Count == 0) return null;
        var island = rings.Select(ring => own.Where(p => Ring.Contains(ring, p.X, p.Y)).ToList()).MaxBy(inside => inside.Count)!;
        return new MapRegion(topic.Id, topic.Hue, rings, Median(island.Select(p => p.X)), Median(island.Select(p => p.Y)));
    }

    private static float Median(IEnumerable<float> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
