using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Conspectus.Cli.Tests.Installed;

/// <summary>What <c>eng/publish.sh</c> builds for this system, built once when it is asked for; it goes when the tests end.</summary>
public sealed partial class Published : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("conspectus-published-").FullName;
    private readonly Lazy<string> _programs;
    private readonly Lazy<string> _tool;

    public Published()
    {
        _programs = new(() => Path.Combine(Build("programs"), RuntimeInformation.RuntimeIdentifier));
        _tool = new(() => Path.Combine(Build("tool"), "tool"));
    }

    /// <summary>The name of the program's file.</summary>
    public static string FileName => OperatingSystem.IsWindows() ? "conspectus.exe" : "conspectus";

    /// <summary>The folder of the program; skips the test where it cannot be built.</summary>
    public string Programs() => _programs.Value;

    /// <summary>The folder of the tool's packages; skips the test where they cannot be built.</summary>
    public string Tool() => _tool.Value;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Runs a program that must succeed, and returns what it wrote.</summary>
    public static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Repository.PathOf(""),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What the build leaves running would hold the pipes open.
        (start.Environment["MSBUILDDISABLENODEREUSE"], start.Environment["UseSharedCompilation"]) = ("1", "false");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + error.Result;
        process.WaitForExit();
        Assert.SkipWhen(NotServed().IsMatch(output), "The packages of the runtime cannot be had here.");
        Assert.True(process.ExitCode == 0, output);
        return output;
    }

    private string Build(string what)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "eng/publish.sh needs a Unix shell.");
        Run("bash", Repository.PathOf("eng/publish.sh"), what, _folder, RuntimeInformation.RuntimeIdentifier);
        return _folder;
    }

    // NuGet finds no such package, no such version, or no source.
    [GeneratedRegex("error (NU1101|NU1102|NU1301)")]
    private static partial Regex NotServed();
}
