using System.Diagnostics;

namespace Conspectus.Library.Sqlite.Tests;

/// <summary>Another process that uses a library. It is this test program, asked for one test that does what the environment says.</summary>
public sealed class ChildProcess : IDisposable
{
    private readonly string _log;

    private ChildProcess(Process process, string log) => (Process, _log) = (process, log);

    public Process Process { get; }

    /// <summary>What the child has told so far, one thing a line.</summary>
    public IReadOnlyList<string> Told => File.Exists(_log) ? [.. File.ReadAllText(_log).Split('\n')[..^1]] : [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Starts a child.</summary>
    /// <param name="act">One of <see cref="ChildActs"/>.</param>
    /// <param name="path">The library.</param>
    /// <param name="prefix">Shell commands before it.</param>
    public static ChildProcess Start(string act, string path, string prefix = "exec")
    {
        var program = Path.ChangeExtension(typeof(ChildProcess).Assembly.Location, ".dll");
        var test = $"{typeof(ChildActs).FullName}.{nameof(ChildActs.Do_what_the_environment_says)}";
        var start = new ProcessStartInfo(
            "/bin/sh", ["-c", $"{prefix} dotnet \"$0\" -noLogo -explicit only -method {test}", program])
        { RedirectStandardOutput = true };
        start.Environment[ChildActs.Library] = path;
        start.Environment[ChildActs.Act] = act;
        // The runtime keeps its code in a large file in memory, which a limit on files would forbid.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return new ChildProcess(Process.Start(start)!, LogOf(path));
    }

    /// <summary>Waits until the child has told so many things.</summary>
    public async Task UntilToldAsync(int count)
    {
        var limit = Stopwatch.StartNew();
        while (Told.Count < count)
        {
            Assert.True(limit.Elapsed < TimeSpan.FromMinutes(3) && !Process.HasExited, $"The child told {Told.Count} of {count} things.");
            await Task.Delay(10, Cancel);
        }
    }

    /// <summary>Ends the child at once, so that it can do nothing more.</summary>
    public async Task KillAsync()
    {
        Process.Kill(entireProcessTree: true);
        await Process.WaitForExitAsync(Cancel);
    }

    public void Dispose()
    {
        if (!Process.HasExited) Process.Kill(entireProcessTree: true);
        Process.Dispose();
    }

    /// <summary>Where a child of a library tells.</summary>
    public static string LogOf(string path) => path + ".told";
}
