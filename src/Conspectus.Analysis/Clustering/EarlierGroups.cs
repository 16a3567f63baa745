namespace Conspectus.Analysis.Clustering;

/// <summary>The groups of an earlier analysis; row <c>i</c> is document <c>i</c> of this one, −1 where it was not there.</summary>
/// <param name="Chapters">The earlier chapter of each document, from 0.</param>
/// <param name="Topics">The earlier topic.</param>
/// <param name="Themes">The earlier theme, numbered over all topics.</param>
public sealed record EarlierGroups(int[] Chapters, int[] Topics, int[] Themes);
