using Conspectus.Core.Papers;
using Conspectus.Library.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Papers;

/// <summary>The changes that an import makes to papers: new ones get their ordinals, ids and citation keys.</summary>
internal sealed class PaperChanges : IDisposable
{
    private readonly PaperWriter _writer;
    private readonly FreeNames _ids;
    private readonly FreeNames _keys;
    private long _last;

    internal PaperChanges(SqliteConnection connection)
    {
        _writer = new PaperWriter(connection);
        _ids = new FreeNames(connection.Rows(r => r.GetString(0), "SELECT id FROM paper"));
        _keys = new FreeNames(connection.Rows(r => r.GetString(0), "SELECT key FROM paper"));
        _last = (long)connection.Scalar("SELECT coalesce(max(ordinal), 0) FROM paper")!;
    }

    /// <summary>Writes a new paper and returns its ordinal.</summary>
    internal long Add(Paper paper)
    {
        var named = paper with { Id = _ids.Take(paper.Id), Key = _keys.Take(paper.Key) };
        _writer.Add(++_last, named);
        return _last;
    }

    /// <summary>Writes new content over a paper's old.</summary>
    internal void Update(long ordinal, Paper old, Paper paper) => _writer.Update(ordinal, old, paper);

    /// <summary>Stores something a paper goes by.</summary>
    internal void AddAlias(long ordinal, Alias alias) => _writer.AddAlias(ordinal, alias);

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();
}
