namespace Conspectus.Workbench.Answers;

/// <summary>A paper in the list of another's neighbours.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title as plain text.</param>
/// <param name="Cosine">The cosine similarity of the two, −1 to 1.</param>
public sealed record NeighborAnswer(string Id, string Title, float Cosine);
