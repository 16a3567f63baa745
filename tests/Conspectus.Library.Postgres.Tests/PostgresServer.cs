using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Conspectus.Library.Postgres.Tests;

/// <summary>A server of PostgreSQL with a folder and a port of its own, which waits for no disk.</summary>
public sealed class PostgresServer : IDisposable
{
    public const string Password = "not-a-secret";

    private static readonly Lazy<PostgresServer> Shared = new(() => new PostgresServer());
    private readonly string _folder;

    private PostgresServer()
    {
        _folder = Directory.CreateTempSubdirectory("conspectus-postgres-").FullName;
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Port = ((IPEndPoint)free.LocalEndpoint).Port;
        }

        var password = Path.Combine(_folder, "password");
        File.WriteAllText(password, Password);
        PostgresPrograms.GiveAway(_folder);
        PostgresPrograms.GiveAway(password);
        PostgresPrograms.Run(
            "initdb", "-D", Data, "-U", "owner", "-E", "UTF8", "--locale=C.UTF-8", "-A", "scram-sha-256",
            $"--pwfile={password}", "--no-sync");
        Start();
    }

    public int Port { get; }

    private string Data => Path.Combine(_folder, "data");

    /// <summary>The server of this run, started when it is first asked for; a skipped test where PostgreSQL is not installed.</summary>
    public static PostgresServer Get()
    {
        if (PostgresPrograms.Folder is null)
            Assert.Skip("PostgreSQL is not installed (Debian: apt-get install postgresql), nor named in CONSPECTUS_POSTGRES_BIN.");
        return Shared.Value;
    }

    /// <summary>Ends the server if it was started.</summary>
    public static void End()
    {
        if (Shared.IsValueCreated) Shared.Value.Dispose();
    }

    /// <summary>The address of a schema of its own, or of a whole database.</summary>
    public string Address(string? schema, string user = "owner", string password = Password, string database = "postgres") =>
        $"postgres://{user}:{password}@127.0.0.1:{Port}/{database}{(schema is null ? "" : $"?schema={schema}")}";

    /// <summary>Runs a statement as the owner of the server.</summary>
    public long Execute(string statement, string database = "postgres")
    {
        using var connection = new NpgsqlConnection(
            $"Host=127.0.0.1;Port={Port};Username=owner;Password={Password};Database={database};Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(statement, connection);
        return command.ExecuteScalar() is { } value and not DBNull ? Convert.ToInt64(value, null) : 0;
    }

    /// <summary>Kills the server and all its connections, and starts it again.</summary>
    public void Crash()
    {
        PostgresPrograms.Run("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        Start();
    }

    public void Dispose()
    {
        PostgresPrograms.Run("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private void Start() => PostgresPrograms.Run(
        "pg_ctl", "-D", Data, "-w", "-t", "300", "-l", Path.Combine(Data, "log"), "-o",
        $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c synchronous_commit=off "
        + "-c max_connections=400 -c autovacuum=off", "start");
}
