namespace Conspectus.Articles.Map;

/// <summary>A paper on the map.</summary>
/// <param name="X">Units from the left.</param>
/// <param name="Y">Units from the top.</param>
/// <param name="Hue">The ordinal of its chapter's hue.</param>
public readonly record struct MapPoint(float X, float Y, int Hue);
