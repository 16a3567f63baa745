using Conspectus.Core.Papers;
using Conspectus.Library.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Papers;

/// <summary>The changes that an import makes to papers: new ones get their ordinals, ids and citation keys; the full-text index follows at the end.</summary>
internal sealed class PaperChanges : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly PaperWriter _writer;
    private readonly List<(long Ordinal, Paper Paper)> _toIndex = [];
    private readonly FreeNames _ids;
    private readonly FreeNames _keys;
    private long _last;

    internal PaperChanges(SqliteConnection connection)
    {
        _connection = connection;
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
        _toIndex.Add((_last, named));
        return _last;
    }

    /// <summary>Writes new content over a paper's old.</summary>
    internal void Update(long ordinal, Paper old, Paper paper)
    {
        _writer.Update(ordinal, old, paper);
        _toIndex.Add((ordinal, paper));
    }

    /// <summary>Stores something a paper goes by.</summary>
    internal void AddAlias(long ordinal, Alias alias) => _writer.AddAlias(ordinal, alias);

    /// <summary>Brings the full-text index up to the papers.</summary>
    /// <remarks>
    /// Not paper by paper: a statement on another table may open a savepoint, and at each of those FTS5 writes out what it
    /// has gathered, a few words at a time (five times slower).
    /// </remarks>
    internal void Index(CancellationToken cancel)
    {
        using var insert = new PreparedStatement(
            _connection, "INSERT OR REPLACE INTO paper_search (rowid, title, authors, abstract, keywords) VALUES ($1, $2, $3, $4, $5)");
        foreach (var (ordinal, paper) in _toIndex)
        {
            cancel.ThrowIfCancellationRequested();
            insert.Run(ordinal, paper.Title.Search, Fold(paper.Authors.Select(a => a.Name)), paper.Abstract.Search, Fold(paper.Keywords));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private static string Fold(IEnumerable<string> texts) => string.Join(" ; ", texts.Select(SearchText.Fold));
}
