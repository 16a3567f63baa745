namespace Conspectus.Analysis.Layout;

/// <summary>A closed polygon in the plane, k × 2, the last corner joined to the first.</summary>
public static class Ring
{
    /// <summary>The area enclosed: above 0 where the corners go counter-clockwise, below where they go clockwise. Cost: k.</summary>
    public static float Area(float[] ring)
    {
        var twice = 0f;
        for (int i = 0, j = ring.Length - 2; i < ring.Length; j = i, i += 2) twice += (ring[j] * ring[i + 1]) - (ring[i] * ring[j + 1]);
        return twice / 2;
    }

    /// <summary>Those of some places, n × 2, that lie inside. Cost: n, and k for each in the least rectangle around the ring.</summary>
    public static IEnumerable<int> Within(float[] ring, float[] points)
    {
        var (left, bottom, right, top) = Box(ring);
        for (var p = 0; p < points.Length / 2; p++)
        {
            var (x, y) = (points[2 * p], points[(2 * p) + 1]);
            if (x >= left && x <= right && y >= bottom && y <= top && Contains(ring, x, y)) yield return p;
        }
    }

    /// <summary>Whether a place lies inside. Cost: k.</summary>
    public static bool Contains(float[] ring, float x, float y)
    {
        var inside = false;
        for (int i = 0, j = ring.Length - 2; i < ring.Length; j = i, i += 2)
        {
            if (ring[i + 1] > y != ring[j + 1] > y && x < ((ring[j] - ring[i]) * (y - ring[i + 1]) / (ring[j + 1] - ring[i + 1])) + ring[i])
                inside = !inside;
        }

        return inside;
    }

    /// <summary>
    /// Corners that far from each other along the ring, or eight where it is too short for that: the same number of floats for the same
    /// length.
    /// </summary>
    /// <param name="ring">At least one corner.</param>
    /// <param name="spacing">The distance, above 0.</param>
    public static float[] Resample(float[] ring, float spacing)
    {
        var count = ring.Length / 2;
        var along = new float[count + 1];
        for (var i = 0; i < count; i++)
        {
            var j = (i + 1) % count;
            var (dx, dy) = (ring[2 * j] - ring[2 * i], ring[(2 * j) + 1] - ring[(2 * i) + 1]);
            along[i + 1] = along[i] + MathF.Sqrt((dx * dx) + (dy * dy));
        }

        var corners = new float[2 * Math.Max(8, (int)MathF.Round(along[count] / spacing))];
        for (int k = 0, i = 0; k < corners.Length / 2; k++)
        {
            var target = along[count] * k / (corners.Length / 2);
            while (i + 1 < count && along[i + 1] <= target) i++;
            var share = along[i + 1] > along[i] ? (target - along[i]) / (along[i + 1] - along[i]) : 0;
            var j = (i + 1) % count;
            corners[2 * k] = ring[2 * i] + (share * (ring[2 * j] - ring[2 * i]));
            corners[(2 * k) + 1] = ring[(2 * i) + 1] + (share * (ring[(2 * j) + 1] - ring[(2 * i) + 1]));
        }

        return corners;
    }

    // The least rectangle around a ring.
    private static (float Left, float Bottom, float Right, float Top) Box(float[] ring)
    {
        var (left, bottom, right, top) = (float.MaxValue, float.MaxValue, float.MinValue, float.MinValue);
        for (var i = 0; i < ring.Length; i += 2)
        {
            (left, right) = (Math.Min(left, ring[i]), Math.Max(right, ring[i]));
            (bottom, top) = (Math.Min(bottom, ring[i + 1]), Math.Max(top, ring[i + 1]));
        }

        return (left, bottom, right, top);
    }
}
