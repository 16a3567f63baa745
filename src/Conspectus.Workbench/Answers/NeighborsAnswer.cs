namespace Conspectus.Workbench.Answers;

/// <summary>The whole list of a paper's neighbours.</summary>
/// <param name="Id">The paper's id.</param>
/// <param name="Title">The paper's title as plain text.</param>
/// <param name="Results">Its neighbours, nearest first.</param>
public sealed record NeighborsAnswer(string Id, string Title, IReadOnlyList<NeighborAnswer> Results);
