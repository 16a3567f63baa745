using Conspectus.Core.Conferences;
using Conspectus.Library.Papers;

namespace Conspectus.Workbench.Importing;

/// <summary>Counts records or papers by edition.</summary>
internal sealed class EditionCounts
{
    private readonly Dictionary<Edition, int> _counts = [];

    /// <summary>Counts one.</summary>
    public void Add(Edition edition) => _counts[edition] = _counts.GetValueOrDefault(edition) + 1;

    /// <summary>The editions, the largest first.</summary>
    public IReadOnlyList<EditionSize> List() =>
    [
        .. _counts.Select(c => new EditionSize(c.Key, c.Value)).OrderByDescending(e => e.Papers).ThenBy(e => e.Edition.Slug,
            StringComparer.Ordinal),
    ];
}
