using Conspectus.Core.Identity;
using Conspectus.Core.Papers;

namespace Conspectus.Library.Memory.Importing;

/// <summary>A paper that a record of an import may be.</summary>
/// <param name="stored">What the library has; null for a paper that the import brings.</param>
internal sealed class Candidate(StoredPaper? stored)
{
    internal StoredPaper? Stored { get; } = stored;

    internal List<PaperAlias> Aliases { get; } = [.. stored?.Aliases ?? []];

    /// <summary>All that the import says of it, as one paper; null while it has not named it.</summary>
    internal Paper? Incoming { get; set; }
}
