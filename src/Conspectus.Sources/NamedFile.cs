namespace Conspectus.Sources;

/// <summary>A file that is called otherwise than it lies on disk, such as one that a browser sent.</summary>
/// <param name="Path">Where its bytes are.</param>
/// <param name="Name">What it is called in messages, and what its edition is told from: a name without folders.</param>
public sealed record NamedFile(string Path, string Name);
