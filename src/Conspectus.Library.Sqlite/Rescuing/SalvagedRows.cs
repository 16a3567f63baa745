using Conspectus.Library.Sqlite.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Sqlite.Rescuing;

/// <summary>The rows of a damaged table that can still be read.</summary>
/// <remarks>
/// A scan ends at the first page that cannot be read. What lies behind it is read from the other end, and what lies between by halves, so
/// that a page that is lost takes no more than its own rows with it.
/// </remarks>
internal sealed class SalvagedRows
{
    private const int MostFailures = 500_000; // numbers that are damaged themselves may leave gaps without end
    private readonly SqliteConnection _connection;
    private readonly string _select;
    private readonly string _key;
    private readonly CancellationToken _cancel;
    private int _failures;
    private long _last; // the key that the last scan read last

    private SalvagedRows(SqliteConnection connection, string select, string key, CancellationToken cancel) =>
        (_connection, _select, _key, _cancel) = (connection, select, key, cancel);

    /// <summary>The values of each row by its key.</summary>
    internal SortedDictionary<long, object?[]> Rows { get; } = [];

    /// <summary>Whether the whole table was read without any trouble.</summary>
    internal bool IsWhole { get; private set; }

    /// <summary>Reads a table by a whole number that no two rows share.</summary>
    /// <param name="connection">The damaged file.</param>
    /// <param name="from">The table, and an index to use or not.</param>
    /// <param name="key">The column of the number.</param>
    /// <param name="columns">The columns to read.</param>
    /// <param name="highest">The highest number that there may be, where the table does not tell.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <param name="where">A condition on the rows.</param>
    internal static SalvagedRows Read(
        SqliteConnection connection, string from, string key, IReadOnlyList<string> columns, long highest, CancellationToken cancel,
        string where = "TRUE")
    {
        var rows = new SalvagedRows(connection, $"SELECT {key}, {string.Join(", ", columns)} FROM {from} WHERE {where}", key, cancel);
        rows.ReadAll(highest);
        return rows;
    }

    /// <summary>
    /// Reads rows in an order, from its beginning and, where that meets damage, from its end; a row that is met twice stands twice.
    /// </summary>
    internal static List<object?[]> FromBothEnds(
        SqliteConnection connection, string select, IReadOnlyList<string> order, CancellationToken cancel)
    {
        var rows = new List<object?[]>();
        foreach (var direction in (string[])["", " DESC"])
        {
            try
            {
                using var command = connection.Command($"{select} ORDER BY {string.Join(", ", order.Select(o => o + direction))}");
                using var reader = command.ExecuteReader();
                while (reader.Read())
                {
                    cancel.ThrowIfCancellationRequested();
                    rows.Add(Values(reader, 0));
                }

                break;
            }
            catch (Exception e) when (Damage.IsOf(e))
            {
                // What was read until here is kept.
            }
        }

        return rows;
    }

    private void ReadAll(long highest)
    {
        IsWhole = Scan(long.MinValue, long.MaxValue, descending: false);
        if (IsWhole) return;
        var low = Rows.Count > 0 ? Rows.Keys.Last() : 0;
        if (low == long.MaxValue) return;
        var read = Rows.Count;
        Scan(low + 1, long.MaxValue, descending: true);
        var high = Rows.Count > read ? Rows.Keys.First(k => k > low) - 1 : highest;
        Halve(low + 1, high);
    }

    private void Halve(long low, long high)
    {
        while (low <= high && _failures < MostFailures)
        {
            _cancel.ThrowIfCancellationRequested();
            if (Scan(low, high, descending: false) || low == high) return;
            low = Math.Max(low, _last + 1); // the scan may have read the first rows of the range
            if (low > high) return;
            var middle = low + ((high - low) / 2);
            Halve(low, middle);
            low = middle + 1;
        }
    }

    private bool Scan(long low, long high, bool descending)
    {
        _last = descending ? long.MaxValue : Math.Max(low, long.MinValue + 1) - 1;
        try
        {
            using var command = _connection.Command(
                $"{_select} AND {_key} BETWEEN @low AND @high ORDER BY {_key}{(descending ? " DESC" : "")}",
                ("@low", low), ("@high", high));
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                _cancel.ThrowIfCancellationRequested();
                var key = reader.GetInt64(0);
                // Pages that lead back to themselves would never end.
                if (descending ? key >= _last : key <= _last) return false;
                _last = key;
                Rows[key] = Values(reader, 1);
            }

            return true;
        }
        catch (Exception e) when (Damage.IsOf(e))
        {
            _failures++;
            return false;
        }
    }

    private static object?[] Values(SqliteDataReader reader, int from)
    {
        var values = new object?[reader.FieldCount - from];
        for (var i = 0; i < values.Length; i++) values[i] = reader.IsDBNull(i + from) ? null : reader.GetValue(i + from);
        return values;
    }
}
