namespace Conspectus.Workbench.Answers;

/// <summary>A work of a reader's that is a paper of the library.</summary>
/// <param name="Position">Where the list names it.</param>
/// <param name="Work">What the list calls it.</param>
/// <param name="Id">The paper's id.</param>
/// <param name="Title">The paper's title.</param>
/// <param name="Why">Why the two are one: "the same DOI".</param>
/// <param name="Mark">The paper's mark before; a paper that has one keeps it.</param>
public sealed record KnownPaperAnswer(string Position, string Work, string Id, string Title, string Why, string Mark);
