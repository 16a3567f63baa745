using Conspectus.Articles.Prose;

namespace Conspectus.Articles.Content;

/// <summary>A row of a chart.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="Hue">The ordinal of its chapter's hue.</param>
/// <param name="Values">Its numbers or shares, each the answer to a query.</param>
public sealed record ChartRow(Run Label, int Hue, IReadOnlyList<Run> Values);
