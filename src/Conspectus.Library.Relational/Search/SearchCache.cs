using Conspectus.Analysis.Search;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Search;

/// <summary>Keeps the search index of the library's present state in memory, whichever process changes it.</summary>
/// <param name="threads">Threads to search with; the results do not depend on it.</param>
internal sealed class SearchCache(int threads)
{
    /// <summary>How the library is searched.</summary>
    internal static SearchOptions Options { get; } = new();

    /// <summary>Threads to search with.</summary>
    internal int Threads { get; } = threads;

    private readonly Lock _building = new();
    private SearchState? _state;

    /// <summary>The index of what this connection sees.</summary>
    internal SearchState Get(StoreConnection connection)
    {
        var now = Revisions.Read(connection);
        lock (_building)
        {
            if (_state is { } known && known.Revision.Papers == now.Papers && known.Revision.Analysis == now.Analysis) return known;
            var sameWords = _state is { } old && old.Revision.Papers == now.Papers ? old : null;
            var ordinals = sameWords?.Ordinals ?? [.. connection.Rows(r => r.GetInt64(0), "SELECT ordinal FROM paper ORDER BY ordinal")];
            var terms = sameWords?.Terms ?? Read(connection, ordinals.Length);
            var state = new SearchState(
                now, terms, ordinals, new SearchIndex(terms, StoredMeaning.Read(connection, ordinals.Length), Options));
            // A reader of an older snapshot must not put the older index back.
            if (_state is null || (now.Papers >= _state.Revision.Papers && now.Analysis >= _state.Revision.Analysis)) _state = state;
            return state;
        }
    }

    // A library that was filled before there was an index has none until its next import.
    private static TermIndex Read(StoreConnection connection, int papers)
    {
        var generation = connection.Number("SELECT search_index FROM papers_state");
        if (Pieces.Read(connection, "search_index", generation) is { } bytes)
        {
            try
            {
                if (TermIndex.Read(new MemoryStream(bytes), Options.Words) is var index && index.Count == papers) return index;
            }
            catch (Exception e) when (BrokenValue.Is(e))
            {
                // Written by another version, or damaged: made again below.
            }
        }

        return TermIndex.Create(SearchDocuments.Visible(connection, default), Options.Words);
    }
}
