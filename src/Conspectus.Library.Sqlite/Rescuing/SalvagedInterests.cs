using Conspectus.Core.Reading;

namespace Conspectus.Library.Sqlite.Rescuing;

/// <summary>Interests, what was said for them, and the names of tags, as far as they can still be read.</summary>
internal sealed class SalvagedInterests
{
    /// <summary>Reads what there is; nothing of a library of a schema that had none.</summary>
    internal SalvagedInterests(DamagedCopy copy, CancellationToken cancel)
    {
        var rows = SalvagedRows.Read(
            copy.Connection, "interest NOT INDEXED", "number", ["id", "reader", "name", "words"], 0, cancel).Rows;
        foreach (var (number, row) in rows)
        {
            if (row is not [var id, long reader, string name, string words] || string.IsNullOrWhiteSpace(name)) continue;
            var own = id is string { Length: 16 } text && All.All(i => i.Interest.Id != text) ? text : Guid.NewGuid().ToString("n")[..16];
            All.Add((number, reader, new Interest(
                own, name[..Math.Min(name.Length, Interest.LongestName)], words[..Math.Min(words.Length, Interest.LongestWords)])));
        }

        // They are counted from 1, and some may have been removed.
        Lost = rows.Count - All.Count;
        if (copy.Columns("interest_paper").Count > 0)
            foreach (var row in SalvagedRows.FromBothEnds(
                copy.Connection, "SELECT interest, ordinal, belongs FROM interest_paper", ["interest", "ordinal"], cancel))
            {
                if (row is [long interest, long ordinal, long belongs]) Votes.TryAdd((interest, ordinal), belongs != 0);
            }

        if (copy.Columns("reader_tag").Count == 0) return;
        foreach (var row in SalvagedRows.FromBothEnds(
            copy.Connection, "SELECT reader, number, name FROM reader_tag", ["reader", "number"], cancel))
        {
            if (row is [long reader, long number and >= 1 and <= TagSet.Highest, string name] && !string.IsNullOrWhiteSpace(name))
                TagNames.TryAdd((reader, (int)number), name);
        }
    }

    /// <summary>The interests with their numbers and their readers', the oldest first.</summary>
    internal List<(long Number, long Reader, Interest Interest)> All { get; } = [];

    /// <summary>How many there are that cannot be read.</summary>
    internal int Lost { get; }

    /// <summary>Whether papers belong to interests, by the numbers of both.</summary>
    internal Dictionary<(long Interest, long Ordinal), bool> Votes { get; } = [];

    /// <summary>The names of tags by reader and number.</summary>
    internal Dictionary<(long Reader, int Tag), string> TagNames { get; } = [];
}
