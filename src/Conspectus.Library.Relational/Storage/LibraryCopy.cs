using Conspectus.Core;

namespace Conspectus.Library.Relational.Storage;

/// <summary>Copies a whole library, row by row, into another that is empty, of whichever kind each is.</summary>
internal static class LibraryCopy
{
    /// <summary>
    /// Copies what stands in the library at this moment, and compares every value before it is shown: the copy is there whole or not at
    /// all. What is marked in the source meanwhile is not in the copy.
    /// </summary>
    /// <returns>How many rows were copied.</returns>
    /// <exception cref="ConspectusException">The target is not empty, or a value came back as another.</exception>
    internal static async ValueTask<long> RunAsync(Database from, Database to, CancellationToken cancel)
    {
        if (!from.HidesRows) return await CopyAsync(from, to, cancel).ConfigureAwait(false);
        var held = await from.BeginLongWriteAsync(cancel).ConfigureAwait(false);
        await using (held.ConfigureAwait(false))
        {
            await held.TidyAsync(cancel).ConfigureAwait(false);
            return await CopyAsync(from, to, cancel).ConfigureAwait(false);
        }
    }

    private static Task<long> CopyAsync(Database from, Database to, CancellationToken cancel) =>
        Task.Run(async () => await from.ReadAsync(source => Into(source, to, cancel), cancel).ConfigureAwait(false), cancel);

    // The snapshot of the source stays open around the transaction of the target.
    private static long Into(StoreConnection source, Database to, CancellationToken cancel) => to.WriteAsync(
        target =>
        {
            if (!IsEmpty(target))
                throw new ConspectusException(
                    $"The library {to.Location} is not empty; it was left untouched.", "Name a place where there is no library yet.");
            foreach (var table in CopiedTable.All.Reverse()) target.Execute($"DELETE FROM {table.Name}");
            var rows = CopiedTable.All.Sum(t => Copy(t, source, target, cancel));
            foreach (var table in CopiedTable.All) Compare(table, source, target, to.Location, cancel);
            target.FollowNumbers([.. CopiedTable.All.Where(t => t.Columns[0] == "number").Select(t => t.Name)]);
            return rows;
        },
        cancel).AsTask().GetAwaiter().GetResult();

    private static bool IsEmpty(StoreConnection target) => target.Number("""
        SELECT (SELECT count(*) FROM paper_row) + (SELECT count(*) FROM import) + (SELECT count(*) FROM analysis)
          + (SELECT count(*) FROM interest) + (SELECT count(*) FROM collection_event) + (SELECT count(*) FROM saved_search)
          + (SELECT count(*) FROM reader_tag) + (SELECT count(*) FROM article_edit) + (SELECT count(*) FROM reader WHERE is_local = 0)
          + (SELECT count(*) FROM account)
        """) == 0;

    private static long Copy(CopiedTable table, StoreConnection source, StoreConnection target, CancellationToken cancel)
    {
        using var writer = target.Writer(table.Name, table.Columns);
        var rows = 0L;
        foreach (var row in Read(table, source))
        {
            cancel.ThrowIfCancellationRequested();
            writer.Add(row);
            rows++;
        }

        writer.Flush();
        return rows;
    }

    private static void Compare(
        CopiedTable table, StoreConnection source, StoreConnection target, string location, CancellationToken cancel)
    {
        using var there = Read(table, target).GetEnumerator();
        foreach (var row in Read(table, source))
        {
            cancel.ThrowIfCancellationRequested();
            if (there.MoveNext() && row.AsSpan().SequenceEqual(there.Current, Comparer.Instance)) continue;
            throw new ConspectusException(
                $"A row of {table.Name} ({string.Join(", ", row.Take(table.Keys))}) did not arrive in {location} as it is; "
                + "nothing was kept.",
                "Please report this. A backup file (conspectus backup FILE) keeps everything meanwhile.");
        }

        if (there.MoveNext()) throw new InvalidOperationException($"{table.Name} has more rows than were copied.");
    }

    private static IEnumerable<object?[]> Read(CopiedTable table, StoreConnection connection)
    {
        using var command = connection.Command(table.Select);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++) row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            yield return row;
        }
    }

    /// <summary>Reals are kept in 32 or 64 bits; those that were 32 bits once are compared as such.</summary>
    private sealed class Comparer : IEqualityComparer<object?>
    {
        internal static Comparer Instance { get; } = new();

        public new bool Equals(object? x, object? y) => (x, y) switch
        {
            (byte[] a, byte[] b) => a.AsSpan().SequenceEqual(b),
            (double a, float b) => (float)a == b,
            (float a, double b) => a == (float)b,
            _ => object.Equals(x, y),
        };

        public int GetHashCode(object? obj) => 0;
    }
}
