namespace Conspectus.Workbench.Maps;

/// <summary>The papers on the map that a reader has decided on.</summary>
/// <param name="Starred">The numbers of the starred papers, ascending.</param>
/// <param name="Liked">The numbers of the liked papers, ascending.</param>
/// <param name="Seen">The numbers of those that were read without an opinion, ascending.</param>
/// <param name="Skipped">The numbers of the skipped papers, ascending.</param>
/// <param name="Known">The numbers of those known before the conference, ascending.</param>
public sealed record MapMarks(
    IReadOnlyList<int> Starred,
    IReadOnlyList<int> Liked,
    IReadOnlyList<int> Seen,
    IReadOnlyList<int> Skipped,
    IReadOnlyList<int> Known);
