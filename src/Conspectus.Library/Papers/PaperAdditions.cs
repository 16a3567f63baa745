using Conspectus.Core.Papers;
using Conspectus.Library.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Papers;

/// <summary>Gives new papers their ordinals, ids and citation keys.</summary>
internal sealed class PaperAdditions : IDisposable
{
    private readonly FreeNames _ids;
    private readonly FreeNames _keys;
    private long _last;

    internal PaperAdditions(SqliteConnection connection)
    {
        Writer = new PaperWriter(connection);
        _ids = new FreeNames(connection.Rows(r => r.GetString(0), "SELECT id FROM paper"));
        _keys = new FreeNames(connection.Rows(r => r.GetString(0), "SELECT key FROM paper"));
        _last = (long)connection.Scalar("SELECT coalesce(max(ordinal), 0) FROM paper")!;
    }

    internal PaperWriter Writer { get; }

    /// <summary>Writes a new paper and returns its ordinal.</summary>
    internal long Add(Paper paper)
    {
        Writer.Add(++_last, paper with { Id = _ids.Take(paper.Id), Key = _keys.Take(paper.Key) });
        return _last;
    }

    /// <inheritdoc/>
    public void Dispose() => Writer.Dispose();
}
