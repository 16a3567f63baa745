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
        var members = places.ToLookup(
            p => level switch { TopicLevel.Chapter => p.Chapter, TopicLevel.Topic => p.Topic, _ => p.Theme }, p => (p.X, p.Y));
        return [.. topics.Level(level).Select(t => Of(t, [.. members[t.Id]])).OfType<MapRegion>()];
    }

    /// <summary>The territory of a topic; null where its papers are few or nowhere dense.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="own">The places of its papers.</param>
    public static MapRegion? Of(Topic topic, IReadOnlyList<(float X, float Y)> own)
    {
        var points = new float[2 * own.Count];
        for (var i = 0; i < own.Count; i++) (points[2 * i], points[(2 * i) + 1]) = own[i];
        var rings = DensityContours.Around(points, ContourOptions.Default);
        if (rings.Count == 0) return null;
        var island = rings.Select(ring => Ring.Within(ring, points).ToList()).MaxBy(inside => inside.Count)!;
        return new MapRegion(topic.Id, topic.Hue, rings, Median(island.Select(i => own[i].X)), Median(island.Select(i => own[i].Y)));
    }

    private static float Median(IEnumerable<float> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
