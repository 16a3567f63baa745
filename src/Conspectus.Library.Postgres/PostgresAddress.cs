using Conspectus.Core;
using Npgsql;

namespace Conspectus.Library.Postgres;

/// <summary>Where a library is in PostgreSQL: <c>postgres://user@host:port/database?schema=name&amp;sslmode=require</c>.</summary>
public sealed class PostgresAddress
{
    private const string NextStep =
        "Write it as postgres://USER@HOST:PORT/DATABASE, with ?schema=NAME or ?sslmode=MODE behind it where it is needed.";

    private static readonly string[] Beginnings = ["postgres://", "postgresql://"];
    private readonly string _shown;

    private PostgresAddress(NpgsqlConnectionStringBuilder settings, string? schema, string shown)
    {
        (ConnectionString, Database, Schema, _shown) = (settings.ToString(), settings.Database!, schema, shown);
    }

    /// <summary>The name of the database.</summary>
    public string Database { get; }

    /// <summary>The schema that holds the library; null for the usual one of the database.</summary>
    public string? Schema { get; }

    /// <summary>What the provider connects with. It may hold a password.</summary>
    internal string ConnectionString { get; }

    /// <summary>Whether a text is meant as such an address.</summary>
    public static bool Is(string text) => Beginnings.Any(b => text.StartsWith(b, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads an address. What it does not name comes from the environment: PGUSER, PGPASSWORD, PGPASSFILE, ~/.pgpass.</summary>
    /// <exception cref="ConspectusException">It is none, or has a setting that is not known.</exception>
    public static PostgresAddress Parse(string text)
    {
        if (!Is(text) || !Uri.TryCreate(text, UriKind.Absolute, out var address))
            throw new ConspectusException("That is not the address of a PostgreSQL database.", NextStep);
        var database = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/'));
        if (database.Length == 0 || database.Contains('/'))
            throw new ConspectusException("The address names no database.", NextStep);
        var user = address.UserInfo.Split(':', 2);
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = address.Host.Length > 0 ? Uri.UnescapeDataString(address.Host) : "localhost",
            Port = address.Port > 0 ? address.Port : NpgsqlConnection.DefaultPort,
            Database = database,
            ApplicationName = "conspectus",
            MaxAutoPrepare = 100,
            AutoPrepareMinUsages = 3,
            CommandTimeout = 0,
            IncludeErrorDetail = false,
            // Compiling a query that returns a page of a list takes longer than running it.
            Options = "-c jit=off",
        };
        if (user[0].Length > 0) settings.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1) settings.Password = Uri.UnescapeDataString(user[1]);
        string? schema = null;
        foreach (var part in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = part.Split('=', 2) is [var n, var v] ? (n, Uri.UnescapeDataString(v)) : (part, "");
            if (name == "schema" && value.Length is > 0 and < 64) schema = value;
            else if (!Set(settings, name, value))
                throw new ConspectusException($"The address has a setting that Conspectus does not know: {name}.", NextStep);
        }

        if (schema is not null) settings.SearchPath = Quoted(schema);
        return new PostgresAddress(settings, schema, Show(address, settings, schema));
    }

    /// <summary>The address without any password.</summary>
    public override string ToString() => _shown;

    /// <summary>A name as SQL.</summary>
    internal static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static bool Set(NpgsqlConnectionStringBuilder settings, string name, string value)
    {
        switch (name)
        {
            case "host" when value.StartsWith('/'): settings.Host = value; return true;
            case "sslmode" when Enum.TryParse<SslMode>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var mode):
                settings.SslMode = mode;
                return true;
            case "sslrootcert": settings.RootCertificate = value; return true;
            case "connect_timeout" when int.TryParse(value, out var seconds) && seconds is > 0 and <= 1024:
                settings.Timeout = seconds;
                return true;
            default: return false;
        }
    }

    private static string Show(Uri address, NpgsqlConnectionStringBuilder settings, string? schema)
    {
        var user = settings.Username is { Length: > 0 } name ? Uri.EscapeDataString(name) + "@" : "";
        var port = settings.Port == NpgsqlConnection.DefaultPort ? "" : $":{settings.Port}";
        var behind = schema is null ? "" : $"?schema={Uri.EscapeDataString(schema)}";
        return $"postgres://{user}{address.Host}{port}/{Uri.EscapeDataString(settings.Database!)}{behind}";
    }
}
