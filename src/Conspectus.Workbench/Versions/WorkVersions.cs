namespace Conspectus.Workbench.Versions;

/// <summary>A work of which the library has several versions.</summary>
/// <param name="Papers">The versions, at least two, in library order.</param>
public sealed record WorkVersions(IReadOnlyList<PaperVersion> Papers);
