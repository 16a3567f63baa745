namespace Conspectus.Workbench.Exporting;

/// <summary>An author of an exported paper.</summary>
/// <param name="Name">The name as the source has it.</param>
/// <param name="Institution">Where the author works, or null.</param>
public sealed record ExportedAuthor(string Name, string? Institution);
