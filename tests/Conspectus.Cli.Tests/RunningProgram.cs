using System.Diagnostics;
using System.Text;

namespace Conspectus.Cli.Tests;

/// <summary>The built program as a child process with a home of its own.</summary>
public sealed class RunningProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();
    private readonly Task _reading;

    private RunningProgram(Process process)
    {
        _process = process;
        _reading = Task.WhenAll(Collect(process.StandardOutput, _output), Collect(process.StandardError, _error));
    }

    /// <summary>Starts the program.</summary>
    /// <param name="home">Its home folder and working directory.</param>
    /// <param name="arguments">The command line.</param>
    /// <param name="environment">Variables to set beside <c>HOME</c>.</param>
    public static RunningProgram Start(string home, IEnumerable<string> arguments, params (string Name, string Value)[] environment) =>
        StartFile("dotnet", home, [Path.Combine(AppContext.BaseDirectory, "conspectus.dll"), .. arguments], environment);

    /// <summary>Starts another file as the program.</summary>
    /// <param name="file">The file.</param>
    /// <param name="home">Its home folder and working directory.</param>
    /// <param name="arguments">The command line.</param>
    /// <param name="environment">Variables to set beside <c>HOME</c>.</param>
    public static RunningProgram StartFile(
        string file, string home, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = home,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
        };
        start.Environment["HOME"] = home;
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var name in new[] { "XDG_DATA_HOME", "NO_COLOR" }) start.Environment.Remove(name);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new RunningProgram(Process.Start(start)!);
    }

    /// <summary>Standard error so far.</summary>
    public string Error => Text(_error);

    /// <summary>The JSON document on standard output once it is complete, or null.</summary>
    public string? Answer => Text(_output) is var text && text.EndsWith("}\n", StringComparison.Ordinal) ? text : null;

    /// <summary>Sends a line to standard input, and ends it.</summary>
    public async Task TypeAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        _process.StandardInput.Close();
    }

    /// <summary>Waits for the end.</summary>
    public async Task<Outcome> EndAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        await _process.WaitForExitAsync(patience.Token);
        await _reading;
        return new Outcome(_process.ExitCode, Text(_output), Error);
    }

    /// <summary>Waits until something holds, such as a line having been written; false where the program ends before.</summary>
    public async Task<bool> UntilAsync(Func<RunningProgram, bool> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!condition(this))
        {
            if (_process.HasExited) return condition(this);
            if (watch.Elapsed > Patience) throw new TimeoutException(Error);
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        return true;
    }

    /// <summary>The line of standard error that begins like this, once it is there.</summary>
    public async Task<string> LineAsync(string beginning)
    {
        string? Find() => Error.Split('\n').SkipLast(1).FirstOrDefault(l => l.StartsWith(beginning, StringComparison.Ordinal));
        Assert.True(await UntilAsync(_ => Find() is not null), $"No line “{beginning}” in: {Error}");
        return Find()!;
    }

    /// <summary>Ends it as a power cut would.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Ends it as Ctrl-C does.</summary>
    public async Task InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private static string Text(StringBuilder text)
    {
        lock (text) return text.ToString();
    }

    private static async Task Collect(StreamReader reader, StringBuilder text)
    {
        var buffer = new char[1 << 16];
        for (int read; (read = await reader.ReadAsync(buffer)) > 0;)
        {
            lock (text) text.Append(buffer, 0, read);
        }
    }
}
