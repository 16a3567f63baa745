using System.Globalization;
using Conspectus.Library.People;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Sqlite.Rescuing;

/// <summary>Who may sign in, as far as it can still be read. Tokens and locks are not saved: programs get new ones.</summary>
internal sealed class SalvagedAccounts
{
    private readonly List<(long Number, object?[] Row)> _sound = [];
    private readonly int _lost;

    /// <summary>Reads what there is; nothing of a library of a schema that had none.</summary>
    internal SalvagedAccounts(DamagedCopy copy, CancellationToken cancel)
    {
        if (copy.Columns("account").Count == 0) return;
        var rows = SalvagedRows.Read(
            copy.Connection, "account NOT INDEXED", "number",
            ["name", "display_name", "role", "reader", "password_hash", "is_disabled", "added_at"], 0, cancel).Rows;
        var (names, readers) = (new HashSet<string>(), new HashSet<long>());
        foreach (var (number, row) in rows)
        {
            if (row is [string name, string display, long role, long reader, string, long, string at]
                && AccountText.Trouble(name, display) is null && Enum.IsDefined((AccountRole)role)
                && DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, out _) && names.Add(name) && readers.Add(reader))
                _sound.Add((number, row));
        }

        // They are counted from 1 and never removed.
        _lost = (int)Math.Min(rows.Keys.LastOrDefault() - _sound.Count, int.MaxValue);
    }

    /// <summary>Writes them into a new library whose readers are there already.</summary>
    internal RescueCount Write(StoreConnection target, IReadOnlyCollection<long> readers)
    {
        using var insert = target.Prepare("""
            INSERT INTO account (number, name, display_name, role, reader, password_hash, is_disabled, added_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """);
        var own = _sound.FindAll(s => readers.Contains((long)s.Row[3]!));
        foreach (var (number, row) in own) insert.Run([number, .. row]);
        return new RescueCount(own.Count, _lost + _sound.Count - own.Count);
    }
}
