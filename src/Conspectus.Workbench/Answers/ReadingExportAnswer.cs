namespace Conspectus.Workbench.Answers;

/// <summary>What a reader recorded, written to a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Papers">How many papers are in it.</param>
public sealed record ReadingExportAnswer(string File, int Papers);
