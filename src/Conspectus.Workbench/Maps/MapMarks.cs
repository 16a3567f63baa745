namespace Conspectus.Workbench.Maps;

/// <summary>The papers on the map that a reader thinks well of.</summary>
/// <param name="Starred">The numbers of the starred papers, ascending.</param>
/// <param name="Liked">The numbers of the liked papers, ascending.</param>
public sealed record MapMarks(IReadOnlyList<int> Starred, IReadOnlyList<int> Liked);
