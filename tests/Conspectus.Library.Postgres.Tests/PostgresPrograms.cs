using System.Diagnostics;

namespace Conspectus.Library.Postgres.Tests;

/// <summary>The programs of an installed PostgreSQL.</summary>
internal static class PostgresPrograms
{
    /// <summary>The folder that has initdb and pg_ctl; null where there is none.</summary>
    public static string? Folder { get; } = Candidates().FirstOrDefault(f => File.Exists(Path.Combine(f, "initdb"))
        && File.Exists(Path.Combine(f, "pg_ctl")));

    /// <summary>Runs one of them, as the user "postgres" where this process is root's: they refuse to run as root.</summary>
    public static void Run(string program, params string[] arguments)
    {
        var path = Path.Combine(Folder!, program);
        if (Environment.IsPrivilegedProcess) Start("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else Start(path, arguments);
    }

    /// <summary>Gives a file or a folder to the user whom <see cref="Run"/> runs as.</summary>
    public static void GiveAway(string path)
    {
        if (Environment.IsPrivilegedProcess) Start("chown", ["postgres", path]);
    }

    private static void Start(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = "/",
        })!;
        var (told, wrong) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {told.Result}{wrong.Result}");
    }

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("CONSPECTUS_POSTGRES_BIN") is { Length: > 0 } named) yield return named;
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)) yield return folder;
        const string debian = "/usr/lib/postgresql";
        if (!Directory.Exists(debian)) yield break;
        foreach (var version in Directory.GetDirectories(debian).OrderDescending(StringComparer.Ordinal))
            yield return Path.Combine(version, "bin");
    }
}
