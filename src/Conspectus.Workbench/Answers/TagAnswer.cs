namespace Conspectus.Workbench.Answers;

/// <summary>A tag of the reader's.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Name">What the reader calls it.</param>
public sealed record TagAnswer(int Number, string Name);
