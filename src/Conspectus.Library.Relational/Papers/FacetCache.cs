using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Papers;

/// <summary>Keeps what papers are counted by in memory until papers or analysis change, in whichever process.</summary>
internal sealed class FacetCache
{
    private readonly Lock _reading = new();
    private FacetColumns? _columns;

    /// <summary>The columns of what this connection sees.</summary>
    internal FacetColumns Get(StoreConnection connection)
    {
        var now = Revisions.Read(connection) with { Reading = 0 };
        lock (_reading)
        {
            if (_columns is { } known && known.Revision == now) return known;
            var columns = FacetColumns.Read(connection, now);
            // A reader of an older snapshot must not put the older columns back.
            if (_columns is null
                || (now.Papers >= _columns.Revision.Papers && now.Analysis >= _columns.Revision.Analysis)) _columns = columns;
            return columns;
        }
    }
}
