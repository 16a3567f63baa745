namespace Conspectus.Workbench.Answers;

/// <summary>A paper near another or near a text.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title as plain text.</param>
/// <param name="Cosine">The cosine similarity of the two, −1 to 1.</param>
/// <param name="SharedTerms">
/// Up to four terms of both that make them near, the most telling first; none where they are near in meaning alone.
/// </param>
public sealed record SimilarPaperAnswer(string Id, string Title, float Cosine, IReadOnlyList<string> SharedTerms);
