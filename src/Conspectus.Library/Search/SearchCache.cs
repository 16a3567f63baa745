using Conspectus.Analysis.Search;
using Conspectus.Library.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Search;

/// <summary>Keeps the search index of the library's present state in memory, whichever process changes it.</summary>
internal sealed class SearchCache
{
    private static readonly SearchOptions Options = new();
    private readonly Lock _building = new();
    private SearchState? _state;

    /// <summary>The index of what this connection sees.</summary>
    internal SearchState Get(SqliteConnection connection)
    {
        var imports = (long)connection.Scalar("SELECT coalesce(max(number), 0) FROM import")!;
        var analysis = (long)connection.Scalar("SELECT coalesce(max(number), 0) FROM analysis")!;
        lock (_building)
        {
            if (_state is { } known && known.Imports == imports && known.Analysis == analysis) return known;
            var sameWords = _state is { } old && old.Imports == imports ? old : null;
            var terms = sameWords?.Terms ?? Read(connection);
            var ordinals = sameWords?.Ordinals ?? [.. connection.Rows(r => r.GetInt64(0), "SELECT ordinal FROM paper ORDER BY ordinal")];
            var state = new SearchState(imports, analysis, terms, ordinals, new SearchIndex(terms, StoredMeaning.Read(connection, ordinals.Length), Options));
            // A reader of an older snapshot must not put the older index back.
            if (_state is null || imports >= _state.Imports) _state = state;
            return state;
        }
    }

    /// <summary>Stores the words of the papers as they are now; part of every import.</summary>
    /// <exception cref="OperationCanceledException">The import was cancelled.</exception>
    internal static void Store(SqliteConnection connection, CancellationToken cancel)
    {
        var documents = SearchDocuments.All(connection);
        cancel.ThrowIfCancellationRequested();
        using var stream = new MemoryStream();
        TermIndex.Create(documents, Options.Words).Write(stream);
        cancel.ThrowIfCancellationRequested();
        connection.Execute("INSERT OR REPLACE INTO search_index (one, terms) VALUES (1, $terms)", ("$terms", stream.ToArray()));
    }

    // A library that was filled before there was an index has none until its next import.
    private static TermIndex Read(SqliteConnection connection)
    {
        if ((byte[]?)connection.Scalar("SELECT terms FROM search_index") is { } bytes)
        {
            try
            {
                return TermIndex.Read(new MemoryStream(bytes), Options.Words);
            }
            catch (InvalidDataException)
            {
                // Written by another version: made again below.
            }
        }

        return TermIndex.Create(SearchDocuments.All(connection), Options.Words);
    }
}
