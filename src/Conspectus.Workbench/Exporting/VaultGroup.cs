namespace Conspectus.Workbench.Exporting;

/// <summary>A topic or an author with the papers of the vault.</summary>
/// <param name="Link">Its own note.</param>
/// <param name="Papers">The notes of its papers, in the order of the vault.</param>
internal sealed record VaultGroup(VaultLink Link, List<VaultLink> Papers)
{
    /// <summary>The name of its note.</summary>
    public string Name => Link.Name;
}
