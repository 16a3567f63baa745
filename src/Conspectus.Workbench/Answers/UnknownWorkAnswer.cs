namespace Conspectus.Workbench.Answers;

/// <summary>A work of a reader's that is no paper of the library.</summary>
/// <param name="Position">Where the list names it.</param>
/// <param name="Work">What the list calls it.</param>
/// <param name="Nearest">The title of a paper that has something in common with it and is another all the same, or null.</param>
/// <param name="Difference">Why that is another: "no author in common"; null where there is none.</param>
public sealed record UnknownWorkAnswer(string Position, string Work, string? Nearest, string? Difference);
