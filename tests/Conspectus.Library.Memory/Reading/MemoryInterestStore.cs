using System.Globalization;
using Conspectus.Core.Reading;
using Conspectus.Library.Reading;

namespace Conspectus.Library.Memory.Reading;

/// <summary>Interests in memory.</summary>
internal sealed class MemoryInterestStore(MemoryServer server, MemoryReadingStore reading, TimeProvider clock) : IInterestStore
{
    public ValueTask<IReadOnlyList<Interest>> ListAsync(ReaderId reader, CancellationToken cancel) =>
        new(server.Read<IReadOnlyList<Interest>>(
            s => [.. Known(s, reader).Interests.Where(i => i.Reader == reader || server.Has(Fault.InterestsOfAllReaders)).Select(i => i.Interest)],
            cancel));

    public ValueTask<Interest> AddAsync(ReaderId reader, string name, string words, CancellationToken cancel)
    {
        InterestText.Check(name, words);
        return new(server.Write(
            state =>
            {
                var number = Known(state, reader).LastInterest + 1;
                var interest = new Interest(number.ToString("x16", CultureInfo.InvariantCulture), name.Trim(), words);
                var added = state with { Interests = state.Interests.Add(new(reader, interest)), LastInterest = number };
                return (Moved(added), interest);
            },
            cancel));
    }

    public ValueTask<bool> ChangeAsync(ReaderId reader, Interest interest, CancellationToken cancel)
    {
        InterestText.Check(interest.Name, interest.Words);
        return new(server.Write(
            state =>
            {
                var at = Find(state, reader, interest.Id);
                if (at < 0) return (state, false);
                var owned = new OwnedInterest(reader, interest with { Name = interest.Name.Trim() });
                return (Moved(state with { Interests = state.Interests.SetItem(at, owned) }), true);
            },
            cancel));
    }

    public ValueTask<bool> RemoveAsync(ReaderId reader, string interest, CancellationToken cancel) => new(server.Write(
        state =>
        {
            var at = Find(state, reader, interest);
            if (at < 0) return (state, false);
            var votes = server.Has(Fault.RemovedInterestStays) ? state.Votes : state.Votes.RemoveRange(state.Votes.Keys.Where(v => v.Interest == interest));
            var events = state.Events.Select(
                e => e.Change.Interest == interest ? e with { Change = e.Change with { Interest = null } } : e);
            return (Moved(state with { Interests = state.Interests.RemoveAt(at), Votes = votes, Events = [.. events] }), true);
        },
        cancel));

    public ValueTask<IReadOnlyList<InterestVote>> VotesAsync(ReaderId reader, string interest, CancellationToken cancel) =>
        new(server.Read<IReadOnlyList<InterestVote>>(
            state => Find(state, reader, interest) < 0 && !server.Has(Fault.RemovedInterestStays) ? [] : Votes(state, interest), cancel));

    public ValueTask<ReadingChange?> MarkAsync(ReaderId reader, string interest, string idOrKey, Mark mark, CancellationToken cancel)
    {
        if (!Enum.IsDefined(mark)) throw new ArgumentException($"There is no mark {mark}.", nameof(mark));
        return new(server.Write(state => Find(state, reader, interest) < 0 ? (state, null)
            : reading.MarkFor(state, reader, interest, idOrKey, mark), cancel));
    }

    /// <summary>What was said for an interest, in the order in which it was said.</summary>
    internal static IReadOnlyList<InterestVote> Votes(MemoryState state, string interest) =>
    [
        .. state.Papers.Select(p => p.Paper.Id).Where(id => state.Votes.ContainsKey((interest, id)))
            .OrderBy(id => state.Events.FindLastIndex(
                e => e.Change is { Standing: EventStanding.Stands } c && c.Interest == interest && c.PaperId == id))
            .Select(id => new InterestVote(id, state.Votes[(interest, id)])),
    ];

    private MemoryState Moved(MemoryState state) => state with { Revision = state.Revision.MoveReading(server, clock) };

    private static int Find(MemoryState state, ReaderId reader, string interest) =>
        Known(state, reader).Interests.FindIndex(i => i.Reader == reader && i.Interest.Id == interest);

    private static MemoryState Known(MemoryState state, ReaderId reader) =>
        state.Readers.Contains(reader) ? state : throw new ArgumentException($"There is no reader {reader}.", nameof(reader));
}
