namespace Conspectus.Articles.Map;

/// <summary>The territory of a chapter or topic.</summary>
/// <param name="Topic">The id of the chapter or topic.</param>
/// <param name="Hue">The ordinal of its hue.</param>
/// <param name="Rings">Its outlines: closed, each k × 2, the control points of a quadratic B-spline; islands and holes wind in opposite
/// ways.</param>
/// <param name="X">Where its name stands: amid the papers on the island that has most of them.</param>
/// <param name="Y">Likewise.</param>
public sealed record MapRegion(int Topic, int Hue, IReadOnlyList<float[]> Rings, float X, float Y);
