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
}
