using Conspectus.Core.Identity;
using Conspectus.Library.Relational.Papers;

namespace Conspectus.Library.Relational.Importing;

/// <summary>A paper of the library or of a running import.</summary>
/// <param name="ordinal">Its ordinal in the library; null for a new one.</param>
internal sealed class KnownPaper(long? ordinal)
{
    internal long? Ordinal { get; set; } = ordinal;

    /// <summary>All that it goes by.</summary>
    internal HashSet<PaperAlias> Aliases { get; } = [];

    /// <summary>Those of <see cref="Aliases"/> that are not stored yet.</summary>
    internal List<Alias> NewAliases { get; set; } = [];

    /// <summary>The abstracts that the running import has given of it, one a record.</summary>
    internal List<RecordAbstract> Abstracts { get; } = [];

    /// <summary>Whether the running import brought it.</summary>
    internal bool IsNew { get; set; }

    /// <summary>
    /// What the running import has given of a paper that was there before, as far as it is planned; null while that is nothing.
    /// </summary>
    internal SaidPaper? Said { get; set; }

    /// <summary>Whether a change of it waits to be shown.</summary>
    internal bool IsPending { get; set; }
}
