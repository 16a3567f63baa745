namespace Conspectus.Library.Papers;

/// <summary>One value of a field.</summary>
/// <param name="Value">The value to filter by.</param>
/// <param name="Label">The value as shown.</param>
/// <param name="Count">How many papers have it.</param>
public sealed record Facet(string Value, string Label, int Count);
