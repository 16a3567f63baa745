using System.Globalization;
using Conspectus.Library.People;

namespace Conspectus.Library.Relational.Storage;

/// <summary>The audit log as rows.</summary>
internal static class AuditRows
{
    /// <summary>Writes down what is done in the present transaction, as who acts in the present flow of execution.</summary>
    internal static void Add(StoreConnection connection, DateTimeOffset now, AuditAct act, string about) => connection.Execute(
        "INSERT INTO audit (recorded_at, actor, act, about) VALUES (@at, @actor, @act, @about)",
        ("@at", now.ToString("O", CultureInfo.InvariantCulture)), ("@actor", Actor.Current), ("@act", (int)act),
        ("@about", AuditText.Cut(about)));

    /// <summary>The latest entries, the last one first.</summary>
    internal static List<AuditEntry> Last(StoreConnection connection, int limit) => connection.Rows(
        r => new AuditEntry(r.Time(0), r.GetString(1), r.Named<AuditAct>(2), r.GetString(3)),
        "SELECT recorded_at, actor, act, about FROM audit ORDER BY number DESC LIMIT @limit",
        ("@limit", limit));
}
