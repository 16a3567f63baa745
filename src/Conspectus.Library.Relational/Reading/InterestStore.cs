using Conspectus.Core.Reading;
using Conspectus.Library.Reading;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Reading;

/// <summary>Interests in tables. Each change is one transaction.</summary>
internal sealed class InterestStore(Database database, TimeProvider clock) : IInterestStore
{
    public ValueTask<IReadOnlyList<Interest>> ListAsync(ReaderId reader, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<Interest>>(c => Rows(c, reader).All(), cancel);

    public ValueTask<Interest> AddAsync(ReaderId reader, string name, string words, CancellationToken cancel)
    {
        InterestText.Check(name, words);
        return database.WriteAsync(c => Moved(c, Rows(c, reader).Add(name.Trim(), words)), cancel);
    }

    public ValueTask<bool> ChangeAsync(ReaderId reader, Interest interest, CancellationToken cancel)
    {
        InterestText.Check(interest.Name, interest.Words);
        return database.WriteAsync(
            c => Rows(c, reader).Change(interest with { Name = interest.Name.Trim() }) && Moved(c, true), cancel);
    }

    public ValueTask<bool> RemoveAsync(ReaderId reader, string interest, CancellationToken cancel) =>
        database.WriteAsync(c => Rows(c, reader).Remove(interest) && Moved(c, true), cancel);

    public ValueTask<IReadOnlyList<InterestVote>> VotesAsync(ReaderId reader, string interest, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<InterestVote>>(c => Rows(c, reader).Votes(interest), cancel);

    public ValueTask<ReadingChange?> MarkAsync(ReaderId reader, string interest, string idOrKey, Mark mark, CancellationToken cancel)
    {
        if (!Enum.IsDefined(mark)) throw new ArgumentException($"There is no mark {mark}.", nameof(mark));
        return database.WriteAsync(c => Mark(c, Readers.Number(c, reader), interest, idOrKey, mark), cancel);
    }

    private ReadingChange? Mark(StoreConnection connection, long reader, string id, string idOrKey, Mark mark)
    {
        var (rows, interests) = (new ReadingRows(connection, reader), new InterestRows(connection, reader));
        if (interests.Number(id) is not { } interest || rows.Find(idOrKey) is not var (ordinal, before, topic)) return null;
        var (belonged, belongs) = (interests.Belongs(interest, ordinal), InterestVote.Of(mark));
        var after = before with { Mark = InterestVote.Together(before.Mark, mark, interests.BelongsElsewhere(interest, ordinal)) };
        var changed = after != before || belonged != belongs;
        if (changed)
        {
            var now = clock.GetUtcNow();
            rows.Write(ordinal, after);
            interests.Say(interest, ordinal, belongs);
            new EventRows(connection, reader).Record(ordinal, before, after, now, (interest, belonged));
            Revisions.MoveReading(connection, now);
        }

        return new ReadingChange(after, changed, rows.ProgressOf(topic), Revisions.Read(connection));
    }

    private static InterestRows Rows(StoreConnection connection, ReaderId reader) =>
        new(connection, Readers.Number(connection, reader));

    private T Moved<T>(StoreConnection connection, T result)
    {
        Revisions.MoveReading(connection, clock.GetUtcNow());
        return result;
    }
}
