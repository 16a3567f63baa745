namespace Conspectus.Workbench.Exporting;

/// <summary>A file of a vault.</summary>
/// <param name="Path">Its path in the vault, parted by "/", of names that every file system takes.</param>
/// <param name="Text">Its content.</param>
public sealed record VaultFile(string Path, string Text);
