using System.Globalization;
using Conspectus.Core.Reading;
using Conspectus.Library.Reading;

namespace Conspectus.Library.Memory.Reading;

/// <summary>Saved searches in memory. A paper's ordinal is its position in library order.</summary>
internal sealed class MemorySavedSearchStore(MemoryServer server, TimeProvider clock) : ISavedSearchStore
{
    public ValueTask<IReadOnlyList<SavedSearch>> ListAsync(ReaderId reader, CancellationToken cancel) =>
        new(server.Read(state => Of(state, reader), cancel));

    public ValueTask<SavedSearch> AddAsync(ReaderId reader, string name, string query, CancellationToken cancel)
    {
        SavedSearchText.Check(name, query);
        return new(server.Write(
            state =>
            {
                Of(state, reader);
                var number = state.LastSearch + 1;
                var added = new SavedSearch(
                    number.ToString("x16", CultureInfo.InvariantCulture), name.Trim(), query, state.Papers.Count - 1);
                return (Moved(state with { Searches = state.Searches.Add(new(reader, added)), LastSearch = number }), added);
            },
            cancel));
    }

    public ValueTask<bool> ChangeAsync(ReaderId reader, SavedSearch search, CancellationToken cancel)
    {
        SavedSearchText.Check(search.Name, search.Query);
        return Change(reader, search.Id, (_, old) => old with { Name = search.Name.Trim(), Query = search.Query }, cancel);
    }

    public ValueTask<bool> LookAsync(ReaderId reader, string search, CancellationToken cancel) => Change(
        reader, search, (state, old) => old.Seen < state.Papers.Count - 1 && !server.Has(Fault.LookingSeesNothing) ? old with { Seen = state.Papers.Count - 1 } : null, cancel);

    public ValueTask<bool> RemoveAsync(ReaderId reader, string search, CancellationToken cancel) => new(server.Write(
        state => state.Searches.FindIndex(s => s.Reader == reader && s.Search.Id == search) is var at and >= 0
            ? (Moved(state with { Searches = state.Searches.RemoveAt(at) }), true)
            : (state, false),
        cancel));

    /// <summary>The searches of a reader.</summary>
    internal static IReadOnlyList<SavedSearch> Of(MemoryState state, ReaderId reader) => state.Readers.Contains(reader)
        ? [.. state.Searches.Where(s => s.Reader == reader)
            .Select(s => s.Search with { Unseen = state.Papers.Count - 1 - s.Search.Seen })]
        : throw new ArgumentException($"There is no reader {reader}.", nameof(reader));

    private ValueTask<bool> Change(
        ReaderId reader, string id, Func<MemoryState, SavedSearch, SavedSearch?> change, CancellationToken cancel) => new(server.Write(
        state =>
        {
            var at = state.Searches.FindIndex(s => s.Reader == reader && s.Search.Id == id);
            if (at < 0 || change(state, state.Searches[at].Search) is not { } now) return (state, false);
            return (Moved(state with { Searches = state.Searches.SetItem(at, new(reader, now)) }), true);
        },
        cancel));

    private MemoryState Moved(MemoryState state) => state with { Revision = state.Revision.MoveReading(server, clock) };
}
