using Conspectus.Workbench.Importing;

namespace Conspectus.Workbench.Refreshing;

/// <summary>What a refresh found.</summary>
/// <param name="Sources">The sources that were asked.</param>
/// <param name="Changes">Papers that are others than before, in library order.</param>
/// <param name="Import">What the import did.</param>
public sealed record RefreshReport(IReadOnlyList<string> Sources, IReadOnlyList<PaperChange> Changes, ImportReport Import)
{
    /// <summary>The papers of which this became.</summary>
    public IReadOnlyList<PaperChange> Of(PaperChangeKind kind) => [.. Changes.Where(c => c.Kind == kind)];
}
