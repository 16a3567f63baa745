namespace Conspectus.Workbench.Answers;

/// <summary>A library that was copied to another place.</summary>
/// <param name="From">Where it is.</param>
/// <param name="To">Where the copy is.</param>
/// <param name="Rows">How many rows were copied, each of which was compared.</param>
public sealed record MoveAnswer(string From, string To, long Rows);
