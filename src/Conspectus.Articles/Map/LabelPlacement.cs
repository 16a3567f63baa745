using Conspectus.Core.Topics;

namespace Conspectus.Articles.Map;

/// <summary>Places the names of topics, the largest first, each where it covers no other name; a name without room is left out.</summary>
internal sealed class LabelPlacement(
    IReadOnlyList<PaperPlace> places,
    IReadOnlyList<MapPoint> points,
    TopicTree topics,
    IReadOnlyDictionary<int, MapRegion> regions,
    MapOptions options,
    float top,
    float bottom)
{
    private const float Pad = 5;
    private const float LargeSize = 46;

    /// <summary>The names of the topics, or of the chapters where there are no topics.</summary>
    public IReadOnlyList<MapLabel> Names() => topics.Level(TopicLevel.Topic).Any()
        ? Place(TopicLevel.Topic, p => p.Topic, t => Math.Clamp(14 + (MathF.Sqrt(t.Size) * 0.75f), 18, 26))
        : Place(TopicLevel.Chapter, p => p.Chapter, _ => 26);

    /// <summary>The names of the chapters, large.</summary>
    public IReadOnlyList<MapLabel> LargeNames() => Place(TopicLevel.Chapter, p => p.Chapter, _ => LargeSize);

    private List<MapLabel> Place(TopicLevel level, Func<PaperPlace, int> topicOf, Func<Topic, float> sizeOf)
    {
        var members = places.Zip(points).ToLookup(p => topicOf(p.First), p => p.Second);
        var taken = new List<(float Left, float Top, float Right, float Bottom)>();
        var labels = new List<MapLabel>();
        foreach (var topic in topics.Level(level).OrderByDescending(t => t.Size).ThenBy(t => t.Id).Take(options.MostLabels))
        {
            var own = members[topic.Id].ToList();
            if (own.Count == 0) continue;
            var size = sizeOf(topic);
            var lines = Break(topic.Label);
            var (width, height) = (lines.Max(l => TextWidth.Of(l, size)), (lines.Count - 1) * size * 1.15f);
            var (x, y) = regions.TryGetValue(topic.Id, out var region)
                ? (region.X, region.Y)
                : (Median(own.Select(p => p.X)), Median(own.Select(p => p.Y)));
            foreach (var (dx, dy) in Offsets(size))
            {
                var middle = Math.Clamp(x + dx, (width / 2) + 8, Math.Max((width / 2) + 8, options.Width - (width / 2) - 8));
                var line = Math.Clamp(y + dy - (height / 2) + (size * 0.35f), top + size - 20, Math.Max(top + size - 20, bottom - height));
                var above = line - (size * 0.8f) - Pad;
                var below = line + height + (size * 0.25f) + Pad;
                var box = (middle - (width / 2) - Pad, above, middle + (width / 2) + Pad, below);
                if (taken.Any(t => Overlap(t, box))) continue;
                taken.Add(box);
                labels.Add(new MapLabel(lines, middle, line, size, topic.Hue));
                break;
            }
        }

        return labels;
    }

    // Outward in rings, so that a name strays as little as possible from its papers; one that would stand among another's is better left
    // out.
    private static IEnumerable<(float X, float Y)> Offsets(float size)
    {
        yield return (0, 0);
        for (var ring = 1; ring <= 3; ring++)
        {
            for (var step = 0; step < 12; step++)
            {
                var (sin, cos) = MathF.SinCos(((step * 5 % 12) + 9) * MathF.PI / 6);
                yield return (cos * ring * size * 0.9f, sin * ring * size * 0.6f);
            }
        }
    }

    private static bool Overlap(
        (float Left, float Top, float Right, float Bottom) a, (float Left, float Top, float Right, float Bottom) b) =>
        a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;

    // Two lines of nearly the same length take the least room.
    private static IReadOnlyList<string> Break(string label)
    {
        if (label.Length <= 20) return [label];
        var best = -1;
        for (var i = 1; i < label.Length - 1; i++)
        {
            if (label[i] == ' ' && (best < 0 || Math.Abs(i - (label.Length / 2)) < Math.Abs(best - (label.Length / 2)))) best = i;
        }

        return best < 0 ? [label] : [label[..best], label[(best + 1)..]];
    }

    private static float Median(IEnumerable<float> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
