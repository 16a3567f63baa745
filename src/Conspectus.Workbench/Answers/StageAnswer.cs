namespace Conspectus.Workbench.Answers;

/// <summary>A stage of an analysis.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record StageAnswer(string Name, double Seconds);
