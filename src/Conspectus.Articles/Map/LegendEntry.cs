namespace Conspectus.Articles.Map;

/// <summary>A chapter in the legend.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Hue">The ordinal of its hue.</param>
/// <param name="X">The left of its dot.</param>
/// <param name="Y">The base line of its name.</param>
public sealed record LegendEntry(string Label, int Hue, float X, float Y);
