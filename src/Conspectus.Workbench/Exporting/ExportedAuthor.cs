namespace Conspectus.Workbench.Exporting;

/// <summary>An author of an exported paper.</summary>
/// <param name="Name">The name as the source has it.</param>
/// <param name="Institution">Where the author works, or null.</param>
/// <param name="Surname">The family name where the source tells it and the name alone does not; else null.</param>
public sealed record ExportedAuthor(string Name, string? Institution, string? Surname = null);
