using System.Globalization;
using System.Text.Json;
using Conspectus.Core.Reading;
using Conspectus.Library.Reading;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Sqlite.Rescuing;

/// <summary>Collections, what was done to them, and saved searches, as far as they can still be read.</summary>
internal sealed class SalvagedCollections
{
    private static readonly string[] EventColumns =
    [
        "id", "reader", "collection", "name_before", "about_before", "name_after", "about_after", "added", "removed", "follows",
        "recorded_at", "taken_back", "step",
    ];

    /// <summary>Reads what there is; nothing of a library of a schema that had none.</summary>
    internal SalvagedCollections(DamagedCopy copy, CancellationToken cancel)
    {
        if (copy.Columns("collection").Count > 0)
        {
            var rows = SalvagedRows.Read(
                copy.Connection, "collection NOT INDEXED", "number", ["id", "reader", "name", "about"], 0, cancel).Rows;
            foreach (var (number, row) in rows)
            {
                if (row is not [var id, long reader, string name, string about] || string.IsNullOrWhiteSpace(name)) continue;
                var own = Id(id, All.Select(c => c.Collection.Id));
                All.Add((number, reader, new PaperSet(own, Cut(name, PaperSet.LongestName), Cut(about, PaperSet.LongestAbout))));
            }

            Lost = rows.Count - All.Count;
        }

        if (copy.Columns("collection_paper").Count > 0)
            foreach (var row in SalvagedRows.FromBothEnds(
                copy.Connection, "SELECT collection, ordinal FROM collection_paper", ["collection", "ordinal"], cancel))
            {
                if (row is [long collection, long ordinal]) Papers.Add((collection, ordinal));
            }

        if (copy.Columns("collection_event").Count > 0)
        {
            var rows = SalvagedRows.Read(copy.Connection, "collection_event NOT INDEXED", "number", EventColumns, 0, cancel).Rows;
            var ids = new HashSet<string>();
            foreach (var (number, row) in rows)
            {
                if (IsEvent(row) && ids.Add((string)row[0]!)) Events.Add((number, row));
            }

            // They are counted from 1 and never removed.
            LostEvents = (int)Math.Min(rows.Keys.LastOrDefault() - Events.Count, int.MaxValue);
        }

        if (copy.Columns("saved_search").Count == 0) return;
        var searches = SalvagedRows.Read(
            copy.Connection, "saved_search NOT INDEXED", "number", ["id", "reader", "name", "query", "seen"], 0, cancel).Rows;
        foreach (var (number, row) in searches)
        {
            if (row is not [var id, long reader, string name, string { Length: <= SavedSearch.LongestQuery } query,
                long seen and >= 0 and < int.MaxValue] || string.IsNullOrWhiteSpace(name)) continue;
            var own = Id(id, Searches.Select(s => s.Search.Id));
            Searches.Add((number, reader, new SavedSearch(own, Cut(name, SavedSearch.LongestName), query, (int)seen)));
        }

        LostSearches = searches.Count - Searches.Count;
    }

    /// <summary>The collections with their numbers and their readers'.</summary>
    internal List<(long Number, long Reader, PaperSet Collection)> All { get; } = [];

    /// <summary>How many there are that cannot be read.</summary>
    internal int Lost { get; }

    /// <summary>The papers in them, by the numbers of both.</summary>
    internal SortedSet<(long Collection, long Ordinal)> Papers { get; } = [];

    /// <summary>What was done to them, by number: the columns as they are stored, behind the id the reader's number.</summary>
    internal List<(long Number, object?[] Row)> Events { get; } = [];

    /// <summary>How many changes are known to have been there and cannot be read.</summary>
    internal int LostEvents { get; }

    /// <summary>The saved searches with their numbers and their readers'.</summary>
    internal List<(long Number, long Reader, SavedSearch Search)> Searches { get; } = [];

    /// <summary>How many there are that cannot be read.</summary>
    internal int LostSearches { get; }

    private static bool IsEvent(object?[] row) => row is
    [
        string { Length: 32 }, long, string, var nameBefore, null or string, var nameAfter, null or string, string added, string removed,
        long and >= 0, string at, long standing, null or string,
    ]
        && nameBefore is null or string && nameAfter is null or string && (nameBefore ?? nameAfter) is string
        && AreNumbers(added) && AreNumbers(removed) && Enum.IsDefined((EventStanding)(int)(standing & 3)) && standing < 4
        && DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, out _);

    private static bool AreNumbers(string json)
    {
        try
        {
            StoredJson.Numbers(json);
            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            return false;
        }
    }

    private static string Id(object? id, IEnumerable<string> taken) =>
        id is string { Length: 16 } text && !taken.Contains(text) ? text : Guid.NewGuid().ToString("n")[..16];

    private static string Cut(string text, int length) => text[..Math.Min(text.Length, length)];
}
