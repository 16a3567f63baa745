using System.Net.Sockets;
using Conspectus.Core;
using Conspectus.Library.Relational.Storage;
using Npgsql;

namespace Conspectus.Library.Postgres.Storage;

/// <summary>Turns what PostgreSQL and the way to it tell into a cause and a next step.</summary>
internal static class PostgresTrouble
{
    /// <summary>What the user can do about damage.</summary>
    internal const string NextStep =
        "Restore a backup into a new database (conspectus restore FILE --library ADDRESS), and look at the server's log.";

    private const string Again = "Try again; what was acknowledged is kept.";

    /// <summary>What a failure means to the user, or null where it is a fault of ours.</summary>
    internal static ConspectusException? Explain(Exception e, string location) => e switch
    {
        PostgresException told => OfServer(told, location) ?? DamageOf(e, location),
        NpgsqlException { InnerException: TimeoutException } => Transient(
            $"The PostgreSQL server of {location} did not answer in time.", "Look whether it is overloaded, then try again.", e),
        NpgsqlException when FindPasswordTrouble(e) => new ConspectusException(
            $"The PostgreSQL server of {location} wants a password.",
            "Put it into the environment as PGPASSWORD, or into ~/.pgpass (readable for you alone).", e),
        NpgsqlException or SocketException => Transient(
            $"The PostgreSQL server of {location} cannot be reached, or has gone away ({Reason(e)}).",
            "Start it, or correct host and port in --library, then try again.", e),
        _ => DamageOf(e, location),
    };

    /// <summary>The damage that an exception tells of; null where it tells of none.</summary>
    internal static ConspectusException? DamageOf(Exception e, string location) => e switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted } told =>
            new ConspectusException($"The library {location} is damaged: {told.MessageText}.", NextStep, e),
        PostgresException
        {
            SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn
            or PostgresErrorCodes.UndefinedFunction or PostgresErrorCodes.DatatypeMismatch
        } told =>
            new ConspectusException(
                $"The library {location} is damaged: its tables are not those that Conspectus made ({told.MessageText}).", NextStep, e),
        NpgsqlException => null,
        _ when BrokenValue.Is(e) => new ConspectusException(
            $"The library {location} is damaged: a value in it is not what Conspectus wrote ({e.Message.TrimEnd('.')}).", NextStep, e),
        _ => null,
    };

    private static ConspectusException? OfServer(PostgresException e, string location) => e.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => new ConspectusException(
            $"The PostgreSQL server refuses the user or the password for {location} ({e.MessageText}).",
            "Name the user in --library, and put the password into PGPASSWORD or ~/.pgpass.", e),
        PostgresErrorCodes.InvalidCatalogName => new ConspectusException(
            $"There is no database for {location} ({e.MessageText}).", "Make it (createdb NAME), or correct the address.", e),
        PostgresErrorCodes.InsufficientPrivilege => new ConspectusException(
            $"The role of {location} may not do this ({e.MessageText}).",
            "Use the role that owns the library, or grant what docs/operations.md lists.", e),
        PostgresErrorCodes.ReadOnlySqlTransaction => new ConspectusException(
            $"The library {location} cannot be written to: its server only reads.", "Name the primary server with --library.", e),
        PostgresErrorCodes.DiskFull => new ConspectusException(
            $"There is no room left on the disk of the PostgreSQL server of {location}; the library is as it was before.",
            "Free some space and try again.", e),
        PostgresErrorCodes.OutOfMemory or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.ConfigurationLimitExceeded =>
            Transient($"The PostgreSQL server of {location} has no room for more ({e.MessageText}).",
                "Try again later, or raise max_connections or its memory.", e),
        PostgresErrorCodes.LockNotAvailable => Transient(
            $"Another program is writing to the library {location}.", "Wait until it has finished or close it, then try again.", e),
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => Transient(
            $"Another program changed the library {location} at the same moment.", Again, e),
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow => Transient(
            $"The PostgreSQL server of {location} is stopping or starting.", Again, e),
        PostgresErrorCodes.ProgramLimitExceeded => new ConspectusException(
            $"A record is too large for the library {location}.", "Leave that record out of the source and import again.", e),
        _ when e.SqlState.StartsWith("08", StringComparison.Ordinal) => Transient(
            $"The connection to {location} broke.", Again, e),
        _ when e.SqlState.StartsWith("58", StringComparison.Ordinal) => new ConspectusException(
            $"The disk of the PostgreSQL server of {location} failed ({e.MessageText}).", "See the server's log.", e),
        _ => null,
    };

    private static ConspectusException Transient(string cause, string nextStep, Exception e) =>
        new(cause, nextStep, e) { IsTransient = true };

    private static bool FindPasswordTrouble(Exception e) => e.Message.Contains("No password has been provided", StringComparison.Ordinal);

    private static string Reason(Exception e) => (e.InnerException ?? e).Message.TrimEnd('.');
}
