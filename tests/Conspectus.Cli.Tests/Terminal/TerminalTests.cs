using System.Diagnostics;

namespace Conspectus.Cli.Tests.Terminal;

public class TerminalTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("1", false)]
    public async Task On_a_terminal_errors_are_coloured_unless_NO_COLOR_is_set(string? noColor, bool coloured)
    {
        const string script = "/usr/bin/script"; // gives its child a terminal
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists(script), $"There is no {script}.");
        using var place = new Workplace();
        var start = new ProcessStartInfo(script, ["-qec", $"dotnet '{Path.Combine(AppContext.BaseDirectory, "conspectus.dll")}' papers --library '{place.Library}'", "/dev/null"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["TERM"] = "xterm-256color";
        start.Environment.Remove("NO_COLOR");
        if (noColor is not null) start.Environment["NO_COLOR"] = noColor;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();

        var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, process.ExitCode);
        Assert.Contains("There is no library", text, StringComparison.Ordinal);
        Assert.Equal(coloured, System.Text.RegularExpressions.Regex.IsMatch(text, "\u001b\\[[0-9;]*m"));
    }

    [Fact]
    public async Task What_a_source_says_cannot_steer_the_terminal()
    {
        const string evil = "\\u001b]0;owned\\u0007\\u001b[31m";
        using var place = new Workplace();
        var source = place.Write("evil.jsonl", $$"""
            {"id": "1", "title": "Trees {{evil}} Grow", "authors": ["Ann Bee"], "abstract": "One."}
            {"id": "1", "title": "Stones {{evil}} Roll", "authors": ["Cy {{evil}} Dee"], "abstract": "Two."}
            {"id": "{{evil}}", "title": "", "authors": ["Eve Fox"], "abstract": "Three."}

            """);

        var import = (await place.RunAsync("import", source)).Succeeded();
        var papers = (await place.RunAsync("papers")).Succeeded();
        var search = (await place.RunAsync("search", "trees")).Succeeded();

        Assert.Contains("2 papers added", import.Error, StringComparison.Ordinal);
        Assert.Equal(2, papers.Lines.Length);
        Assert.DoesNotContain(import.Error + papers.Output + search.Output, c => char.IsControl(c) && c is not '\n');
    }
}
