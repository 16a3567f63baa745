namespace Conspectus.Workbench.Ranking;

/// <summary>A paper as a line of a file names it.</summary>
/// <param name="Source">The file, as shown to the user.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Name">Its title, id or citation key.</param>
public sealed record NamedPaper(string Source, int Line, string Name);
