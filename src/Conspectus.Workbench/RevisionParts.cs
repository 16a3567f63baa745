using Conspectus.Library;

namespace Conspectus.Workbench;

/// <summary>The parts of a library's revision that something is made from.</summary>
[Flags]
public enum RevisionParts
{
    /// <summary>None: it never changes.</summary>
    None = 0,

    /// <summary><see cref="LibraryRevision.Papers"/>.</summary>
    Papers = 1,

    /// <summary><see cref="LibraryRevision.Analysis"/>.</summary>
    Analysis = 2,

    /// <summary><see cref="LibraryRevision.Reading"/>.</summary>
    Reading = 4,

    /// <summary>All three.</summary>
    All = Papers | Analysis | Reading,
}
