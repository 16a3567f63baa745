namespace Conspectus.Analysis.Clustering;

/// <summary>The groups of an earlier analysis.</summary>
/// <param name="Chapters">The chapters.</param>
/// <param name="Topics">The topics.</param>
/// <param name="Themes">The themes, numbered over all topics.</param>
public sealed record EarlierGroups(EarlierLevel Chapters, EarlierLevel Topics, EarlierLevel Themes);
