namespace Conspectus.Workbench.Answers;

/// <summary>A copy of a library.</summary>
/// <param name="File">The file that was written.</param>
/// <param name="Bytes">How large it is.</param>
public sealed record BackupAnswer(string File, long Bytes);
